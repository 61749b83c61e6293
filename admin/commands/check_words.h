#pragma once
#include "admin/commands/command.h"
#include <string>
#include <vector>

namespace oasis::admin::commands {

struct CheckWordsOptions {
    std::string login;               // of the station whose texts are looked through; empty: only the files are
    std::vector<std::string> files;  // "-": standard input
    bool whole_file = false;         // each file is one text; else each of its lines
};

/// `check-words`: banned words in texts (design 14). Exit 0 for none, 1 for some.
/// With a login, all texts of the station by its own lists, one line a find: PLACE TAB ID TAB WORD TAB TEXT. PLACE is
/// brand, station_name, participant_word, activity_title, activity_alias, room, leader, display_name,
/// closure_reason, complaint_channel, notice or wall. ID is that of the activity, session, leader, channel or notice, a
/// person's number, a closure's first day, of the wall chart, staff, rooms, guide or texts with a colon and the place
/// in it, or 1.
/// Without one, the files by the program's lists, no station asked: LINE TAB WORD TAB PROPOSAL, where LINE is that of
/// the word's beginning, after FILE: where there are several. A file that cannot be read is wrong use.
[[nodiscard]] int check_words(const Context&, const CheckWordsOptions&);

}  // namespace oasis::admin::commands
