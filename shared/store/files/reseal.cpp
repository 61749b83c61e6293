#include "shared/store/files/reseal.h"

#include "shared/store/database.h"
#include "shared/store/files/file_rows.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/sealed_box.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

std::vector<domain::ParticipantId> people_with_files(Database& database) {
    auto row = database.connection().query("SELECT participant_id FROM participant_file ORDER BY participant_id");
    std::vector<domain::ParticipantId> people;
    while (row.step())
        people.push_back({row.integer(0)});
    return people;
}

/// A row that does not open, to be sealed as it is: as damaged as before, but no key of before opens it when
/// somebody mends it. What is in it is not lost.
std::vector<unsigned char> as_it_lies(const FileRow& row) {
    return nlohmann::json::to_cbor({{"version", row.version},
                                    {"wrapped_key", nlohmann::json::binary(row.wrapped_key)},
                                    {"sealed", nlohmann::json::binary(row.sealed)}});
}

struct SealedNote {
    std::int64_t id = 0;
    std::vector<unsigned char> sealed;
};
std::vector<SealedNote> notes_in(Statement row) {
    std::vector<SealedNote> notes;
    while (row.step())
        notes.push_back({row.integer(0), row.bytes(1)});
    return notes;
}

/// `read` and `write` are statements of one table.
void reseal_column(Connection& connection, std::string_view read, std::string_view write, const trust::Secret& from,
                   std::span<const unsigned char> public_key) {
    for (const auto& note : notes_in(connection.query(read)))
        if (const auto plain = trust::open_sealed(note.sealed, from))
            connection.run(write, trust::seal_to(public_key, plain->bytes()), note.id);
}

}  // namespace

void reseal_notes(Database& database, const trust::Secret& from, const trust::Secret& to) {
    auto& connection = database.connection();
    const auto public_key = trust::public_key_of(to);
    reseal_column(connection, "SELECT id, sealed_reason FROM correction WHERE sealed_reason IS NOT NULL",
                  "UPDATE correction SET sealed_reason = ? WHERE id = ?", from, public_key);
    reseal_column(connection, "SELECT id, sealed_note FROM service WHERE sealed_note IS NOT NULL",
                  "UPDATE service SET sealed_note = ? WHERE id = ?", from, public_key);
    reseal_column(connection, "SELECT id, sealed_note FROM follow_up WHERE sealed_note IS NOT NULL",
                  "UPDATE follow_up SET sealed_note = ? WHERE id = ?", from, public_key);
}

void reseal_files(Database& database, const trust::Secret& from, const trust::Secret& to, nlohmann::json& files) {
    trust::FileSealer opener{from};
    trust::FileSealer sealer{to};
    const auto marks = file_marks(database);
    files = nlohmann::json::array();
    for (const auto person : people_with_files(database)) {
        const auto row = *file_row(database, person);
        const auto marked = marks.find(person.value);
        const auto mark = marked == marks.end() ? FileMark{} : marked->second;
        auto content = opener.open(row.wrapped_key, row.sealed, {person.value, row.version});
        if (!content)
            content = as_it_lies(row);
        const auto version = mark.version + 1;
        const auto hash = put_content(database, sealer, person, version, *content);
        trust::wipe(*content);
        if (mark == FileMark{row.version, row.hash()})
            files.push_back({person.value, version, hash});
    }
}

}  // namespace oasis::store
