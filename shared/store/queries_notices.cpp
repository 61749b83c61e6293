#include "shared/store/notice_rows.h"
#include "shared/store/notices.h"

#include "shared/store/database.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include "shared/trust/digest.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

std::vector<domain::PictureId> picture_ids(Statement rows) {
    std::vector<domain::PictureId> ids;
    while (rows.step())
        ids.push_back(domain::PictureId{rows.integer(0)});
    return ids;
}

/// id, state, version, changed_at, then the text.
domain::Notice notice_row(Database& database, const Statement& row) {
    domain::Notice notice;
    notice.id.value = row.integer(0);
    notice.state = from_word<domain::NoticeState>(row.text(1));
    notice.version = static_cast<int>(row.integer(2));
    notice.changed_at = domain::from_ms(row.integer(3));
    notice.text = notice_text_row(row, 4);
    notice.text.pictures = pictures_of(database, notice.id);
    if (notice.state == domain::NoticeState::published) {
        const auto hangs = hanging_edition(database, notice.id);
        notice.differs = !hangs || hangs->text != notice.text;
    }
    return notice;
}

/// id, notice_id, published_at, published_on, ended_at, ended_on, then the text.
domain::NoticeEdition edition_row(Database& database, const Statement& row) {
    domain::NoticeEdition edition;
    edition.id.value = row.integer(0);
    edition.notice.value = row.integer(1);
    edition.published_at = domain::from_ms(row.integer(2));
    edition.published_on = day_column(row, 3);
    edition.ended_at = instant_column(row, 4);
    if (edition.ended_at)
        edition.ended_on = day_column(row, 5);
    edition.text = notice_text_row(row, 6);
    edition.text.pictures = pictures_of(database, edition.id);
    return edition;
}

std::vector<domain::NoticeEdition> editions_in(Database& database, Statement rows) {
    std::vector<domain::NoticeEdition> editions;
    while (rows.step())
        editions.push_back(edition_row(database, rows));
    return editions;
}

}  // namespace

domain::NoticeText notice_text_row(const Statement& row, int first) {
    domain::NoticeText text;
    text.title = row.text(first);
    text.body = row.text(first + 1);
    text.category = from_word<domain::NoticeCategory>(row.text(first + 2));
    text.from = day_column(row, first + 3);
    if (!row.text(first + 4).empty())
        text.until = day_column(row, first + 4);
    text.target = from_word<domain::NoticeTarget>(row.text(first + 5));
    text.pinned = row.integer(first + 6) != 0;
    return text;
}

std::vector<domain::PictureId> pictures_of(Database& database, domain::NoticeId id) {
    return picture_ids(database.connection().query(
        "SELECT picture_id FROM notice_picture WHERE notice_id = ? ORDER BY place", id.value));
}

std::vector<domain::PictureId> pictures_of(Database& database, domain::NoticeEditionId id) {
    return picture_ids(database.connection().query(
        "SELECT picture_id FROM notice_edition_picture WHERE edition_id = ? ORDER BY place", id.value));
}

std::optional<domain::Notice> notice_by_id(Database& database, domain::NoticeId id) {
    auto row = database.connection().query(
        R"sql(
            SELECT id, state, version, changed_at, title, body, category, from_day, until_day, target, pinned
            FROM notice
            WHERE id = ?)sql",
        id.value);
    return row.step() ? std::optional{notice_row(database, row)} : std::nullopt;
}

std::optional<domain::NoticeEdition> hanging_edition(Database& database, domain::NoticeId id) {
    auto row = database.connection().query(
        R"sql(
            SELECT e.id, e.notice_id, e.published_at, e.published_on, g.ended_at, g.ended_on, e.title, e.body,
                e.category, e.from_day, e.until_day, e.target, e.pinned
            FROM notice_edition e LEFT JOIN notice_ending g ON g.edition_id = e.id
            WHERE e.notice_id = ? AND g.edition_id IS NULL
            ORDER BY e.id DESC)sql",
        id.value);
    return row.step() ? std::optional{edition_row(database, row)} : std::nullopt;
}

std::vector<domain::Notice> notices(Database& database) {
    std::vector<domain::Notice> all;
    auto rows = database.connection().query(R"sql(
            SELECT id, state, version, changed_at, title, body, category, from_day, until_day, target, pinned
            FROM notice
            ORDER BY CASE state WHEN 'published' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, changed_at DESC, id DESC)sql");
    while (rows.step())
        all.push_back(notice_row(database, rows));
    return all;
}

std::vector<domain::NoticeEdition> notice_editions(Database& database) {
    return editions_in(database, database.connection().query(R"sql(
            SELECT e.id, e.notice_id, e.published_at, e.published_on, g.ended_at, g.ended_on, e.title, e.body,
                e.category, e.from_day, e.until_day, e.target, e.pinned
            FROM notice_edition e LEFT JOIN notice_ending g ON g.edition_id = e.id
            ORDER BY e.id)sql"));
}

std::vector<domain::NoticeEdition> hanging_notices(Database& database) {
    return editions_in(database, database.connection().query(R"sql(
            SELECT e.id, e.notice_id, e.published_at, e.published_on, g.ended_at, g.ended_on, e.title, e.body,
                e.category, e.from_day, e.until_day, e.target, e.pinned
            FROM notice_edition e LEFT JOIN notice_ending g ON g.edition_id = e.id
            WHERE g.edition_id IS NULL
            ORDER BY e.id)sql"));
}

BoardMark board_mark(Database& database) {
    auto row = database.connection().query(
        "SELECT (SELECT COUNT(*) FROM notice_edition), (SELECT COUNT(*) FROM notice_ending)");
    row.step();
    return {row.integer(0), row.integer(1)};
}

std::string edition_digest(Database& database, const domain::NoticeText& text) {
    nlohmann::json pictures = nlohmann::json::array();
    for (const auto id : text.pictures) {
        auto row = database.connection().query("SELECT hash FROM picture WHERE id = ?", id.value);
        pictures.push_back(row.step() ? row.text(0) : std::string{});
    }
    const nlohmann::json content{{"title", text.title},
                                 {"body", text.body},
                                 {"category", word(text.category)},
                                 {"from", domain::to_text(text.from)},
                                 {"until", text.until ? domain::to_text(*text.until) : std::string{}},
                                 {"target", word(text.target)},
                                 {"pinned", text.pinned ? 1 : 0},
                                 {"pictures", pictures}};
    const auto canonical = content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return trust::digest(std::as_bytes(std::span{canonical}));
}

}  // namespace oasis::store
