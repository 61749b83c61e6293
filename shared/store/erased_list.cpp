#include "shared/store/erased_list.h"

#include "shared/store/database.h"
#include "shared/store/durable.h"
#include <fstream>
#include <set>
#include <sstream>

namespace oasis::store {

namespace {

constexpr const char* list_name = "erased.txt";

ErasedPerson person_in(const std::string& line) {
    std::istringstream words{line};
    std::int64_t id = 0, registered_at = 0;
    std::string more;
    if (!(words >> id >> registered_at) || words >> more)
        throw StorageError(StorageError::Kind::corrupt, "the list of erased people (erased.txt) cannot be read");
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

std::vector<ErasedPerson> read_erased(const std::filesystem::path& folder) {
    std::vector<ErasedPerson> people;
    std::ifstream list{folder / list_name};
    for (std::string line; std::getline(list, line);)
        people.push_back(person_in(line));
    return people;
}

void add_erased(const std::filesystem::path& folder, const std::vector<ErasedPerson>& people) {
    const auto before = read_erased(folder);
    std::set<ErasedPerson> all{before.begin(), before.end()};
    all.insert(people.begin(), people.end());
    if (all.size() == before.size())
        return;
    std::string text;
    for (const auto& person : all)
        text += std::to_string(person.id.value) + ' ' + std::to_string(domain::to_ms(person.registered_at)) + '\n';
    write_for_good(folder / list_name, text);
}

}  // namespace oasis::store
