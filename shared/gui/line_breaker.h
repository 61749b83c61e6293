#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::gui {

/// Breaks text into lines no wider than `width`, in the unit `measure` answers in. \n always breaks.
/// Chinese may break between any two characters, but no closing mark (，。；：、）” …) begins a line, no
/// opening mark ends one; Latin words, figures with their unit, and graphemes stay whole. A single word
/// wider than the line gets a line of its own and sticks out (the caller reports it as clipped); in running text, which
/// anybody may have written, it is broken wherever it must.
enum class LongWords { whole, broken };
std::vector<std::string> break_lines(std::string_view utf8, float width,
                                     const std::function<float(std::string_view)>& measure,
                                     LongWords words = LongWords::whole);

/// Graphemes of the text (what a reader takes for one character), in order.
std::vector<std::string_view> graphemes(std::string_view utf8);

}  // namespace oasis::gui
