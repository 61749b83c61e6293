#pragma once
#include "admin/pages/view.h"
#include "shared/gui/picture.h"
#include <optional>
#include <string>

namespace oasis::admin::settings {

/// The settings as they are being typed.
struct Draft {
    domain::Settings values;
    std::string panel;   // inches; empty: what the display reports
    std::string volume;  // 0 to 100
};

/// The camera's test picture.
struct CameraTest {
    bool running = false;
    bool missing = false;
    std::optional<gui::Picture> picture;
};

struct State {
    std::optional<Draft> draft;  // nothing: as the station has them
    bool waiting = false;
    CameraTest camera;
};

/// 设置: the station's face, the kiosk's ways, its camera with a test picture.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

}  // namespace oasis::admin::settings
