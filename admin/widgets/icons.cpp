#include "admin/widgets/icons.h"

#include <array>
#include <cstdlib>

namespace oasis::admin::widgets {

namespace {

constexpr float grid = 24;
constexpr float stroke = 1.75F;

/// A small path language on the 24 grid, in the order of Icon:
/// M x y starts a line, L x y goes on, C x1 y1 x2 y2 x y curves, Z closes, O x y r is a ring, D x y r a dot.
constexpr std::array outlines{
    "M5 19 L14 10 M5 19 C4 11 9 5 20 4 C20 14 15 20 7.5 17",  // leaf
    "O12 12 4 M12 3 L12 5 M12 19 L12 21 M3 12 L5 12 M19 12 L21 12 M5.6 5.6 L7 7 M17 17 L18.4 18.4 "
    "M5.6 18.4 L7 17 M17 7 L18.4 5.6",                                       // sun
    "M4 6 L20 6 L20 20 L4 20 Z M4 10.5 L20 10.5 M8 3.5 L8 8 M16 3.5 L16 8",  // calendar
    "O9 8 3.5 M2.5 20 C2.5 12.5 15.5 12.5 15.5 20 M15.5 4.8 C19 5 19 11 15.5 11.2 "
    "M18 14.5 C20.5 15.3 21.5 17.2 21.5 20",  // people
    "M3 5 L21 5 L21 19 L3 19 Z M6.5 9 L10.5 9 L10.5 13 L6.5 13 Z M14 9.5 L18 9.5 M14 12.5 L18 12.5 M6.5 16 "
    "L18 16",                                                                           // id_card
    "O12 12 9 M12 7 L12 12 L15.5 14",                                                   // clock
    "M4 7 L8 7 M13 7 L20 7 O10.5 7 2.4 M4 17 L11 17 M16 17 L20 17 O13.5 17 2.4",        // sliders
    "O10.5 10.5 6.5 M15.5 15.5 L20.5 20.5",                                             // search
    "M6 16 L6 11 C6 2.5 18 2.5 18 11 L18 16 L20 18 L4 18 Z M10 21 C11 22 13 22 14 21",  // bell
    "M2.5 12 C7 3.5 17 3.5 21.5 12 C17 20.5 7 20.5 2.5 12 O12 12 3",                    // eye
    "M5 11 L19 11 L19 20.5 L5 20.5 Z M8 11 L8 8 C8 2.5 16 2.5 16 8 L16 11",             // lock
    "M9 14 L4 9 L9 4 M4 9 L14 9 C22 9 22 20 14 20 L11 20",                              // undo
    "M12 4 L21.5 20 L2.5 20 Z M12 10 L12 14.5 D12 17.2 1.1",                            // warning
    "O12 12 9 M12 11 L12 16.5 D12 7.8 1.1",                                             // info
    "M12 5 L12 19 M5 12 L19 12",                                                        // plus
    "M5 12.5 L10 17.5 L19.5 7",                                                         // check
    "M6 6 L18 18 M18 6 L6 18",                                                          // cross
    "M14.5 5.5 L8 12 L14.5 18.5",                                                       // left
    "M9.5 5.5 L16 12 L9.5 18.5",                                                        // right
    "M5.5 9.5 L12 16 L18.5 9.5",                                                        // down
    "M13 4 L19 4 L19 20 L13 20 M4 12 L14 12 M10 8 L14 12 L10 16",                       // enter
    "M11 4 L5 4 L5 20 L11 20 M10 12 L20 12 M16 8 L20 12 L16 16",                        // leave
    "M4 11 L12 4 L20 11 M6 9.5 L6 20 L18 20 L18 9.5 M10 20 L10 14 L14 14 L14 20",       // house
    "O12 8 3.8 M4.5 20.5 C4.5 12 19.5 12 19.5 20.5",                                    // person
    "M4 6.5 L20 6.5 M9 6.5 L9 3.5 L15 3.5 L15 6.5 M6 6.5 L7 20.5 L17 20.5 L18 6.5 M10 10.5 L10 16.5 M14 10.5 "
    "L14 16.5",                                                                // trash
    "M12 4 L20 12 L15.5 12 L15.5 19.5 L8.5 19.5 L8.5 12 L4 12 Z",              // caps
    "M12 4 L12 15 M7.5 10.5 L12 15 L16.5 10.5 M4 20 L20 20",                   // download
    "M3 7 L8 7 L9.5 4.5 L14.5 4.5 L16 7 L21 7 L21 19.5 L3 19.5 Z O12 13 3.5",  // camera
    "M9 9 L20 9 L20 20 L9 20 Z M5.5 15 L4 15 L4 4 L15 4 L15 5.5",              // copy
    "M3 19.5 L3 5 L9.5 5 L11.5 7.5 L21 7.5 L21 19.5 Z",                        // folder
    "O8 16 4.5 M11.2 12.8 L20 4 M15.5 8.5 L18.5 11.5",                         // key
    "M5 20.5 L5 3.5 L19 3.5 L19 20.5 Z M9 3.5 L9 20.5 M12 8 L16 8 M12 12 L16 12",  // book
    "M12 3 L20 6 L20 12 C20 17 16 20 12 21.5 C8 20 4 17 4 12 L4 6 Z",          // shield
    "M12 16 L12 5 M7.5 9.5 L12 5 L16.5 9.5 M4 20 L20 20",                      // upload
    "M6 3.5 L9 3.5 L10.5 8 L8.3 9.7 C9.5 12.5 11.5 14.5 14.3 15.7 L16 13.5 L20.5 15 L20.5 18 C20.5 19.5 19.5 20.5 "
    "18 20.5 C10 20 4 14 3.5 6 C3.5 4.5 4.5 3.5 6 3.5",                              // phone
    "M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5",                      // pen
    "M6 3.5 L14 3.5 L19 8.5 L19 20.5 L6 20.5 Z M13.5 3.5 L13.5 9 L19 9 M9 13 L16 13 M9 16.5 L16 16.5",  // paper
    "M5 5 L9 5 M15 5 L19 5 L19 20.5 L5 20.5 L5 5 M9 3.5 L15 3.5 L15 7 L9 7 Z M9 12 L15 12 M9 16 L15 16",  // clipboard
    "M5 20 L5 12 M12 20 L12 4 M19 20 L19 9",                                                             // bars
    "M7 9 L7 3.5 L17 3.5 L17 9 M7 17 L3.5 17 L3.5 9 L20.5 9 L20.5 17 L17 17 M7 14 L17 14 L17 20.5 L7 20.5 Z",  // printer
    "M4 10 L4 15 L8 15 L17 19.5 L17 5.5 L8 10 Z M8 15 L9.5 20 L12 20 L11 16.5 M20 10.5 L20 14.5",  // megaphone
    "D5 6.5 1.3 D5 12 1.3 D5 17.5 1.3 M9 6.5 L20 6.5 M9 12 L20 12 M9 17.5 L20 17.5",               // list
    "M3.5 5 L20.5 5 L20.5 19 L3.5 19 Z O8.5 9.5 1.7 M4 17.5 L10 12.5 L13.5 15.5 L16.5 12.5 L20 16",  // picture
    "M4 4.5 L20 4.5 L20 16.5 L11 16.5 L6.5 20.5 L6.5 16.5 L4 16.5 Z M8 9 L16 9 M8 12.5 L13 12.5",                 // speech
};
static_assert(outlines.size() == static_cast<std::size_t>(Icon::speech) + 1);

/// Walks an outline and puts it on a draw list.
class Pen {
  public:
    Pen(ImDrawList& list, ImVec2 origin, float size, ImU32 colour)
        : list_(list), origin_(origin), scale_(size / grid), colour_(colour) {}

