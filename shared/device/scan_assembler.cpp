#include "shared/device/scan_assembler.h"
#include <string_view>
#include <utility>

namespace oasis::device {

char character_of_usage(int usage, bool shift) {
    // USB HID usage tables, chapter 10, from 0x1e (the key 1) to 0x38 (the key /); '\0' prints nothing.
    static constexpr std::string_view plain{"1234567890\n\0\0\t -=[]\\\0;'`,./", 27};
    static constexpr std::string_view shifted{"!@#$%^&*()\n\0\0\t _+{}|\0:\"~<>?", 27};
    static constexpr std::string_view keypad{"/*-+\n1234567890."};
    static_assert(plain.size() == shifted.size());
    if (usage >= 0x04 && usage <= 0x1d)
        return char((shift ? 'A' : 'a') + (usage - 0x04));
    if (usage >= 0x1e && usage < 0x1e + int(plain.size()))
        return (shift ? shifted : plain)[std::size_t(usage - 0x1e)];
    if (usage >= 0x54 && usage < 0x54 + int(keypad.size()))
        return keypad[std::size_t(usage - 0x54)];
    return 0;
}

void ScanAssembler::key(int usage, bool shift, Time at) {
    if (const char c = character_of_usage(usage, shift))
        character(c, at);
}

void ScanAssembler::character(char c, Time at) {
    if (!current_.empty() && at - last_ >= silence)
        finish();
    if (c == '\n' || c == '\r' || c == '\t')
        return finish();
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
        return;
    last_ = at;
    if (current_.size() < longest)
        current_ += c;
}

void ScanAssembler::finish() {
    if (!current_.empty())
        finished_.push_back(std::exchange(current_, {}));
}

std::optional<std::string> ScanAssembler::poll(Time now) {
    if (!current_.empty() && now - last_ >= silence)
        finish();
    if (finished_.empty())
        return {};
    std::string code = std::move(finished_.front());
    finished_.pop_front();
    return code;
}

std::optional<ScanAssembler::Time> ScanAssembler::deadline() const {
    if (!finished_.empty())
        return last_;  // already there
    if (current_.empty())
        return {};
    return last_ + silence;
}

}  // namespace oasis::device
