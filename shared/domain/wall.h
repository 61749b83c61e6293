#pragma once
#include "shared/domain/ids.h"
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What hangs on the station's wall 信息上墙 (paper 003, requirements W1–W7, W11, W17 and S11). Plain data of the
/// station: nobody who is served is in it. Each list stands in the order in which it is shown.
namespace oasis::domain {

// ---- organisation chart 组织架构 --------------------------------------------------------------------------

struct ChartNode {
    ChartNodeId id;
    ChartNodeId parent;  // 0: at the top
    std::string title;   // 站长
    std::string name;    // as it is shown; may be empty
    bool operator==(const ChartNode&) const = default;
};
/// Brothers stand in the order in which they are found.
using Chart = std::vector<ChartNode>;

inline constexpr std::size_t most_chart_nodes = 60;
inline constexpr int most_chart_depth = 5;

/// A node's place in the tree, depth 0 at the top.
struct ChartPlace {
    std::size_t node = 0;  // position in the chart
    int depth = 0;
};
/// Every node once, each before its children. Nodes that hang nowhere (a cycle, an unknown parent) are left out.
[[nodiscard]] std::vector<ChartPlace> in_order(const Chart& chart);
/// Positions of the nodes directly below; of those at the top for 0.
[[nodiscard]] std::vector<std::size_t> children_of(const Chart& chart, ChartNodeId parent);

/// The new node's id; it stands last below `parent`.
ChartNodeId add_below(Chart& chart, ChartNodeId parent, std::string title, std::string name);
/// The node with all below it.
void remove_branch(Chart& chart, ChartNodeId id);
/// By one place among its brothers; false where there is no such place.
bool move_among_brothers(Chart& chart, ChartNodeId id, int by);
/// Whether the node may hang below `parent`: not below itself, and not too deep with all that hangs on it.
[[nodiscard]] bool can_hang(const Chart& chart, ChartNodeId id, ChartNodeId parent);
/// Last below its new parent.
void hang(Chart& chart, ChartNodeId id, ChartNodeId parent);

// ---- staff 工作人员 ---------------------------------------------------------------------------------------

struct WallStaff {
    std::string name;                // as it is shown
    std::string post;                // 社会工作者
    std::string duties;              // what they do, in a few lines
    std::optional<PictureId> photo;
    bool operator==(const WallStaff&) const = default;
};
inline constexpr std::size_t most_wall_staff = 40;

// ---- rooms 场地 -------------------------------------------------------------------------------------------

/// 您在这里, in parts of the picture from its left and upper edge (0 to 1).
struct MapMarker {
    double x = 0.5;
    double y = 0.5;
    bool operator==(const MapMarker&) const = default;
};
struct Room {
    std::string name;
    std::string rules;                // in the small Markdown
    std::optional<PictureId> map;     // the way out
    std::optional<MapMarker> marker;  // on the map
    bool operator==(const Room&) const = default;
};
inline constexpr std::size_t most_rooms = 30;

// ---- services guide 服务指南 ------------------------------------------------------------------------------

/// An item of the guide of public services (paper 000). The official title stands on paper and at the console only;
/// the kiosk says the alias.
struct GuideItem {
    std::string chapter;  // neutral
    std::string title;    // official
    std::string alias;    // neutral
    std::string office;   // 受理部门
    std::string phone;
    std::string papers;   // what to bring
    bool operator==(const GuideItem&) const = default;
};
inline constexpr std::size_t most_guide_items = 80;
/// The chapters in the order of their first items.
[[nodiscard]] std::vector<std::string> chapters_of(std::span<const GuideItem> guide);

// ---- texts ------------------------------------------------------------------------------------------------

struct WallTexts {
    std::string apply;          // how to apply, in the small Markdown
    std::string hotline_name;   // 心理热线 by a neutral name
    std::string hotline_phone;
    std::string hotline_hours;  // in words
    bool operator==(const WallTexts&) const = default;
};

struct Wall {
    Chart chart;
    std::vector<WallStaff> staff;
    std::vector<Room> rooms;
    std::vector<GuideItem> guide;
    WallTexts texts;
    bool operator==(const Wall&) const = default;
};

// ---- what can be kept -------------------------------------------------------------------------------------

/// Characters as people count them.
inline constexpr std::size_t longest_wall_name = 16;    // titles, names, posts, rooms, chapters, aliases
inline constexpr std::size_t longest_wall_line = 40;    // official titles, offices, hours
inline constexpr std::size_t longest_wall_note = 120;   // duties, papers
inline constexpr std::size_t longest_wall_text = 2000;  // rules, how to apply
inline constexpr int most_wall_lines = 80;

enum class WallFault {
    too_many,
    no_name,       // nothing where a name or title must stand
    too_long,
    bad_phone,     // other signs than digits, spaces, + - ( ), or not 3 to 15 digits
    bad_tree,      // hangs on nothing, or on itself
    too_deep,
    twice,         // two of one name
    bad_marker,    // off the picture, or without one
    no_picture,    // not in the station
    banned_word,   // in a text that is shown; only where the station blocks them
};
struct WallRefusal {
    WallFault fault;
    std::size_t entry = 0;  // the position of what is meant
    bool operator==(const WallRefusal&) const = default;
};
/// The first thing that is wrong, of texts that have been cleaned; nullopt: it can be kept.
[[nodiscard]] std::optional<WallRefusal> refusal_of(const Chart& chart);
[[nodiscard]] std::optional<WallRefusal> refusal_of(std::span<const WallStaff> staff);
[[nodiscard]] std::optional<WallRefusal> refusal_of(std::span<const Room> rooms);
[[nodiscard]] std::optional<WallRefusal> refusal_of(std::span<const GuideItem> guide);
[[nodiscard]] std::optional<WallRefusal> refusal_of(const WallTexts& texts);

/// Every text of an entry that the public reads, that of Markdown also as it is seen without its signs.
struct ShownText {
    std::size_t entry = 0;
    std::string text;
    bool again = false;  // the Markdown before it, without its signs
};
[[nodiscard]] std::vector<ShownText> shown_texts(const Chart& chart);
[[nodiscard]] std::vector<ShownText> shown_texts(std::span<const WallStaff> staff);
[[nodiscard]] std::vector<ShownText> shown_texts(std::span<const Room> rooms);
[[nodiscard]] std::vector<ShownText> shown_texts(std::span<const GuideItem> guide);
[[nodiscard]] std::vector<ShownText> shown_texts(const WallTexts& texts);

/// Of the tree alone, whatever its texts say.
[[nodiscard]] std::optional<WallRefusal> refusal_of_tree(const Chart& chart);

/// As they are kept: neutral (public_text.h), no spaces behind a line, at most one empty line between two; a marker on
/// the grid of a ten-thousandth.
[[nodiscard]] Chart cleaned(Chart chart);
[[nodiscard]] std::vector<WallStaff> cleaned(std::vector<WallStaff> staff);
[[nodiscard]] std::vector<Room> cleaned(std::vector<Room> rooms);
[[nodiscard]] std::vector<GuideItem> cleaned(std::vector<GuideItem> guide);
[[nodiscard]] WallTexts cleaned(WallTexts texts);

/// Digits, spaces and + - ( ) around 3 to 15 digits.
[[nodiscard]] bool is_wall_phone(std::string_view text);

}  // namespace oasis::domain
