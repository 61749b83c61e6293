#include "shared/store/word_guard.h"

#include "shared/store/complaint_acts.h"
#include "shared/store/database.h"
#include "shared/store/notice_rows.h"
#include "shared/store/notices.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/wall_acts.h"
#include <map>

namespace oasis::store {

namespace {

using domain::TextPlace;

/// Looks through one text after the other.
class Look {
  public:
    explicit Look(domain::WordRules rules) : rules_(std::move(rules)), guard_(word_guard(rules_)) {}

    void at(WordFind where, const std::string& text) {
        where.severity = domain::severity_at(rules_, where.place);
        if (where.severity == domain::Severity::off)
            return;
        const auto known = words_.find(text);  // the same rooms stand in many rows
        where.words = known == words_.end() ? words_.emplace(text, guard_->find(text)).first->second : known->second;
        if (where.words.empty())
            return;
        where.text = text;
        finds_.push_back(std::move(where));
    }
    [[nodiscard]] std::size_t count() const { return finds_.size(); }
    [[nodiscard]] std::vector<WordFind> finds() { return std::move(finds_); }

  private:
    domain::WordRules rules_;
    std::shared_ptr<const domain::WordGuard> guard_;
    std::map<std::string, std::vector<domain::FoundWord>> words_;
    std::vector<WordFind> finds_;
};

WordFind of_station(TextPlace place) {
    WordFind find;
    find.place = place;
    find.id = "1";
    return find;
}

WordFind of_activity(TextPlace place, domain::ActivityId activity) {
    WordFind find;
    find.place = place;
    find.activity = activity;
    find.id = std::to_string(activity.value);
    return find;
}

void look_at_station(Look& look, Database& database) {
    const auto settings = store::settings(database);
    look.at(of_station(TextPlace::brand), settings.station.brand);
    look.at(of_station(TextPlace::station_name), settings.station.name);
    look.at(of_station(TextPlace::participant_word), settings.participant_word);
}

void look_at_plan(Look& look, Database& database, domain::Day today) {
    for (const auto& activity : activities(database)) {
        if (activity.retired)
            continue;
        const auto at = [&](TextPlace place, const std::string& text) { look.at(of_activity(place, activity.id), text); };
        at(TextPlace::activity_alias, activity.alias_zh);
        at(TextPlace::activity_alias, activity.alias_en);
        at(TextPlace::activity_title, activity.title);
        at(TextPlace::room, activity.room);
        at(TextPlace::leader, activity.leader);
    }
    for (const auto& entry : timetable(database)) {
        if (entry.last_day < today)
            continue;
        look.at(of_activity(TextPlace::room, entry.activity), entry.room);
        look.at(of_activity(TextPlace::leader, entry.activity), entry.leader);
    }
    for (const auto& leader : leaders(database)) {
        auto find = of_station(TextPlace::leader);
        find.id = std::to_string(leader.id.value);
        if (!leader.retired)
            look.at(find, leader.name);
    }
}

/// What lies ahead: what has been is not shown any more.
void look_at_sessions(Look& look, Database& database, domain::Day today) {
    auto row = database.connection().query(
        "SELECT id, activity_id, room, leader, day FROM session WHERE day >= ? AND cancelled_at IS NULL ORDER BY day, id",
        domain::to_text(today));
    while (row.step()) {
        WordFind find;
        find.session.value = row.integer(0);
        find.activity.value = row.integer(1);
        find.day = day_column(row, 4);
        find.id = std::to_string(find.session.value);
        find.place = TextPlace::room;
        look.at(find, row.text(2));
        find.place = TextPlace::leader;
        look.at(find, row.text(3));
    }
}

void look_at_people(Look& look, Database& database) {
    auto row = database.connection().query(
        "SELECT id, number, display_name FROM participant WHERE erased_at IS NULL ORDER BY number");
    while (row.step()) {
        WordFind find;
        find.place = TextPlace::display_name;
        find.participant.value = row.integer(0);
        find.id = row.text(1);
        look.at(find, row.text(2));
    }
}

void look_at_hours(Look& look, Database& database, domain::Day today) {
    const auto kept = hours(database);
    for (const auto& exception : kept.exceptions) {
        auto find = of_station(TextPlace::closure_reason);
        find.id = domain::to_text(exception.first);
        if (exception.last >= today)
            look.at(find, exception.reason);
    }
}

void look_at_channels(Look& look, Database& database) {
    for (const auto& channel : complaint_channels(database)) {
        auto find = of_station(TextPlace::complaint_channel);
        find.id = std::to_string(channel.id.value);
        for (const auto* text : {&channel.name, &channel.purpose, &channel.address, &channel.hours})
            look.at(find, *text);
    }
}

/// As last saved, and what hangs until that is published.
void look_at_notices(Look& look, Database& database) {
    const auto at = [&](domain::NoticeId notice, const domain::NoticeText& text) {
        auto find = of_station(TextPlace::notice);
        find.id = std::to_string(notice.value);
        look.at(find, text.title);
        look.at(find, domain::plain_text(domain::read_markdown(text.body)));
    };
    for (const auto& notice : notices(database))
        if (notice.state != domain::NoticeState::withdrawn)
            at(notice.id, notice.text);
    for (const auto& edition : hanging_notices(database)) {
        const auto kept = notice_by_id(database, edition.notice);
        if (kept && kept->differs)
            at(edition.notice, edition.text);
    }
}

void look_at_wall(Look& look, Database& database) {
    const auto all = wall(database);
    const auto at = [&](const char* part, const std::vector<domain::ShownText>& texts) {
        auto find = of_station(TextPlace::wall);
        bool found = false;  // in the text before
        for (const auto& shown : texts) {
            if (shown.again && found)  // Markdown is looked at as typed and as seen, and said once
                continue;
            const auto before = look.count();
            find.id = std::string{part} + ":" + std::to_string(shown.entry + 1);
            look.at(find, shown.text);
            found = look.count() > before;
        }
    };
    at("chart", domain::shown_texts(all.chart));
    at("staff", domain::shown_texts(all.staff));
    at("rooms", domain::shown_texts(all.rooms));
    at("guide", domain::shown_texts(all.guide));
    at("texts", domain::shown_texts(all.texts));
}

}  // namespace

std::vector<WordFind> word_finds(Database& database, domain::Day today) {
    const ReadTransaction one_view{database};
    Look look{word_rules(database)};
    look_at_station(look, database);
    look_at_plan(look, database, today);
    look_at_sessions(look, database, today);
    look_at_people(look, database);
    look_at_hours(look, database, today);
    look_at_channels(look, database);
    look_at_notices(look, database);
    look_at_wall(look, database);
    return look.finds();
}

}  // namespace oasis::store
