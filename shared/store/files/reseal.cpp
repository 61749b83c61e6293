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

}  // namespace

void reseal_files(Database& database, const trust::Secret& from, const trust::Secret& to, nlohmann::json& files) {
    trust::FileSealer opener{from};
    trust::FileSealer sealer{to};
    files = nlohmann::json::array();
    for (const auto person : people_with_files(database)) {
        const auto row = file_row(database, person);
        auto plain = opener.open(row->wrapped_key, row->sealed, {person.value, row->version});
        if (!plain)
            continue;
        const auto version = row->version + 1;
        const auto hash = put_content(database, sealer, person, version, *plain);
        trust::wipe(*plain);
        files.push_back({person.value, version, hash});
    }
}

}  // namespace oasis::store
