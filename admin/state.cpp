#include "admin/state.h"

namespace oasis::admin {

Asked asked(const State& state) {
    Asked asked;
    asked.planned = state.data.planned;
    asked.week = state.page == Page::plan;
    if (state.page == Page::attendance)
        asked.day = state.attendance.day.value_or(state.data.today);
    asked.notices = state.page == Page::notices;
    if (state.page == Page::counts) {
        const auto& counts = state.counts;
        asked.month = MonthAsked{counts.month.value_or(domain::month_of(state.data.today)), counts.person,
                                 counts.charts, counts.hour, counts.activity};
    }
    return asked;
}

}  // namespace oasis::admin
