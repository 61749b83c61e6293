#include "shared/store/notices.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/changed_columns.h"
#include "shared/store/notice_rows.h"
#include "shared/store/word_refusal.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Notice;
using domain::NoticeText;

std::optional<std::string> until_text(const NoticeText& text) {
    return text.until ? std::optional{domain::to_text(*text.until)} : std::nullopt;
}

std::vector<std::string> differences(const NoticeText& before, const NoticeText& after) {
    ChangedColumns columns;
    columns.compare("title", before.title, after.title);
    columns.compare("body", before.body, after.body);
    columns.compare("category", before.category, after.category);
    columns.compare("from_day", before.from, after.from);
    columns.compare("until_day", before.until, after.until);
    columns.compare("target", before.target, after.target);
    columns.compare("pinned", before.pinned, after.pinned);
    columns.compare("pictures", before.pictures, after.pictures);
    return columns.names();
}

void set_pictures(Database& database, domain::NoticeId id, const std::vector<domain::PictureId>& pictures) {
    auto& connection = database.connection();
    connection.run("DELETE FROM notice_picture WHERE notice_id = ?", id.value);
    int place = 0;
    for (const auto picture : pictures)
        connection.run("INSERT INTO notice_picture (notice_id, place, picture_id) VALUES (?, ?, ?)", id.value, place++,
                       picture.value);
}

domain::NoticeId insert(Database& database, const NoticeText& text, domain::Instant now) {
    const domain::NoticeId id{database.connection().insert(
        R"sql(
            INSERT INTO notice
                (state, version, title, body, category, from_day, until_day, target, pinned, changed_at)
            VALUES ('draft', 1, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        text.title, text.body, word(text.category), domain::to_text(text.from), until_text(text), word(text.target),
        text.pinned, domain::to_ms(now))};
    set_pictures(database, id, text.pictures);
    return id;
}

void update(Database& database, domain::NoticeId id, const NoticeText& text, domain::Instant now) {
    database.connection().run(
        R"sql(
            UPDATE notice
            SET version = version + 1, title = ?, body = ?, category = ?, from_day = ?, until_day = ?, target = ?,
                pinned = ?, changed_at = ?
            WHERE id = ?)sql",
        text.title, text.body, word(text.category), domain::to_text(text.from), until_text(text), word(text.target),
        text.pinned, domain::to_ms(now), id.value);
    set_pictures(database, id, text.pictures);
}

void set_state(Database& database, domain::NoticeId id, domain::NoticeState state, domain::Instant now) {
    database.connection().run("UPDATE notice SET state = ?, changed_at = ? WHERE id = ?", word(state),
                              domain::to_ms(now), id.value);
}

domain::NoticeEditionId insert_edition(Database& database, const Notice& notice, domain::Day today,
                                       domain::Instant now) {
    auto& connection = database.connection();
    const auto& text = notice.text;
    const domain::NoticeEditionId id{connection.insert(
        R"sql(
            INSERT INTO notice_edition
                (notice_id, title, body, category, from_day, until_day, target, pinned, published_at, published_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        notice.id.value, text.title, text.body, word(text.category), domain::to_text(text.from), until_text(text),
        word(text.target), text.pinned, domain::to_ms(now), domain::to_text(today))};
    int place = 0;
    for (const auto picture : text.pictures)
        connection.run("INSERT INTO notice_edition_picture (edition_id, place, picture_id) VALUES (?, ?, ?)", id.value,
                       place++, picture.value);
    return id;
}

/// What hung until now has ended; its id goes into the entry.
void end_edition(Database& database, domain::NoticeId id, domain::Day today, domain::Instant now,
                 nlohmann::json& body) {
    const auto hung = hanging_edition(database, id);
    if (!hung)
        return;
    database.connection().run("INSERT INTO notice_ending (edition_id, ended_at, ended_on) VALUES (?, ?, ?)",
                              hung->id.value, domain::to_ms(now), domain::to_text(today));
    body["ended"] = hung->id.value;
}

/// In a title or text that does not hang already, as typed or as it is seen.
bool holds_banned_word(Database& database, const NoticeText& text, domain::NoticeId id) {
    const auto hung = hanging_edition(database, id);
    const NoticeText before = hung ? hung->text : NoticeText{};
    const auto seen = domain::plain_text(domain::read_markdown(text.body));
    const auto seen_before = domain::plain_text(domain::read_markdown(before.body));
    constexpr auto place = domain::TextPlace::notice;
    return blocks_words(database, {{place, text.title, before.title},
                                   {place, text.body, before.body},
                                   {place, seen, seen_before}});
}

NoticeResult as_it_stands(Database& database, domain::NoticeId id) {
    auto notice = notice_by_id(database, id);
    return notice ? NoticeResult{std::move(*notice)} : NoticeResult{NoticeRefusal::not_found};
}

}  // namespace

