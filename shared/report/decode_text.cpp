#include "shared/report/decode_text.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <iconv.h>

namespace oasis::report {

namespace {

class Converter {
  public:
    explicit Converter(const char* from) : handle_(::iconv_open("UTF-8", from)) {}
    ~Converter() {
        if (works())
            ::iconv_close(handle_);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    [[nodiscard]] std::optional<std::string> convert(std::string_view bytes) {
        if (!works())
            return std::nullopt;
        std::string text;
        std::array<char, 16384> buffer;
        auto* in = const_cast<char*>(bytes.data());  // iconv's interface; it only reads
        auto in_left = bytes.size();
        while (in_left > 0) {
            auto* out = buffer.data();
            auto out_left = buffer.size();
            const auto done = ::iconv(handle_, &in, &in_left, &out, &out_left);
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG)
                return std::nullopt;
            text.append(buffer.data(), buffer.size() - out_left);
        }
        return text;
    }

  private:
    // iconv_open's sign for "no such encoding" is the pointer -1
    [[nodiscard]] bool works() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

    iconv_t handle_;
};

/// The length of the UTF-8 sequence at the front, 0 where there is none; neither overlong nor a surrogate.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                               : (first & 0xF0) == 0xE0         ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t at = 1; at < length; ++at)
        if ((byte(at) & 0xC0) != 0x80)
            return 0;
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool outside = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
    return overlong || outside ? 0 : length;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto length = sequence_length(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

}  // namespace

std::string lines_ended_alike(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r')
            kept += text[at];
        else if (text.substr(at + 1, 1) != "\n")
            kept += '\n';
    return kept;
}

std::optional<std::string> decode_text(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        bytes.remove_prefix(3);
    else if (bytes.starts_with("\xFF\xFE"sv))
        return Converter{"UTF-16LE"}.convert(bytes.substr(2));
    else if (bytes.starts_with("\xFE\xFF"sv))
        return Converter{"UTF-16BE"}.convert(bytes.substr(2));
    return is_utf8(bytes) ? std::string{bytes} : Converter{"GB18030"}.convert(bytes);
}

}  // namespace oasis::report
