#include "admin/commands/erasures_due.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "shared/store/database.h"
#include "shared/store/files/retention_facts.h"
#include "shared/store/queries.h"
#include <iostream>
#include <map>

namespace oasis::admin::commands {

namespace {

const char* word_of(domain::DataClass data_class) {
    return data_class == domain::DataClass::guest_name ? "guest_name" : "participant_file";
}

}  // namespace

int erasures_due(const Context& context, const std::string& login) {
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, login, right_of("erasures-due"));
    if (!session)
        return refused;
    std::map<std::int64_t, std::string> numbers;
    for (const auto& person : store::participants(*database))
        numbers[person.id.value] = person.number;
    const auto zone = domain::Zone::find(store::settings(*database).station.zone).value();
    const auto facts = store::retention_facts(*database, session->keys);
    const auto due = domain::erasures_due(facts, zone.day_of(context.now));
    for (const auto& one : due) {
        std::cout << numbers[one.id.value] << '\t' << word_of(one.data_class) << '\t' << domain::to_text(one.since)
                  << '\t' << domain::to_text(one.due) << '\n';
    }
    std::cerr << context.words.tr_n("erase.due", static_cast<long>(due.size())) << '\n';
    return done;
}

}  // namespace oasis::admin::commands
