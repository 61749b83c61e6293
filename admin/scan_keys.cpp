#include "admin/scan_keys.h"

#include "shared/card/code.h"

namespace oasis::admin {

namespace {

/// Nobody presses this many shortcuts within 80 ms of each other.
constexpr std::size_t shortest_scan = 8;

bool is_plain(const widgets::KeyPress& press) {
    return !press.ctrl && !press.alt && (press.key == '\r' || (press.key >= ' ' && press.key < 0x7F));
}

}  // namespace

void ScanKeys::key(int usage, const widgets::KeyPress& press, bool typing_text, Time at) {
    if (!is_plain(press)) {
        free_.push_back(press);
        return;
    }
    assembler_.key(usage, press.shift, at);
    typing_ = typing_text;
    const bool nothing_under_way = held_.empty() && !assembler_.deadline();
    (nothing_under_way ? free_ : held_).push_back(press);  // such as Enter where no scan is under way
}

ScanKeys::Clear ScanKeys::poll(Time now) {
    Clear clear;
    clear.keys.swap(free_);
    while (auto code = assembler_.poll(now)) {
        if (card::CardCode::parse(*code))
            clear.code = std::move(*code);
        else if (typing_ || code->size() < shortest_scan)
            clear.keys.insert(clear.keys.end(), held_.begin(), held_.end());
        held_.clear();
    }
    return clear;
}

}  // namespace oasis::admin
