#pragma once
#include "admin/pages/view.h"
#include "admin/roster_import.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::importing {

/// What stands round the rows that were read.
struct RosterSummary {
    std::string sheet;
    std::vector<std::string> other_sheets;
    std::vector<std::string> unread_columns;
};

/// What a roster would become, or has become; no name and no number of a person.
struct Outcome {
    std::string path;
    RosterSummary file;
    ImportReport report;
    ImportMode mode = ImportMode::dry_run;
};

struct State {
    std::string path;
    bool waiting = false;
    std::string unread;  // why the file is no roster
    std::optional<Outcome> outcome;
};

/// 导入花名册: a file dropped or named, what each of its rows would become, then the import.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

}  // namespace oasis::admin::importing
