#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <set>
#include <string>

namespace oasis::admin::sheet {

enum class Filter { all, without_card, with_card };

/// How the making of a sheet stands, as its thread last said.
struct Progress {
    enum class Stage { idle, drawing, issuing, finished, stopped };
    Stage stage = Stage::idle;
    int done = 0;
    int all = 0;
    std::string file;  // where the finished sheet lies
};

struct State {
    std::string text;
    Filter filter = Filter::all;
    std::set<domain::ParticipantId> ticked;
    bool lost = false;  // reissued because the old card is lost: it dies at once
    int page = 0;       // of the preview
    Progress progress;
};

/// 学员卡: pick people, see the A4 sheet, make its PDF.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// The A4 sheet with the faces of `people`, without codes: they exist only while a card is drawn.
void draw_preview(State&, const std::vector<const store::ParticipantRow*>& people, const View&, widgets::Ui&,
                  widgets::Rect card);

}  // namespace oasis::admin::sheet
