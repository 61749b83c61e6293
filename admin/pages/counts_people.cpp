#include "admin/attendance_words.h"
#include "admin/pages/counts.h"
#include <algorithm>

namespace oasis::admin::counts {

domain::NormativeFacts facts_of(const View& view, const store::CountRow& row) {
    const auto& facts = view.data.month_book->facts;
    const auto known = facts.find(row.participant.id);
    auto all = known == facts.end() ? domain::NormativeFacts{} : known->second;
    if (const auto* named = view.names ? view.names->find(row.participant.id) : nullptr) {
        all.assessed = named->assessed;
        all.agreed = named->agreed;
    }
    return all;
}

bool passes(const Shown& shown, const View& view, const store::CountRow& row) {
    const auto& rule = view.data.month_book->counts.rule;
    const auto& count = row.count;
    switch (shown.filter) {
    case Filter::short_of_target:
        return count.short_by > 0;
    case Filter::few_by_the_15th:
        return count.by_the_15th < rule.half_way();
    case Filter::follow_up:
        return count.pace == domain::Pace::follow_up;
    case Filter::reached:
        return count.short_by == 0;
    case Filter::on_course:
        return count.pace == domain::Pace::reached || count.pace == domain::Pace::on_pace;
    case Filter::services:
        return shown.services == last_bar ? count.services >= last_bar : count.services == shown.services;
    case Filter::planned:
        return facts_of(view, row).planned;
    case Filter::assessed:
        return facts_of(view, row).assessed;
    case Filter::agreed:
        return facts_of(view, row).agreed;
    case Filter::normative: {
        const auto facts = facts_of(view, row);
        return domain::normative_rate({&facts, 1}, rule.target).all_parts == 1;
    }
    case Filter::all:
        break;
    }
    return true;
}

std::vector<const store::CountRow*> people_in(const Shown& shown, Order order, const View& view) {
    std::vector<const store::CountRow*> people;
    for (const auto& row : view.data.month_book->counts.rows)
        if (passes(shown, view, row))
            people.push_back(&row);
    if (order == Order::services)  // who has least comes first
        std::ranges::stable_sort(people, {}, [](const auto* row) { return row->count.services; });
    return people;
}

std::string filter_words(const widgets::Ui& ui, const View& view, const Shown& shown) {
    const auto& rule = view.data.month_book->counts.rule;
    switch (shown.filter) {
    case Filter::all:
        return ui.tr("counts_page.all");
    case Filter::short_of_target:
        return ui.tr("counts_page.short_of_target", fmt::arg("target", rule.target));
    case Filter::few_by_the_15th:
        return ui.tr("counts_page.few_by_the_15th", fmt::arg("n", rule.half_way()));
    case Filter::follow_up:
        return ui.tr(message_of(domain::Pace::follow_up));
    case Filter::reached:
        return ui.tr("counts_page.reached", fmt::arg("target", rule.target));
    case Filter::on_course:
        return ui.tr("counts_page.on_course");
    case Filter::services:
        return ui.tr(shown.services == last_bar ? "counts_page.or_more" : "counts_page.exactly",
                     fmt::arg("n", shown.services));
    case Filter::planned:
        return ui.tr("counts_page.planned");
    case Filter::assessed:
        return ui.tr("counts_page.assessed");
    case Filter::agreed:
        return ui.tr("counts_page.agreed");
    case Filter::normative:
        return ui.tr("counts_page.all_parts");
    }
    return {};
}

std::string month_words(const widgets::Ui& ui, domain::Month month) {
    return ui.tr("counts_page.month", fmt::arg("year", static_cast<int>(month.year())),
                 fmt::arg("month", static_cast<unsigned>(month.month())));
}

std::string day_words(domain::Day day) {
    return domain::to_text(day).substr(5);
}

}  // namespace oasis::admin::counts
