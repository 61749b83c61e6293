#include "shared/store/wall_acts.h"

#include "shared/store/act.h"
#include "shared/store/pictures.h"
#include "shared/store/wall_rows.h"
#include "shared/store/word_refusal.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::PictureId;
using domain::WallFault;
using domain::WallRefusal;

constexpr const char* whole_wall = "wall:1";

std::optional<std::int64_t> id_or_null(std::optional<PictureId> picture) {
    return picture ? std::optional{picture->value} : std::nullopt;
}

nlohmann::json ids_of(const std::vector<std::optional<PictureId>>& pictures) {
    auto ids = nlohmann::json::array();
    for (const auto& picture : pictures)
        if (picture)
            ids.push_back(picture->value);
    return ids;
}

/// The first entry whose picture the station has not got.
WallSaved missing_picture(Database& database, const std::vector<std::optional<PictureId>>& pictures) {
    for (std::size_t at = 0; at < pictures.size(); ++at)
        if (pictures[at] && !has_picture(database, *pictures[at]))
            return WallRefusal{WallFault::no_picture, at};
    return std::nullopt;
}

std::vector<std::optional<PictureId>> photos_of(const std::vector<domain::WallStaff>& staff) {
    std::vector<std::optional<PictureId>> photos;
    for (const auto& one : staff)
        photos.push_back(one.photo);
    return photos;
}

std::vector<std::optional<PictureId>> maps_of(const std::vector<domain::Room>& rooms) {
    std::vector<std::optional<PictureId>> maps;
    for (const auto& room : rooms)
        maps.push_back(room.map);
    return maps;
}

/// The first entry with a banned word in a text that did not stand before.
WallSaved banned_text(Database& database, const std::vector<domain::ShownText>& wanted,
                      const std::vector<domain::ShownText>& before) {
    const std::string nothing;
    for (const auto& shown : wanted) {
        const bool stood = std::ranges::find(before, shown.text, &domain::ShownText::text) != before.end();
        if (!stood && blocks_words(database, {{domain::TextPlace::wall, shown.text, nothing}}))
            return WallRefusal{WallFault::banned_word, shown.entry};
    }
    return std::nullopt;
}

}  // namespace

WallSaved save_chart(Database& database, const domain::Chart& wanted, const domain::Actor& actor,
                     domain::Instant now) {
    const auto chart = domain::cleaned(wanted);
    if (const auto refusal = domain::refusal_of(chart))
        return refusal;
    Act act{database, domain::Right::edit_wall, actor, now};
    const auto before = chart_rows(database);
    if (before == chart)
        return std::nullopt;
    if (const auto refusal = banned_text(database, domain::shown_texts(chart), domain::shown_texts(before)))
        return refusal;
    auto& connection = database.connection();
    connection.run("DELETE FROM chart_node");
    for (std::size_t at = 0; at < chart.size(); ++at) {
        const auto& node = chart[at];
        const auto parent = node.parent.value == 0 ? std::nullopt : std::optional{node.parent.value};
        connection.run("INSERT INTO chart_node (id, parent_id, position, title, name) VALUES (?, ?, ?, ?, ?)",
                       node.id.value, parent, static_cast<std::int64_t>(at), node.title, node.name);
    }
    int levels = 0;
    for (const auto& place : domain::in_order(chart))
        levels = std::max(levels, place.depth + 1);
    act.record("save_chart", whole_wall, {{"nodes", chart.size()}, {"levels", levels}});
    act.commit();
    return std::nullopt;
}

WallSaved save_wall_staff(Database& database, const std::vector<domain::WallStaff>& wanted,
                          const domain::Actor& actor, domain::Instant now) {
    const auto staff = domain::cleaned(wanted);
    if (const auto refusal = domain::refusal_of(staff))
        return refusal;
    Act act{database, domain::Right::edit_wall, actor, now};
    const auto before = wall_staff_rows(database);
    if (before == staff)
        return std::nullopt;
    if (const auto refusal = banned_text(database, domain::shown_texts(staff), domain::shown_texts(before)))
        return refusal;
    const auto photos = photos_of(staff);
    if (const auto refusal = missing_picture(database, photos))
        return refusal;
    auto& connection = database.connection();
    connection.run("DELETE FROM wall_staff");
    for (std::size_t at = 0; at < staff.size(); ++at)
        connection.run("INSERT INTO wall_staff (position, name, post, duties, picture_id) VALUES (?, ?, ?, ?, ?)",
                       static_cast<std::int64_t>(at), staff[at].name, staff[at].post, staff[at].duties,
                       id_or_null(staff[at].photo));
    act.record("save_wall_staff", whole_wall, {{"staff", staff.size()}, {"pictures", ids_of(photos)}});
    act.commit();
    return std::nullopt;
}

