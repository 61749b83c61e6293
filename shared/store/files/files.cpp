#include "shared/store/files/files.h"

#include "shared/store/act.h"
#include "shared/store/files/file_rows.h"
#include "shared/store/rows.h"
#include <array>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

struct LookRow {
    const char* act;
    domain::Right right;
};

/// In the order of the values.
const LookRow& row_of(Look look) {
    using enum domain::Right;
    static constexpr std::array<LookRow, 9> rows{{{"open_file", read_files},
                                                  {"reveal_field", read_files},
                                                  {"reveal_names", read_files},
                                                  {"open_paper", read_files},
                                                  {"print", read_files},
                                                  {"export_person", export_people},
                                                  {"export_roster", export_people},
                                                  {"export_attendance", read_attendance},
                                                  {"export_counts", read_attendance}}};
    return rows.at(static_cast<std::size_t>(look));
}

}  // namespace

OpenFileResult open_file(Database& database, const OfficeKeys& keys, domain::ParticipantId person) {
    const ReadTransaction snapshot{database};
    trust::FileSealer sealer{keys.office};
    return open_row(sealer, person, file_row(database, person), file_mark(database, person));
}

void open_register(Database& database, const OfficeKeys& keys,
                   const std::function<void(const domain::Participant&, OpenFileResult&&)>& each) {
    const ReadTransaction snapshot{database};
    trust::FileSealer sealer{keys.office};
    const auto marks = file_marks(database);
    auto row = database.connection().query(R"sql(
            SELECT p.id, p.number, p.display_name, p.kind, p.standing, f.version, f.wrapped_key, f.sealed
            FROM participant p
            LEFT JOIN participant_file f ON f.participant_id = p.id
            ORDER BY p.number)sql");
    while (row.step()) {
        const auto person = participant_row(row, 0);
        const auto mark = marks.find(person.id.value);
        each(person, open_row(sealer, person.id, file_row(row, 5),
                              mark == marks.end() ? std::nullopt : std::optional{mark->second}));
    }
}

void note_look(Database& database, Look look, std::optional<domain::ParticipantId> person,
               const std::vector<std::string>& fields, const domain::Actor& actor, domain::Instant now) {
    const auto& row = row_of(look);
    Act act{database, row.right, actor, now};
    act.record(row.act, person ? subject("participant", *person) : "station", {{"fields", fields}});
    act.commit();
}

}  // namespace oasis::store
