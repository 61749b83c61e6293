#pragma once
#include "admin/pages/view.h"
#include "admin/widgets/panels.h"
#include "shared/domain/participant_file.h"
#include "shared/store/files/files.h"
#include "shared/gui/picture.h"
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace oasis::admin::file {

enum class Tab { basics, assessment, agreement, visits, card };

/// A file as it was opened, and what the page shows beside it.
struct Opened {
    domain::ParticipantFile file;
    std::int64_t version = 0;
    std::vector<store::LookRow> looks;
    std::vector<domain::Visit> visits;
    std::vector<store::Colleague> colleagues;
    std::vector<domain::Suitability> assessed;
};

/// The dialog that notes the next step of the person's way.
struct StepDraft {
    domain::Stage stage{};
    std::string day;
    std::string note;
    bool waiting = false;
};

/// The dialog that adds a scanned paper.
struct PaperDraft {
    domain::PaperKind kind{};
    std::string path;
    std::string day;
    std::string trouble;  // why it was not taken
    bool waiting = false;
};

/// A scan that is looked at; it lies in memory only.
struct SeenPaper {
    std::string title;
    std::optional<gui::Picture> picture;
    std::string trouble;  // why there is none
};

using Texts = std::map<std::string, std::string, std::less<>>;

struct State {
    std::optional<domain::ParticipantId> person;
    std::optional<Opened> opened;  // nothing: being opened, or `fault`
    std::optional<store::FileFault> fault;
    bool not_assigned = false;  // the station shows staff only their own files
    Tab tab = Tab::basics;
    Texts typed;                                                    // by key, where it differs from the file
    std::map<std::string, gui::Monotonic, std::less<>> open_until;  // fields that were asked for
    std::vector<std::string> changed_meanwhile;  // typed fields that somebody else has saved
    bool says_changed = false;                   // somebody else has saved
    bool saving = false;
    bool shows_faults = false;  // a save was tried: faults are said also while typing
    std::optional<StepDraft> step;
    std::optional<PaperDraft> paper;
    std::optional<SeenPaper> seen;
    bool calling = false;  // the guardian's number
    bool copied = false;   // it lies on the clipboard, till the lock
};

/// 学员 › 学员档案: the person at the top, the form and the tabs, at right papers, eligibility and who
/// looked.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

// ---- the parts, one source file each ----
/// The text as it stands now: typed, else kept. `display_name` is the participant's.
[[nodiscard]] std::string text_of(const State&, const View&, std::string_view key);
/// Types it; a text that is as before is no change.
void type_text(State&, const View&, std::string_view key, std::string text);
/// Whether the field may be read now.
[[nodiscard]] bool is_open(const State&, const View&, const domain::FormField&, gui::Monotonic now);
/// The captions of the fields that were changed and not saved, in the form's order.
[[nodiscard]] std::vector<std::string> unsaved(const State&, const View&, const widgets::Ui&);
/// The fields that cannot be saved as they are.
[[nodiscard]] std::vector<std::string> unsavable(const State&, const View&, const widgets::Ui&);
/// The file with what was typed; phones, dates and numbers in the form in which they are kept.
[[nodiscard]] domain::ParticipantFile file_as_typed(const State&, const View&);

/// The person at the top: name, stage, who keeps the file, and what may be done next.
void draw_head(State&, const store::ParticipantRow&, const View&, widgets::Ui&, widgets::Rect place, Intents&);
void draw_form(State&, domain::FormTab, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// One field of the form in its place; `place` starts at its caption.
void draw_field(State&, const domain::FormField&, const View&, widgets::Ui&, widgets::Rect place, Intents&);
[[nodiscard]] float field_height(const State&, const domain::FormField&, const View&, widgets::Ui&,
                                 float width);
/// The hand-over set that the station uses.
[[nodiscard]] const domain::Handover& handover(const View&);
[[nodiscard]] float handover_height(const View&);
void draw_handover(State&, const View&, widgets::Ui&, widgets::Rect place);

/// The nine service items and whether each suits the person: noted as it is chosen, apart from the form.
[[nodiscard]] float suitability_height();
void draw_suitability(const State&, const View&, widgets::Ui&, widgets::Rect place, Intents&);

void draw_visits(const Opened&, const View&, widgets::Ui&, widgets::Rect room);
void draw_card(const store::ParticipantRow&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_side(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

/// 服务中, with the icon and the colour that the state has everywhere.
struct StageLook {
    widgets::Icon icon;
    widgets::Tone tone;
    const char* word;  // a message id
};
[[nodiscard]] StageLook look_of(std::optional<domain::Stage> stage);
[[nodiscard]] const char* word_of(domain::PaperKind kind);

}  // namespace oasis::admin::file
