#include "shared/domain/notice.h"

#include <algorithm>

namespace oasis::domain {

namespace {

using std::chrono::seconds;

/// The first day on which it is seen.
Day first_hung(const NoticeEdition& edition) { return std::max(edition.published_on, edition.text.from); }

/// Its days by what was written and by when it was taken down; the later may lie before the first.
Day planned_end(const NoticeEdition& edition, Day today) {
    Day end = edition.ended_on.value_or(today);
    if (edition.text.until)
        end = std::min(end, *edition.text.until);
    return end;
}

bool is_before(const NoticeEdition& a, const NoticeEdition& b) {
    if (a.text.pinned != b.text.pinned)
        return a.text.pinned;
    if (a.published_at != b.published_at)
        return a.published_at > b.published_at;
    return a.id > b.id;
}

}  // namespace

NoticeText tidy(NoticeText text) {
    text.title = neutral_line(text.title);
    text.body = neutral_text(text.body);
    while (text.body.ends_with('\n') || text.body.ends_with(' '))
        text.body.pop_back();
    return text;
}

std::optional<NoticeFault> draft_fault(const NoticeText& text) {
    if (text_fault(text.title, notice_title_limits))
        return NoticeFault::long_title;
    if (const auto fault = text_fault(text.body, notice_body_limits))
        return *fault == TextFault::too_many_lines ? NoticeFault::too_many_lines : NoticeFault::long_body;
    if (text.pictures.size() > most_notice_pictures)
        return NoticeFault::too_many_pictures;
    if (!text.from.ok() || (text.until && !text.until->ok()))
        return NoticeFault::no_days;
    return std::nullopt;
}

std::optional<NoticeFault> publish_fault(const NoticeText& text, Day today) {
    if (text.title.empty())
        return NoticeFault::empty_title;
    if (const auto fault = draft_fault(text))
        return fault;
    if (text.pictures.empty() && read_markdown(text.body).empty())
        return NoticeFault::empty_body;
    if (text.until && *text.until < text.from)
        return NoticeFault::days_reversed;
    if (text.until && *text.until < today)
        return NoticeFault::over_already;
    return std::nullopt;
}

bool is_shown(const NoticeEdition& edition, Day day, NoticePlace place) {
    const auto other = place == NoticePlace::wall ? NoticeTarget::home : NoticeTarget::wall;
    const bool taken_down = edition.ended_at.has_value();
    return !taken_down && edition.text.target != other && edition.text.from <= day &&
           (!edition.text.until || day <= *edition.text.until);
}

std::vector<NoticeEdition> shown(std::span<const NoticeEdition> editions, Day day, NoticePlace place) {
    std::vector<NoticeEdition> chosen;
    std::ranges::copy_if(editions, std::back_inserter(chosen),
                         [&](const NoticeEdition& edition) { return is_shown(edition, day, place); });
    std::ranges::sort(chosen, is_before);
    return chosen;
}

seconds reading_time(int characters) {
    constexpr int a_second = 5;
    constexpr seconds least{8}, most{40};
    return std::clamp(seconds{(characters + a_second - 1) / a_second}, least, most);
}

int characters_to_read(std::string_view title, const RichText& body) {
    return characters_of(title) + characters_of(plain_text(body));
}

std::optional<Day> last_hung(const NoticeEdition& edition, Day today) {
    const auto end = planned_end(edition, today);
    return first_hung(edition) <= end ? std::optional{end} : std::nullopt;
}

bool stands_in(const NoticeEdition& edition, Quarter quarter, Day today) {
    if (quarter_of(edition.published_on) == quarter)
        return true;
    const auto last = last_hung(edition, today);
    return last && first_hung(edition) <= last_day(quarter) && *last >= first_day(quarter);
}

QuarterWatch quarter_watch(std::span<const NoticeEdition> editions, Day today) {
    QuarterWatch watch;
    for (const auto& edition : editions)
        if (last_hung(edition, today))
            watch.last_change = std::max(watch.last_change.value_or(first_hung(edition)), first_hung(edition));
    const auto quarter = quarter_of(today);
    if (watch.last_change) {
        watch.days_since = days_between(*watch.last_change, today);
        watch.changed_this_quarter = quarter_of(*watch.last_change) == quarter;
    }
    watch.quarter_end = last_day(quarter);
    watch.days_left = days_between(today, watch.quarter_end);
    return watch;
}

}  // namespace oasis::domain
