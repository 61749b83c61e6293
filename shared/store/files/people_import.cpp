#include "shared/store/files/people_import.h"

#include "shared/store/act.h"
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

/// The number after one that was free and the highest.
std::string number_after(const std::string& number) {
    long long value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    return fmt::format("{:04}", value + 1);
}

}  // namespace

std::optional<RegisterRefusal> import_people(Database& database, const OfficeKeys& keys,
                                             std::span<const ImportedPerson> people, const ImportFigures& figures,
                                             const domain::Actor& actor, domain::Instant now) {
    if (people.empty())
        return std::nullopt;
    WriteTransaction whole{database};
    NewParticipant
        wanted;  // the first takes the next free number; looking for each would read everyone each time
    for (const auto& person : people) {
        wanted.display_name = person.display_name;
        const auto result = register_with_file(database, keys, wanted, person.file, actor, now);
        if (const auto* refusal = std::get_if<RegisterRefusal>(&result))
            return *refusal;
        wanted.number = number_after(std::get<domain::Participant>(result).number);
    }
    Act act{database, domain::Right::import_roster, actor, now};
    act.record("import_roster", "station:1",
               {{"people", people.size()},
                {"pending", figures.pending},
                {"duplicate", figures.duplicate},
                {"refused", figures.refused}});
    act.commit();
    whole.commit();
    return std::nullopt;
}

}  // namespace oasis::store
