#include "shared/store/files/reseal.h"

#include "shared/store/database.h"
#include "shared/store/files/file_rows.h"
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

}  // namespace

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
