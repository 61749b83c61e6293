#include "admin/pages/view.h"

#include "admin/rights.h"
#include "admin/widgets/panels.h"
#include <algorithm>
#include <array>

namespace oasis::admin {

namespace {

int year_of(domain::Day day) {
    return static_cast<int>(day.year());
}
unsigned month_of(domain::Day day) {
    return static_cast<unsigned>(day.month());
}
unsigned day_of_month(domain::Day day) {
    return static_cast<unsigned>(day.day());
}

constexpr std::array long_weekdays{"date.long.monday",   "date.long.tuesday", "date.long.wednesday",
                                   "date.long.thursday", "date.long.friday",  "date.long.saturday",
                                   "date.long.sunday"};
constexpr std::array short_weekdays{"date.short.monday",   "date.short.tuesday", "date.short.wednesday",
                                    "date.short.thursday", "date.short.friday",  "date.short.saturday",
                                    "date.short.sunday"};
/// In the order of domain::service_items.
constexpr std::array service_item_words{
    "service_item.medication", "service_item.relapse", "service_item.body",   "service_item.living", "service_item.social",
    "service_item.work",       "service_item.mind",    "service_item.peers", "service_item.family"};

}  // namespace

std::string weekday(const widgets::Ui& ui, int index) {
    return ui.tr(short_weekdays.at(static_cast<std::size_t>(index)));
}
std::string weekday(const widgets::Ui& ui, domain::Day day) {
    return weekday(ui, domain::weekday_index(day));
}

std::string long_date(const widgets::Ui& ui, domain::Day day) {
    return ui.tr(
        "date.full", fmt::arg("year", year_of(day)), fmt::arg("month", month_of(day)),
        fmt::arg("day", day_of_month(day)),
        fmt::arg("weekday", ui.tr(long_weekdays.at(static_cast<std::size_t>(domain::weekday_index(day))))));
}

std::string short_date(const widgets::Ui& ui, domain::Day day) {
    return ui.tr("date.brief", fmt::arg("month", month_of(day)), fmt::arg("day", day_of_month(day)),
                 fmt::arg("weekday", weekday(ui, day)));
}

std::string clock_at(const View& view, domain::Instant at) {
    return domain::clock_text(view.zone.minute_of(at));
}

void about_person(widgets::Ui& ui, const View& view, const domain::Participant& person, widgets::Rect box) {
    const auto name = shown_name(ui, view, person);
    widgets::about_box(ui, box, name, person.number + " · " + name);
}

std::string service_item_name(const widgets::Ui& ui, std::string_view code) {
    const auto at = std::ranges::find(domain::service_items, code) - domain::service_items.begin();
    return ui.tr(service_item_words.at(static_cast<std::size_t>(at)));
}

std::string until_text(const widgets::Ui& ui, const domain::Boundary& closes, domain::Day today) {
    const auto time = domain::clock_text(closes.minute);
    return closes.day == today ? time : short_date(ui, closes.day) + " " + time;
}

std::string hours_sentence(const widgets::Ui& ui, const View& view) {
    const auto state = domain::hours_at(view.data.hours, view.today(), view.minute());
    if (state.open)
        return state.closes ? ui.tr("opening.open_till", fmt::arg("time", until_text(ui, *state.closes, view.today())))
                            : ui.tr("kiosk_says.open");
    if (!state.opens)
        return ui.tr("opening.closed");
    const auto time = domain::clock_text(state.opens->minute);
    if (state.opens->day == view.today())
        return ui.tr("opening.opens_today", fmt::arg("time", time));
    return ui.tr("opening.opens_on", fmt::arg("day", short_date(ui, state.opens->day)), fmt::arg("time", time));
}

bool names_are_shown(const widgets::Ui& ui, const View& view) {
    return view.names_until && ui.now() < *view.names_until;
}

std::string shown_name(const widgets::Ui& ui, const View& view, const NamedPerson& person) {
    if (person.full_name.empty())
        return std::string{person.display_name};
    return names_are_shown(ui, view) ? std::string{person.full_name} : domain::office_mask(person.full_name);
}

std::string shown_name(const widgets::Ui& ui, const View& view, const domain::Participant& person) {
    const auto* named = view.names ? view.names->find(person.id) : nullptr;
    return named ? shown_name(ui, view, *named) : person.display_name;
}

const std::string& caption(const widgets::Ui& ui, const domain::Caption& caption) {
    return ui.words().language() == gui::Language::en ? caption.en : caption.zh;
}

const std::string& alias(const widgets::Ui& ui, const domain::Activity& activity) {
    const bool english = ui.words().language() == gui::Language::en && !activity.alias_en.empty();
    return english ? activity.alias_en : activity.alias_zh;
}

std::string reason_for(const widgets::Ui& ui, const View& view, domain::Right right) {
    return view.may(right) ? std::string{} : ask_a_manager(ui.words(), right);
}

widgets::WordWatch word_watch(const View& view, domain::TextPlace place) {
    return {view.data.word_guard, domain::severity_at(view.data.word_rules, place)};
}

const std::string& participant_word(const View& view) {
    return view.data.settings.participant_word;
}

}  // namespace oasis::admin
