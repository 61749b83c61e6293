#include "admin/office.h"
#include "admin/office_post.h"
#include <algorithm>

namespace oasis::admin {

void Office::act(const intent::BeginServices& wanted) {
    services::Entry entry;
    entry.day = domain::to_text(tools_.state.data.today);
    entry.half_day = static_cast<std::size_t>(
        domain::half_day_of(zone_of(tools_.state.data.settings).minute_of(tools_.clock())));
    entry.served_by = tools_.state.account->login;
    if (wanted.person)
        entry.people.push_back(*wanted.person);
    tools_.state.services.entry = std::move(entry);
}

void Office::act(const intent::RecordServices& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::record_services(database, wanted.entry, who, now);
        },
        [this](const store::RecordServicesResult& result) {
            auto& entry = tools_.state.services.entry;
            if (!entry)
                return;
            entry->waiting = false;
            if (const auto* refusal = std::get_if<store::AttendanceRefusal>(&result)) {
                entry->refusal = *refusal;
                return;
            }
            const auto& recorded = std::get<store::ServicesRecorded>(result);
            entry->already_there = recorded.already_there;
            std::erase_if(entry->people, [&](domain::ParticipantId person) {
                return std::ranges::find(recorded.already_there, person) == recorded.already_there.end();
            });
            if (!recorded.recorded.empty())
                done(tools_.words.tr_n("services.recorded", static_cast<long>(recorded.recorded.size())));
            if (recorded.already_there.empty())
                entry.reset();
            refresh();
        });
}

void Office::act(const intent::BeginVoidService& wanted) {
    tools_.state.services.voiding.emplace().asked = wanted;
}

void Office::act(const intent::VoidService& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::void_service(database, wanted.service, wanted.reason, who, now);
        },
        [this](const std::optional<store::AttendanceRefusal>& refusal) {
            auto& voiding = tools_.state.services.voiding;
            if (refusal && voiding) {
                voiding->waiting = false;
                voiding->refusal = *refusal;
                return;
            }
            voiding.reset();
            done(tools_.words.tr("services.voided"));
            refresh();
        });
}

}  // namespace oasis::admin
