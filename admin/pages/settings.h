#pragma once
#include "admin/pages/view.h"
#include "shared/gui/picture.h"
#include "shared/trust/wiped_text.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::settings {

/// The settings as they are being typed.
struct Draft {
    domain::Settings values;
    std::string panel;   // inches; empty: what the display reports
    std::string volume;  // 0 to 100
    std::string idle_lock;  // minutes, 1 to 60
    std::string target;      // services a month, 1 to 31
    std::string answer_days; // to answer a word in the box, 1 to 30
    std::string recipients;  // age public keys of further offices, parted by blanks
    [[nodiscard]] std::vector<std::string> recipient_list() const;
    [[nodiscard]] bool recipients_wrong() const;
};

/// The camera's test picture.
struct CameraTest {
    bool running = false;
    bool missing = false;
    std::optional<gui::Picture> picture;
};

/// The dialog that tries whether a backup would bring the station back 恢复演练.
struct Drill {
    std::string file;
    trust::WipedText recovery_key;
    bool waiting = false;
    std::string trouble;  // why it would not
};

struct State {
    std::optional<Draft> draft;  // nothing: as the station has them
    bool waiting = false;
    std::string backup_to;  // a folder or stick for a backup on demand; empty: the station's
    std::optional<Drill> drill;
    CameraTest camera;
};

struct WrongRules {
    bool idle_lock = false;
    bool answer_days = false;
};
/// The rules that the station switches on, each with what it does. True when something was changed.
bool draw_rules(Draft&, WrongRules wrong, widgets::Ui&, widgets::Rect card);
inline constexpr float rules_height = 420;
/// What counts towards how many services a month. True when something was changed.
bool draw_counting(Draft&, bool target_wrong, widgets::Ui&, widgets::Rect card);
inline constexpr float counting_height = 404;
inline constexpr float backup_height = 352;

/// 设置: the station's face, the kiosk's ways, its camera with a test picture, the rules, what counts.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

}  // namespace oasis::admin::settings
