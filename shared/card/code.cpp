#include "shared/card/code.h"

#include <sodium.h>
#include <stdexcept>

namespace oasis::card {

namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view white_space = " \t\r\n";
constexpr std::size_t longest_text = 64;
constexpr std::size_t body_length = 26;

/// The number that the two check characters write in base 36, so that the whole is 1 modulo 1271.
int check_number(std::string_view body) {
    constexpr int modulus = 1271, radix = 36;
    int sum = 0;
    for (const char c : body)
        sum = (sum + static_cast<int>(alphanumeric.find(c))) * radix % modulus;
    sum = sum * radix % modulus;
    return (modulus + 1 - sum) % modulus;
}

void wipe(auto& memory) {
    sodium_memzero(memory.data(), memory.size());
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Without what stands around it; empty when there is more than a code could need.
std::string_view trimmed(std::string_view text) {
    const auto first =
        text.size() > longest_text ? std::string_view::npos : text.find_first_not_of(white_space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

}  // namespace

CardCode::CardCode(const Bits& bits) : bits_(bits), text_{} {
    // 26 characters hold 130 bits: the first carries three, with two leading zero bits before them.
    unsigned held = 0;
    int held_bits = 2;
    auto next = text_.begin();
    for (const unsigned byte : bits_) {
        held = (held << 8) | byte;
        for (held_bits += 8; held_bits >= 5; held_bits -= 5)
            *next++ = crockford[(held >> (held_bits - 5)) & 31];
    }
    const int check = check_number({text_.data(), body_length});
    *next++ = alphanumeric[static_cast<std::size_t>(check / 36)];
    *next = alphanumeric[static_cast<std::size_t>(check % 36)];
}

CardCode::~CardCode() {
    wipe(bits_);
    wipe(text_);
}

CardCode CardCode::random() {
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot start");
    Bits bits;
    randombytes_buf(bits.data(), bits.size());
    const CardCode code{bits};
    wipe(bits);
    return code;
}

std::optional<CardCode> CardCode::parse(std::string_view text) {
    std::array<char, length> found{};
    std::size_t count = 0;
    for (const char c : trimmed(text)) {
        if (c == '-')
            continue;
        if (count == length)
            return std::nullopt;
        found[count++] = upper(c);
    }
    if (count != length)
        return std::nullopt;

    Bits bits{};
    unsigned held = 0;
    int held_bits = -2;  // the two leading bits are zero
    auto next = bits.begin();
    for (std::size_t i = 0; i < body_length; ++i) {
        const auto value = crockford.find(found[i]);
        if (value == std::string_view::npos || (i == 0 && value > 7))
            return std::nullopt;
        held = (held << 5) | static_cast<unsigned>(value);
        held_bits += 5;
        if (held_bits >= 8)
            *next++ = static_cast<unsigned char>(held >> (held_bits -= 8));
    }
    // Drawing it again checks both check characters, and that there is only one way to write a code.
    std::optional<CardCode> code{CardCode{bits}};
    wipe(bits);
    if (code->text_ != found)
        code.reset();
    wipe(found);
    return code;
}

domain::CardDigest CardCode::digest() const {
    domain::CardDigest digest;
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(), bits_.data(),
                       bits_.size(), nullptr, 0);
    return digest;
}

}  // namespace oasis::card
