#include "shared/trust/wiped_text.h"

#include <sodium.h>

namespace oasis::trust {

namespace {

constexpr std::size_t room = 256;

}  // namespace

WipedText::WipedText() {
    text_.reserve(room);
}

WipedText::WipedText(const WipedText& other) : WipedText() {
    text_ = other.text_;
}

WipedText& WipedText::operator=(const WipedText& other) {
    if (this != &other) {
        wipe();
        text_ = other.text_;
    }
    return *this;
}

WipedText::WipedText(WipedText&& other) : WipedText(other) {
    other.wipe();
}

WipedText& WipedText::operator=(WipedText&& other) {
    if (this != &other) {
        *this = other;
        other.wipe();
    }
    return *this;
}

WipedText::~WipedText() {
    wipe();
}

void WipedText::wipe() {
    trust::wipe(text_);
}

void wipe(std::string& text) {
    text.resize(text.capacity());
    sodium_memzero(text.data(), text.size());
    text.clear();
}

}  // namespace oasis::trust
