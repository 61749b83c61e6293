#include "admin/commands/sample_wall.h"

#include "admin/commands/command.h"
#include "admin/guide_file.h"
#include "admin/picture_reading.h"
#include "shared/store/pictures.h"
#include "shared/store/wall_acts.h"
#include <fmt/format.h>
#include <map>
#include <stdexcept>
#include <toml++/toml.h>

namespace oasis::admin::commands {

namespace {

const domain::Actor by_command{domain::Actor::Kind::system, std::nullopt, device};

std::string text(const toml::table& table, std::string_view key) {
    return table[key].value_or(std::string{});
}

template <class Use>
void each(const toml::table& root, std::string_view key, Use use) {
    const auto* array = root[key].as_array();
    if (!array)
        throw std::runtime_error(fmt::format("sample wall: [[{}]] is missing", key));
    for (const auto& element : *array)
        if (const auto* one = element.as_table())
            use(*one);
}

/// Takes in each file once.
class Pictures {
  public:
    Pictures(store::Database& database, std::filesystem::path folder, domain::Instant now)
        : database_(database), folder_(std::move(folder)), now_(now) {}

    std::optional<domain::PictureId> named(const std::string& name) {
        if (name.empty())
            return std::nullopt;
        const auto known = kept_.find(name);
        if (known != kept_.end())
            return known->second;
        const auto read = read_picture(folder_ / name);
        const auto* upright = std::get_if<domain::Picture>(&read);
        if (!upright)
            throw std::runtime_error("sample wall: no picture " + name);
        return kept_[name] = store::add_picture(database_, *upright, domain::Right::edit_wall, by_command, now_);
    }

  private:
    store::Database& database_;
    std::filesystem::path folder_;
    domain::Instant now_;
    std::map<std::string, domain::PictureId> kept_;
};

void expect(const store::WallSaved& saved, const char* what) {
    if (saved)
        throw std::runtime_error(fmt::format("sample wall: {} {} was refused", what, saved->entry));
}

domain::Chart read_chart(const toml::table& root) {
    domain::Chart chart;
    each(root, "chart", [&](const toml::table& node) {
        domain::add_below(chart, domain::ChartNodeId{node["below"].value_or(std::int64_t{0})}, text(node, "title"),
                          text(node, "name"));
    });
    return chart;
}

domain::Room read_room(const toml::table& table, Pictures& pictures) {
    domain::Room room{text(table, "name"), text(table, "rules"), pictures.named(text(table, "map")), {}};
    if (const auto x = table["x"].value<double>())
        room.marker = domain::MapMarker{*x, table["y"].value_or(0.5)};
    return room;
}

}  // namespace

void hang_sample_wall(store::Database& database, const std::filesystem::path& assets, domain::Instant now) {
    const auto root = toml::parse_file((assets / "sample" / "wall.toml").string());
    Pictures pictures{database, assets / "sample", now};
    std::vector<domain::WallStaff> staff;
    each(root, "staff", [&](const toml::table& one) {
        staff.push_back({text(one, "name"), text(one, "post"), text(one, "duties"), pictures.named(text(one, "photo"))});
    });
    std::vector<domain::Room> rooms;
    each(root, "room", [&](const toml::table& one) { rooms.push_back(read_room(one, pictures)); });
    const auto* texts = root["texts"].as_table();
    if (!texts)
        throw std::runtime_error("sample wall: [texts] is missing");
    expect(store::save_chart(database, read_chart(root), by_command, now), "chart");
    expect(store::save_wall_staff(database, staff, by_command, now), "staff");
    expect(store::save_rooms(database, rooms, by_command, now), "room");
    expect(store::save_guide(database, read_guide(assets / "guide" / "services.toml"), by_command, now), "guide");
    expect(store::save_wall_texts(database,
                                  {text(*texts, "apply"), text(*texts, "hotline_name"), text(*texts, "hotline_phone"),
                                   text(*texts, "hotline_hours")},
                                  by_command, now),
           "text");
}

}  // namespace oasis::admin::commands
