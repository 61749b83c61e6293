#include "shared/store/word_content.h"

#include "shared/store/words.h"
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace oasis::store {

namespace {

constexpr std::size_t length = 64;  // of every content: form, topic, NUL, number, NULs
constexpr char form = '1';

}  // namespace

trust::WipedText packed(domain::ComplaintTopic topic, const std::string& callback) {
    trust::WipedText content;
    auto& text = content.text();
    text.assign(1, form).append(word(topic)).push_back('\0');
    text.append(callback);
    if (text.size() >= length)
        throw std::logic_error{"a word that has no room"};
    text.resize(length, '\0');
    return content;
}

std::optional<WordContent> unpacked(std::span<const unsigned char> content) {
    const std::string_view text{reinterpret_cast<const char*>(content.data()), content.size()};
    if (text.size() != length || text.front() != form || text.back() != '\0')
        return std::nullopt;
    const auto end = text.find('\0');
    const auto topic = std::ranges::find(words<domain::ComplaintTopic>, text.substr(1, end - 1),
                                         [](const char* one) { return std::string_view{one}; });
    if (topic == words<domain::ComplaintTopic>.end())
        return std::nullopt;
    const auto number = text.substr(end + 1, text.find('\0', end + 1) - end - 1);
    std::optional<WordContent> opened{std::in_place};
    opened->topic = static_cast<domain::ComplaintTopic>(topic - words<domain::ComplaintTopic>.begin());
    opened->callback.text().assign(number);
    return opened;
}

}  // namespace oasis::store
