#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::layers {

/// A message of a catalogue source.
struct Message {
    std::vector<std::string> texts;  // one, or one per plural form
    bool fuzzy = false;
};

/// The messages of a .po file by id, without its header. Throws std::runtime_error for a line it does not
/// know and for an id that stands twice.
[[nodiscard]] std::map<std::string, Message> parse_po(std::string_view text);

/// The named slots of a text: {name} and {minutes:02} give "name" and "minutes"; {{ is no slot.
[[nodiscard]] std::set<std::string> slots_of(std::string_view text);

}  // namespace oasis::layers
