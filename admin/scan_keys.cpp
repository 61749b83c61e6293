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
    if (is_plain(press)) {
        assembler_.key(usage, press.shift, at);
        typing_ = typing_text;
        if (typing_text && press.key != '\r') {  // a letter of the field's text: what came before it was a person's
            free_.insert(free_.end(), held_.begin(), held_.end());
            held_.clear();
            return;
        }
    }
    const bool nothing_under_way = held_.empty() && !assembler_.deadline();
    // Keys keep their order: Ctrl Enter right after a letter waits with it.
    (nothing_under_way ? free_ : held_).push_back(press);
}

ScanKeys::Clear ScanKeys::poll(Time now) {
    Clear clear;
    clear.keys.swap(free_);
    while (auto code = assembler_.poll(now)) {
        if (card::CardCode::parse(*code))
            clear.code = std::move(*code);
        if (clear.code || (!typing_ && code->size() >= shortest_scan))
            std::erase_if(held_, is_plain);  // a scanner's, not a person's
        clear.keys.insert(clear.keys.end(), held_.begin(), held_.end());
        held_.clear();
    }
    return clear;
}

}  // namespace oasis::admin
