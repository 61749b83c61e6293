#include "shared/store/database.h"
#include "shared/store/wall_rows.h"

namespace oasis::store {

namespace {

std::optional<domain::PictureId> picture_column(const Statement& row, int column) {
    const auto id = row.optional_integer(column);
    return id ? std::optional{domain::PictureId{*id}} : std::nullopt;
}

}  // namespace

domain::Chart chart_rows(Database& database) {
    auto row = database.connection().query("SELECT id, parent_id, title, name FROM chart_node ORDER BY position");
    domain::Chart chart;
    while (row.step())
        chart.push_back({domain::ChartNodeId{row.integer(0)}, domain::ChartNodeId{row.optional_integer(1).value_or(0)},
                         row.text(2), row.text(3)});
    return chart;
}

std::vector<domain::WallStaff> wall_staff_rows(Database& database) {
    auto row =
        database.connection().query("SELECT name, post, duties, picture_id FROM wall_staff ORDER BY position");
    std::vector<domain::WallStaff> staff;
    while (row.step())
        staff.push_back({row.text(0), row.text(1), row.text(2), picture_column(row, 3)});
    return staff;
}

std::vector<domain::Room> room_rows(Database& database) {
    auto row = database.connection().query(
        "SELECT name, rules, picture_id, marker_x, marker_y FROM room ORDER BY position");
    std::vector<domain::Room> rooms;
    while (row.step()) {
        domain::Room room{row.text(0), row.text(1), picture_column(row, 2), {}};
        if (const auto x = row.optional_integer(3))
            room.marker = domain::MapMarker{static_cast<double>(*x) / marker_grid,
                                            static_cast<double>(row.integer(4)) / marker_grid};
        rooms.push_back(std::move(room));
    }
    return rooms;
}

std::vector<domain::GuideItem> guide_rows(Database& database) {
    auto row = database.connection().query(
        "SELECT chapter, title, alias, office, phone, papers FROM guide_item ORDER BY position");
    std::vector<domain::GuideItem> guide;
    while (row.step())
        guide.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
    return guide;
}

domain::WallTexts wall_text_rows(Database& database) {
    auto row = database.connection().query("SELECT field, text FROM wall_text");
    domain::WallTexts texts;
    while (row.step())
        for (const auto& [field, text] : wall_text_fields)
            if (row.text(0) == field)
                texts.*text = row.text(1);
    return texts;
}

domain::Wall wall(Database& database) {
    return {chart_rows(database), wall_staff_rows(database), room_rows(database), guide_rows(database),
            wall_text_rows(database)};
}

}  // namespace oasis::store