NoticeResult save_notice(Database& database, const Notice& wanted, const domain::Actor& actor, domain::Instant now) {
    // The bounds are asked before anything is made of the text: a megabyte is not tidied first.
    if (const auto fault = draft_fault(wanted.text))
        return *fault;
    const auto text = tidy(wanted.text);
    Act act{database, domain::Right::edit_notices, actor, now};
    auto id = wanted.id;
    std::vector<std::string> fields;
    if (id.value == 0) {
        id = insert(database, text, now);
        fields = differences({}, text);
    } else {
        const auto before = notice_by_id(database, id);
        if (!before)
            return NoticeRefusal::not_found;
        fields = differences(before->text, text);
        if (fields.empty())
            return *before;
        if (before->version != wanted.version)
            return NoticeRefusal::changed_meanwhile;
        update(database, id, text, now);
    }
    act.record("save_notice", subject("notice", id), {{"fields", fields}});
    act.commit();
    return as_it_stands(database, id);
}

NoticeResult publish_notice(Database& database, domain::NoticeId id, int version, const domain::Actor& actor,
                            domain::Instant now) {
    Act act{database, domain::Right::edit_notices, actor, now};
    const auto notice = notice_by_id(database, id);
    if (!notice)
        return NoticeRefusal::not_found;
    if (notice->version != version)
        return NoticeRefusal::changed_meanwhile;
    const auto today = zone_of(database).day_of(now);
    if (const auto fault = publish_fault(notice->text, today))
        return *fault;
    const auto state = after(notice->state, domain::NoticeStep::publish);
    if (!state || (notice->state == *state && !notice->differs))
        return *notice;
    if (holds_banned_word(database, notice->text, id))
        return NoticeRefusal::banned_word;
    nlohmann::json body = nlohmann::json::object();
    end_edition(database, id, today, now, body);
    body["edition"] = insert_edition(database, *notice, today, now).value;
    body["digest"] = edition_digest(database, notice->text);
    body["day"] = domain::to_text(today);
    set_state(database, id, *state, now);
    act.record("publish_notice", subject("notice", id), body);
    act.commit();
    return as_it_stands(database, id);
}

NoticeResult withdraw_notice(Database& database, domain::NoticeId id, const domain::Actor& actor,
                             domain::Instant now) {
    Act act{database, domain::Right::edit_notices, actor, now};
    const auto notice = notice_by_id(database, id);
    if (!notice)
        return NoticeRefusal::not_found;
    const auto state = after(notice->state, domain::NoticeStep::withdraw);
    if (!state)
        return *notice;
    const auto today = zone_of(database).day_of(now);
    nlohmann::json body{{"day", domain::to_text(today)}};
    end_edition(database, id, today, now, body);
    set_state(database, id, *state, now);
    act.record("withdraw_notice", subject("notice", id), body);
    act.commit();
    return as_it_stands(database, id);
}

void note_notice_export(Database& database, domain::Quarter quarter, int editions, const domain::Actor& actor,
                        domain::Instant now) {
    Act act{database, domain::Right::edit_notices, actor, now};
    act.record("export_notices", "station", {{"quarter", domain::to_text(quarter)}, {"editions", editions}});
    act.commit();
}

}  // namespace oasis::store
