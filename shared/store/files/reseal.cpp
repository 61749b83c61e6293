#include "shared/store/files/reseal.h"

#include "shared/store/database.h"
#include "shared/store/files/file_rows.h"
#include "shared/store/files/note_marks.h"
#include "shared/trust/digest.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/sealed_box.h"
#include <array>
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

/// A table with a column of sealed texts.
struct NoteColumn {
    const char* table;
    const char* read;
    const char* write;
};
constexpr std::array note_columns{
    NoteColumn{"correction", "SELECT id, sealed_reason FROM correction WHERE sealed_reason IS NOT NULL",
               "UPDATE correction SET sealed_reason = ? WHERE id = ?"},
    NoteColumn{"service", "SELECT id, sealed_note FROM service WHERE sealed_note IS NOT NULL",
               "UPDATE service SET sealed_note = ? WHERE id = ?"},
    NoteColumn{"follow_up", "SELECT id, sealed_note FROM follow_up WHERE sealed_note IS NOT NULL",
               "UPDATE follow_up SET sealed_note = ? WHERE id = ?"},
};

constexpr std::array word_columns{
    NoteColumn{"complaint_word", "SELECT id, sealed FROM complaint_word",
               "UPDATE complaint_word SET sealed = ? WHERE id = ?"},
    NoteColumn{"complaint_answer", "SELECT id, sealed_note FROM complaint_answer WHERE sealed_note IS NOT NULL",
               "UPDATE complaint_answer SET sealed_note = ? WHERE id = ?"},
};

std::string digest_of(const std::vector<unsigned char>& sealed) {
    return trust::digest(std::as_bytes(std::span{sealed}));
}

void reseal_columns(Database& database, std::span<const NoteColumn> columns, const trust::Secret& from,
                    const trust::Secret& to, nlohmann::json& notes) {
    auto& connection = database.connection();
    const auto public_key = trust::public_key_of(to);
    const auto marks = note_marks(database);
    for (const auto& column : columns)
        for (const auto& note : notes_in(connection.query(column.read))) {
            const auto plain = trust::open_sealed(note.sealed, from);
            if (!plain)
                continue;
            const auto sealed = trust::seal_to(public_key, plain->bytes());
            connection.run(column.write, sealed, note.id);
            const auto mark = marks.find({column.table, note.id});
            if (mark != marks.end() && mark->second == digest_of(note.sealed))
                notes.push_back({column.table, note.id, digest_of(sealed)});
        }
}

}  // namespace

void reseal_notes(Database& database, const trust::Secret& from, const trust::Secret& to, nlohmann::json& notes) {
    reseal_columns(database, note_columns, from, to, notes);
}

void reseal_words(Database& database, const trust::Secret& from, const trust::Secret& to, nlohmann::json& notes) {
    reseal_columns(database, word_columns, from, to, notes);
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
