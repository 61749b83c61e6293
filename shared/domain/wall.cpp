#include "shared/domain/wall.h"

#include "shared/domain/public_text.h"
#include <algorithm>
#include <cmath>
#include <string_view>

namespace oasis::domain {

namespace {

using Fault = std::optional<WallFault>;

Fault fault_of_line(std::string_view text, std::size_t most, bool needed) {
    if (text.empty())
        return needed ? Fault{WallFault::no_name} : std::nullopt;
    return text_fault(text, {static_cast<int>(most), 1}) ? Fault{WallFault::too_long} : std::nullopt;
}

Fault fault_of_text(std::string_view text, std::size_t most) {
    return text_fault(text, {static_cast<int>(most), most_wall_lines}) ? Fault{WallFault::too_long} : std::nullopt;
}

Fault fault_of_phone(std::string_view text) {
    return text.empty() || is_wall_phone(text) ? std::nullopt : Fault{WallFault::bad_phone};
}

Fault first_of(std::initializer_list<Fault> faults) {
    for (const auto& fault : faults)
        if (fault)
            return fault;
    return std::nullopt;
}

Fault fault_of(const WallStaff& one) {
    return first_of({fault_of_line(one.name, longest_wall_name, true), fault_of_line(one.post, longest_wall_name, false),
                     fault_of_text(one.duties, longest_wall_note)});
}

Fault fault_of(const Room& room) {
    const auto off = [](double part) { return !(part >= 0 && part <= 1); };  // not a number is off too
    if (room.marker && (!room.map || off(room.marker->x) || off(room.marker->y)))
        return WallFault::bad_marker;
    return first_of(
        {fault_of_line(room.name, longest_wall_name, true), fault_of_text(room.rules, longest_wall_text)});
}

Fault fault_of(const GuideItem& item) {
    return first_of({fault_of_line(item.chapter, longest_wall_name, true),
                     fault_of_line(item.title, longest_wall_line, true),
                     fault_of_line(item.alias, longest_wall_name, false),
                     fault_of_line(item.office, longest_wall_line, false), fault_of_phone(item.phone),
                     fault_of_text(item.papers, longest_wall_note)});
}

template <class List>
std::optional<WallRefusal> first_refusal(const List& list, std::size_t most) {
    if (list.size() > most)
        return WallRefusal{WallFault::too_many, most};
    for (std::size_t at = 0; at < list.size(); ++at)
        if (const auto fault = fault_of(list[at]))
            return WallRefusal{*fault, at};
    return std::nullopt;
}

/// Neutral, without spaces behind a line and empty lines around the text; of several between two, one stays.
std::string clean_text(std::string_view source) {
    const auto text = neutral_text(source);
    std::string all;
    bool parted = false;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        auto line = std::string_view{text}.substr(from, end - from);
        from = end + 1;
        line = line.substr(0, line.find_last_not_of(' ') + 1);
        if (line.empty()) {
            parted = true;
            continue;
        }
        if (!all.empty())
            all += parted ? "\n\n" : "\n";
        all += line;
        parted = false;
    }
    return all;
}

double on_grid(double part) {
    constexpr double parts = 10'000;
    return std::isfinite(part) ? std::round(part * parts) / parts : part;
}

}  // namespace

std::vector<std::string> chapters_of(std::span<const GuideItem> guide) {
    std::vector<std::string> chapters;
    for (const auto& item : guide)
        if (std::ranges::find(chapters, item.chapter) == chapters.end())
            chapters.push_back(item.chapter);
    return chapters;
}

bool is_wall_phone(std::string_view text) {
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    const bool plain = std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || std::string_view{" +-()"}.find(c) != std::string_view::npos; });
    return plain && digits >= 3 && digits <= 15 && text.size() <= 24;
}

std::optional<WallRefusal> refusal_of(const Chart& chart) {
    if (chart.size() > most_chart_nodes)
        return WallRefusal{WallFault::too_many, most_chart_nodes};
    for (std::size_t at = 0; at < chart.size(); ++at) {
        const auto fault = first_of({fault_of_line(chart[at].title, longest_wall_name, true),
                                     fault_of_line(chart[at].name, longest_wall_name, false)});
        if (fault)
            return WallRefusal{*fault, at};
    }
    return refusal_of_tree(chart);
}

std::optional<WallRefusal> refusal_of(std::span<const WallStaff> staff) {
    return first_refusal(staff, most_wall_staff);
}

std::optional<WallRefusal> refusal_of(std::span<const Room> rooms) {
    for (std::size_t at = 0; at < rooms.size(); ++at) {
        const auto twin = std::ranges::find(rooms, rooms[at].name, &Room::name);
        if (twin != rooms.begin() + static_cast<std::ptrdiff_t>(at) && !rooms[at].name.empty())
            return WallRefusal{WallFault::twice, at};
    }
    return first_refusal(rooms, most_rooms);
}

std::optional<WallRefusal> refusal_of(std::span<const GuideItem> guide) {
    return first_refusal(guide, most_guide_items);
}

std::optional<WallRefusal> refusal_of(const WallTexts& texts) {
    const auto fault = first_of({fault_of_text(texts.apply, longest_wall_text),
                                 fault_of_line(texts.hotline_name, longest_wall_name, !texts.hotline_phone.empty()),
                                 fault_of_phone(texts.hotline_phone),
                                 fault_of_line(texts.hotline_hours, longest_wall_line, false)});
    return fault ? std::optional{WallRefusal{*fault, 0}} : std::nullopt;
}

Chart cleaned(Chart chart) {
    for (auto& node : chart) {
        node.title = neutral_line(node.title);
        node.name = neutral_line(node.name);
    }
    return chart;
}

std::vector<WallStaff> cleaned(std::vector<WallStaff> staff) {
    for (auto& one : staff) {
        one.name = neutral_line(one.name);
        one.post = neutral_line(one.post);
        one.duties = clean_text(one.duties);
    }
    return staff;
}

std::vector<Room> cleaned(std::vector<Room> rooms) {
    for (auto& room : rooms) {
        room.name = neutral_line(room.name);
        room.rules = clean_text(room.rules);
        if (room.marker)
            *room.marker = {on_grid(room.marker->x), on_grid(room.marker->y)};
    }
    return rooms;
}

std::vector<GuideItem> cleaned(std::vector<GuideItem> guide) {
    for (auto& item : guide) {
        for (auto* line : {&item.chapter, &item.title, &item.alias, &item.office, &item.phone})
            *line = neutral_line(*line);
        item.papers = clean_text(item.papers);
    }
    return guide;
}

WallTexts cleaned(WallTexts texts) {
    texts.apply = clean_text(texts.apply);
    for (auto* line : {&texts.hotline_name, &texts.hotline_phone, &texts.hotline_hours})
        *line = neutral_line(*line);
    return texts;
}

}  // namespace oasis::domain
