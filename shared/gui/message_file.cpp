#include "shared/gui/message_file.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace oasis::gui {
namespace {

[[noreturn]] void broken(const std::filesystem::path& file) {
    throw std::runtime_error("message catalogue " + file.string() + " is broken");
}

/// The catalogue's numbers and strings, checked against its length. msgfmt writes the machine's byte order.
struct Reader {
    std::string_view bytes;
    const std::filesystem::path& file;

    std::uint32_t number(std::size_t at) const {
        std::uint32_t value = 0;
        if (at + sizeof value > bytes.size()) {
            broken(file);
        }
        std::memcpy(&value, bytes.data() + at, sizeof value);
        return value;
    }
    std::string_view text(std::size_t entry) const {
        const std::size_t length = number(entry), from = number(entry + 4);
        if (from + length >= bytes.size()) {  // a NUL follows
            broken(file);
        }
        return bytes.substr(from, length);
    }
};

}  // namespace

MessageFile::MessageFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error("message catalogue " + file.string() + " is missing");
    }
    bytes_.assign(std::istreambuf_iterator<char>(in), {});
    const Reader reader{bytes_, file};
    constexpr std::uint32_t magic = 0x950412de;
    if (reader.number(0) != magic) {
        broken(file);
    }
    const std::size_t count = reader.number(8), ids = reader.number(12), texts = reader.number(16);
    for (std::size_t i = 0; i < count; ++i) {
        const auto id = reader.text(ids + i * 8);
        messages_.emplace(id.substr(0, id.find('\0')), reader.text(texts + i * 8));
    }
    const auto header = messages_.find("");
    one_form_ = header == messages_.end() || header->second.find("nplurals=2") == std::string_view::npos;
}

std::optional<std::string_view> MessageFile::find(std::string_view id, long n) const {
    const auto found = messages_.find(id);
    if (found == messages_.end() || id.empty()) {
        return std::nullopt;
    }
    const auto text = found->second;
    const auto first_end = text.find('\0');
    if (first_end == std::string_view::npos || one_form_ || n == 1) {
        return text.substr(0, first_end);
    }
    const auto rest = text.substr(first_end + 1);
    return rest.substr(0, rest.find('\0'));
}

}  // namespace oasis::gui
