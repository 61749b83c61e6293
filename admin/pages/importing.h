#pragma once
#include "admin/pages/view.h"
#include "admin/roster_import.h"
#include "admin/roster_merge.h"
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace oasis::admin::importing {

/// What stands round the rows that were read.
struct RosterSummary {
    std::string sheet;
    std::vector<std::string> other_sheets;
    std::vector<std::string> unread_columns;
    std::vector<int> other_rows;  // about no person
    int cells_without_value = 0;
};
[[nodiscard]] RosterSummary summary_of(const RosterFile&);

/// What a roster would become, or has become; no name and no number of a person.
struct Outcome {
    std::string path;
    RosterSummary file;
    ImportReport report;
    ImportMode mode = ImportMode::dry_run;
};

/// A row beside the file of the person whom it repeats: read when somebody asks, gone with the dialog.
struct Merging {
    report::RosterPerson row;
    domain::ParticipantId person;
    domain::ParticipantFile file;
    std::int64_t version = 0;
    RosterNews news;
    std::set<std::string> taken;  // of the differing ones
    gui::Monotonic open_until{};  // values are shown whole till then
    bool waiting = false;
};

struct State {
    std::string path;
    bool waiting = false;
    std::string unread;  // why the file is no roster
    std::optional<Outcome> outcome;
    std::optional<Merging> merging;
    std::set<int> merged;  // rows whose news were taken over
};

/// 导入花名册: a file dropped or named, what each of its rows would become, then the import.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while the dialog stands that takes over what a row knows more than the file.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::importing
