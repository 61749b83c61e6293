#include "shared/store/files/note_marks.h"

#include "shared/store/database.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using nlohmann::json;

/// A body that makes no sense, which verify names, tells of no notes: what it spoke of is then unexplained.
void tell(std::map<NoteKey, std::string>& marks, const std::string& body) {
    const auto told = json::parse(body, nullptr, false);
    if (!told.is_object())
        return;
    try {
        for (const auto& note : told.value("notes", json::array()))
            marks[{note.at(0), note.at(1)}] = note.at(2);
    } catch (const json::exception&) {
    }
}

}  // namespace

std::map<NoteKey, std::string> note_marks(Database& database) {
    std::map<NoteKey, std::string> marks;
    auto row = database.connection().query(R"sql(
            SELECT body
            FROM journal
            WHERE act IN ('remove_account', 'void_visit', 'correct_visit', 'add_missing_visit', 'record_paper_day',
                'confirm_participations', 'record_services', 'void_service', 'record_follow_up', 'leave_word',
                'set_word_state')
            ORDER BY seq)sql");
    while (row.step())
        tell(marks, row.text(0));
    return marks;
}

}  // namespace oasis::store