WallSaved save_rooms(Database& database, const std::vector<domain::Room>& wanted, const domain::Actor& actor,
                     domain::Instant now) {
    const auto rooms = domain::cleaned(wanted);
    if (const auto refusal = domain::refusal_of(rooms))
        return refusal;
    Act act{database, domain::Right::edit_wall, actor, now};
    const auto before = room_rows(database);
    if (before == rooms)
        return std::nullopt;
    if (const auto refusal = banned_text(database, domain::shown_texts(rooms), domain::shown_texts(before)))
        return refusal;
    const auto maps = maps_of(rooms);
    if (const auto refusal = missing_picture(database, maps))
        return refusal;
    const auto on_grid = [](double part) { return std::lround(part * marker_grid); };
    auto& connection = database.connection();
    connection.run("DELETE FROM room");
    std::int64_t with_rules = 0;
    for (std::size_t at = 0; at < rooms.size(); ++at) {
        const auto& room = rooms[at];
        const auto x = room.marker ? std::optional<std::int64_t>{on_grid(room.marker->x)} : std::nullopt;
        const auto y = room.marker ? std::optional<std::int64_t>{on_grid(room.marker->y)} : std::nullopt;
        connection.run(
            "INSERT INTO room (position, name, rules, picture_id, marker_x, marker_y) VALUES (?, ?, ?, ?, ?, ?)",
            static_cast<std::int64_t>(at), room.name, room.rules, id_or_null(room.map), x, y);
        with_rules += room.rules.empty() ? 0 : 1;
    }
    act.record("save_rooms", whole_wall,
               {{"rooms", rooms.size()}, {"with_rules", with_rules}, {"pictures", ids_of(maps)}});
    act.commit();
    return std::nullopt;
}

WallSaved save_guide(Database& database, const std::vector<domain::GuideItem>& wanted, const domain::Actor& actor,
                     domain::Instant now) {
    const auto guide = domain::cleaned(wanted);
    if (const auto refusal = domain::refusal_of(guide))
        return refusal;
    Act act{database, domain::Right::edit_wall, actor, now};
    const auto before = guide_rows(database);
    if (before == guide)
        return std::nullopt;
    if (const auto refusal = banned_text(database, domain::shown_texts(guide), domain::shown_texts(before)))
        return refusal;
    auto& connection = database.connection();
    connection.run("DELETE FROM guide_item");
    for (std::size_t at = 0; at < guide.size(); ++at) {
        const auto& item = guide[at];
        connection.run(
            R"sql(
                INSERT INTO guide_item (position, chapter, title, alias, office, phone, papers)
                VALUES (?, ?, ?, ?, ?, ?, ?))sql",
            static_cast<std::int64_t>(at), item.chapter, item.title, item.alias, item.office, item.phone, item.papers);
    }
    act.record("save_guide", whole_wall,
               {{"items", guide.size()}, {"chapters", domain::chapters_of(guide).size()}});
    act.commit();
    return std::nullopt;
}

WallSaved save_wall_texts(Database& database, const domain::WallTexts& wanted, const domain::Actor& actor,
                          domain::Instant now) {
    const auto texts = domain::cleaned(wanted);
    if (const auto refusal = domain::refusal_of(texts))
        return refusal;
    Act act{database, domain::Right::edit_wall, actor, now};
    const auto before = wall_text_rows(database);
    if (const auto refusal = banned_text(database, domain::shown_texts(texts), domain::shown_texts(before)))
        return refusal;
    auto changed = nlohmann::json::array();
    for (const auto& [field, text] : wall_text_fields) {
        if (before.*text == texts.*text)
            continue;
        changed.push_back(field);
        database.connection().run("DELETE FROM wall_text WHERE field = ?", field);
        if (!(texts.*text).empty())
            database.connection().run("INSERT INTO wall_text (field, text) VALUES (?, ?)", field, texts.*text);
    }
    if (changed.empty())
        return std::nullopt;
    act.record("save_wall_texts", whole_wall, {{"changed", changed}});
    act.commit();
    return std::nullopt;
}

}  // namespace oasis::store
