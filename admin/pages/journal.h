#pragma once
#include "admin/pages/view.h"
#include "shared/store/journal_pages.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::journal {

/// The filter as it is being typed.
struct Form {
    std::size_t who = 0;   // everyone, participants, the program, then each account
    std::size_t what = 0;  // everything, then each family of acts
    std::string from;      // days, YYYY-MM-DD; empty: no end
    std::string to;
    std::string number;  // of one person
};

struct State {
    Form form;
    store::JournalFilter filter;  // what the rows were read by
    std::vector<store::JournalRow> rows;
    std::optional<store::JournalPlace> older;  // nullopt: the beginning is shown
    bool asked = false;
    bool waiting = false;
    bool exporting = false;
};

inline constexpr int rows_a_page = 100;

/// 流水账: every act, who did it and when, filtered. It has no switch.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

}  // namespace oasis::admin::journal