    void draw(const char* outline) {
        at_ = outline;
        while (*at_ != '\0')
            step(*at_++);
        finish(ImDrawFlags_None);
    }

  private:
    void step(char command) {
        switch (command) {
        case 'M':
            finish(ImDrawFlags_None);
            list_.PathLineTo(point());
            break;
        case 'L':
            list_.PathLineTo(point());
            break;
        case 'C':
            curve();
            break;
        case 'Z':
            finish(ImDrawFlags_Closed);
            break;
        case 'O':
        case 'D':
            circle(command);
            break;
        default:
            break;
        }
    }

    void curve() {
        const auto first = point();
        const auto second = point();
        list_.PathBezierCubicCurveTo(first, second, point());
    }

    void circle(char command) {
        finish(ImDrawFlags_None);
        const auto centre = point();
        const auto radius = number() * scale_;
        if (command == 'D')
            list_.AddCircleFilled(centre, radius, colour_);
        else
            list_.AddCircle(centre, radius, colour_, 0, stroke * scale_);
    }

    void finish(ImDrawFlags closed) {
        if (list_._Path.Size == 0)
            return;
        const auto first = list_._Path.front();
        const auto last = list_._Path.back();
        list_.PathStroke(colour_, closed, stroke * scale_);
        if (closed != ImDrawFlags_None)
            return;
        const float radius = stroke * scale_ / 2;  // round ends, which ImGui does not draw by itself
        list_.AddCircleFilled(first, radius, colour_);
        list_.AddCircleFilled(last, radius, colour_);
    }

    float number() {
        char* end = nullptr;
        const float value = std::strtof(at_, &end);
        at_ = end;
        return value;
    }
    ImVec2 point() {
        const float x = number();
        const float y = number();
        return {origin_.x + x * scale_, origin_.y + y * scale_};
    }

    ImDrawList& list_;
    ImVec2 origin_;
    float scale_;
    ImU32 colour_;
    const char* at_ = nullptr;
};

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 top_left, float size, ImU32 colour) {
    Pen{list, top_left, size, colour}.draw(outlines.at(static_cast<std::size_t>(icon)));
}

}  // namespace oasis::admin::widgets
