#include "shared/store/erased_list.h"

#include "shared/store/database.h"
#include "shared/store/durable.h"
#include <fstream>
#include <sstream>

namespace oasis::store {

namespace {

namespace fs = std::filesystem;
constexpr const char* list_name = "erased.txt";

[[noreturn]] void refuse_list() {
    throw StorageError(StorageError::Kind::corrupt, "the list of erased people (erased.txt) cannot be read");
}

ErasedPerson person_in(const std::string& line) {
    std::istringstream words{line};
    std::int64_t id = 0, registered_at = 0;
    std::string more;
    if (!(words >> id >> registered_at) || words >> more)
        refuse_list();
    return {domain::ParticipantId{id}, domain::from_ms(registered_at)};
}

}  // namespace

std::vector<ErasedPerson> erased_people(Database& database) {
    auto row = database.connection().query(
        "SELECT id, registered_at FROM participant WHERE erased_at IS NOT NULL ORDER BY id");
    std::vector<ErasedPerson> people;
    while (row.step())
        people.push_back({domain::ParticipantId{row.integer(0)}, domain::from_ms(row.integer(1))});
    return people;
}

std::optional<std::vector<ErasedPerson>> read_erased(const fs::path& folder) {
    std::error_code away;
    if (!fs::exists(fs::symlink_status(folder / list_name, away)))
        return std::nullopt;
    std::ifstream list{folder / list_name};
    std::vector<ErasedPerson> people;
    for (std::string line; std::getline(list, line);)
        people.push_back(person_in(line));
    if (!list.eof())
        refuse_list();
    return people;
}

void add_erased(const fs::path& folder, const std::vector<ErasedPerson>& people) {
    const auto before = read_erased(folder);
    std::set<ErasedPerson> all{people.begin(), people.end()};
    if (before)
        all.insert(before->begin(), before->end());
    if (before && all.size() == before->size())
        return;
    std::string text;
    for (const auto& person : all)
        text += std::to_string(person.id.value) + ' ' + std::to_string(domain::to_ms(person.registered_at)) + '\n';
    write_for_good(folder / list_name, text);
}

std::set<fs::path> backup_places(Database& database) {
    auto row = database.connection().query("SELECT folder FROM backup_place");
    std::set<fs::path> places;
    while (row.step())
        places.insert(row.text(0));
    return places;
}

void remember_backup_place(Database& database, const fs::path& folder) {
    database.connection().run("INSERT INTO backup_place (folder) VALUES (?) ON CONFLICT (folder) DO NOTHING",
                              fs::absolute(folder).lexically_normal().string());
}

}  // namespace oasis::store
