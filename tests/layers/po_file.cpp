#include "tests/layers/po_file.h"
#include "tests/layers/source_tree.h"
#include <stdexcept>

namespace oasis::layers {

namespace {

/// What stands between the quotes of a line, with its escapes resolved.
std::string unquoted(std::string_view line) {
    const auto first = line.find('"');
    const auto last = line.rfind('"');
    if (first == std::string_view::npos || last == first)
        throw std::runtime_error("no text: " + std::string(line));
    std::string text;
    for (auto i = first + 1; i < last; ++i) {
        if (line[i] != '\\') {
            text += line[i];
            continue;
        }
        ++i;
        text += line[i] == 'n' ? '\n' : line[i];
    }
    return text;
}

}  // namespace

std::map<std::string, Message> parse_po(std::string_view text) {
    std::map<std::string, Message> messages;
    Message message;
    std::string id;
    std::string* growing = nullptr;  // the string that a continued line belongs to
    const auto finish = [&] {
        if (!id.empty() && !messages.emplace(id, message).second)
            throw std::runtime_error(id + " stands twice");
        message = {};
        id.clear();
        growing = nullptr;
    };
    for (const auto line : lines_of(text)) {
        if (line.starts_with("#,")) {
            finish();
            message.fuzzy = line.find("fuzzy") != std::string_view::npos;
        } else if (line.empty() || line.starts_with('#') || line.starts_with("msgid_plural ")) {
            growing = nullptr;
        } else if (line.starts_with("msgid ")) {
            const bool fuzzy = message.texts.empty() && message.fuzzy;
            finish();
            message.fuzzy = fuzzy;
            id = unquoted(line);
            growing = &id;
        } else if (line.starts_with("msgstr")) {
            growing = &message.texts.emplace_back(unquoted(line));
        } else if (line.starts_with('"')) {
            if (growing)
                *growing += unquoted(line);
        } else {
            throw std::runtime_error("not a line of a catalogue: " + std::string(line));
        }
    }
    finish();
    return messages;
}

std::set<std::string> slots_of(std::string_view text) {
    std::set<std::string> slots;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '{')
            continue;
        if (i + 1 < text.size() && text[i + 1] == '{') {
            ++i;
            continue;
        }
        const auto end = text.find('}', i);
        if (end == std::string_view::npos)
            throw std::runtime_error("a slot is open: " + std::string(text));
        const auto slot = text.substr(i + 1, end - i - 1);
        slots.emplace(slot.substr(0, slot.find(':')));
        i = end;
    }
    return slots;
}

}  // namespace oasis::layers
