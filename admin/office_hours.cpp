#include "admin/office.h"
#include "admin/office_post.h"

namespace oasis::admin {

void Office::act(const intent::SaveHours& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::set_hours(database, wanted.hours, who, now);
        },
        [this, wanted](const std::optional<domain::HoursRefusal>& refusal) {
            auto& page = tools_.state.week;
            page.waiting = false;
            if (refusal) {
                page.refused = words_of(tools_.words, wanted.hours, *refusal);
                return;
            }
            tools_.state.data.hours = wanted.hours;
            page.draft.reset();
            page.refused.clear();
            done(tools_.words.tr("week.saved"));
            refresh();
        });
}

void Office::act(const intent::ReadHolidays& wanted) {
    using Found = std::variant<HolidayImport, report::CalendarFault>;
    post(
        [wanted, today = tools_.state.data.today](store::Database&, const domain::Actor&, domain::Instant) -> Found {
            return look_through_holidays(wanted.path, wanted.hours, wanted.like, today);
        },
        [this](Found result) {
            auto& form = tools_.state.week.holidays;
            if (!form)
                return;
            form->waiting = false;
            form->found.reset();
            form->trouble.clear();
            if (auto* found = std::get_if<HolidayImport>(&result))
                form->found = std::move(*found);
            else
                form->trouble = words_of(tools_.words, std::get<report::CalendarFault>(result));
        });
}

void Office::calendar_dropped(const std::string& path) {
    auto& state = tools_.state;
    if (!state.account || (state.week.holidays && state.week.holidays->waiting))
        return;
    if (!state.week.holidays)
        state.week.holidays = week::new_holidays();
    auto& form = *state.week.holidays;
    form.path = path;
    form.waiting = true;
    perform(intent::ReadHolidays{path, state.week.draft.value_or(state.data.hours), form.like});
}

}  // namespace oasis::admin
