#pragma once
#include "kiosk/screens/parts.h"
#include "shared/board/laid_text.h"

/// What the pages of 站点信息 are put together from.
namespace oasis::kiosk {


[[nodiscard]] std::string wall_title(const Ui& ui, WallDoor door);
/// What is behind a door, in this room.
Intent draw_wall_body(const WallPage& state, Ui& ui, Rect room);
/// The doors behind which there is something.
[[nodiscard]] std::vector<WallDoor> open_doors(const Board& board);

/// The stage with a title and a line beside or under it. Returns the room for what is to be read.
Rect wall_stage(Ui& ui, const std::string& title, const std::string& line);
/// What is left of that room above the row that turns pages; on C they are turned on the rail.
[[nodiscard]] Rect above_turner(const Ui& ui, Rect room);
/// 上一页, 下一页 and which page this is, under the room of `above_turner`; nothing where there is but one.
/// `lines`: how many are to be read on this page.
[[nodiscard]] Intent wall_turner(Ui& ui, Rect room, int page, int pages, int lines);
/// 返回, the service phone, 找工作人员 and 意见与投诉.
[[nodiscard]] Intent wall_tail(Ui& ui);

/// The pages behind the doors, drawn under the stage. What the person asked for.
[[nodiscard]] Intent draw_chart(const WallPage& state, Ui& ui, Rect room);
[[nodiscard]] Intent draw_staff(const WallPage& state, Ui& ui, Rect room);
[[nodiscard]] Intent draw_maps(const WallPage& state, Ui& ui, Rect room);
[[nodiscard]] Intent draw_phones(const WallPage& state, Ui& ui, Rect room);

// ---- running text over pages -------------------------------------------------------------------------------

/// A line of text as it stands on a page: broken to the width before it gets here.
struct FlowLine {
    std::string text;
    TextLook look;
    float indent = 0;
    float before = 0;          // space above, unless it begins a page
    float after = 0;           // space below that belongs to it
    bool keeps = false;        // stands with the next line on one page
    bool begins_part = false;  // of a part that stays together where a page holds it
    float least = 0;           // room that must be left on the page where it begins
    std::optional<domain::PictureId> photo = {};  // beside the part, at its left
    bool with_photo = false;   // there is a place for one, be it empty
    std::optional<board::LaidLine> laid = {};  // of rich text, in place of `text`
};
using FlowLines = std::vector<FlowLine>;
/// Positions of the lines that begin a page, for pages of this height.
[[nodiscard]] std::vector<std::size_t> page_starts(const FlowLines& lines, float height);

enum class FlowKind { chapter, title, text, soft };
/// How a text lies in its width.
struct FlowPlace {
    float width = 0;
    float indent = 0;
};
/// Breaks a text to the width and adds it.
void add_text(Ui& ui, FlowLines& lines, FlowKind kind, const std::string& text, const FlowPlace& place);
/// A text in the small Markdown.
void add_markdown(Ui& ui, FlowLines& lines, const std::string& source, float width);
/// The lines on a white card, page by page; `made` answers with them for a width.
[[nodiscard]] Intent draw_flow(const WallPage& state, Ui& ui, Rect room, const std::function<FlowLines(float)>& made);
/// The size of a photo beside a part.
[[nodiscard]] gui::Size photo_size(const Layout& l);
/// A picture of the station in its place: cropped to fill it, a quiet ground with an icon while there is none.
void station_picture(Ui& ui, std::optional<domain::PictureId> id, Rect rect, Icon instead);
/// The whole picture, as large as fits. Returns where it lies.
Rect whole_picture(Ui& ui, domain::PictureId id, Rect room, Icon instead);

}  // namespace oasis::kiosk
