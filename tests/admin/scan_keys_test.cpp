#include "admin/scan_keys.h"
#include "shared/card/code.h"
#include "tests/catch.h"
#include <SDL_scancode.h>

using namespace oasis;
using admin::ScanKeys;
using admin::widgets::KeyPress;
using std::chrono::milliseconds;

namespace {

const ScanKeys::Time start{std::chrono::seconds{100}};

/// The USB usage of a key on a US keyboard, which is also SDL's scancode.
int usage_of(int key) {
    if (key >= 'a' && key <= 'z')
        return SDL_SCANCODE_A + key - 'a';
    if (key >= '1' && key <= '9')
        return SDL_SCANCODE_1 + key - '1';
    return key == '0' ? SDL_SCANCODE_0 : key == '-' ? SDL_SCANCODE_MINUS : SDL_SCANCODE_RETURN;
}

/// Types a text as a scanner does, a key every 2 ms; returns the time after it.
ScanKeys::Time type(ScanKeys& keys, std::string_view text, ScanKeys::Time at, bool into_field) {
    for (const char c : text) {
        const bool capital = c >= 'A' && c <= 'Z';
        const int key = capital ? c - 'A' + 'a' : c == '\n' ? '\r' : c;
        keys.key(usage_of(key), KeyPress{key, false, capital, false}, into_field, at);
        at += milliseconds{2};
    }
    return at;
}

}  // namespace

TEST_CASE("a card's code typed by a scanner is a code, and none of its keys is a shortcut") {
    const auto code = card::CardCode::random();
    for (const bool into_field : {false, true}) {
        ScanKeys keys;
        const auto end = type(keys, std::string{code.text()} + "\n", start, into_field);
        const auto clear = keys.poll(end);
        REQUIRE(clear.code);
        CHECK(*clear.code == code.text());
        CHECK(clear.keys.empty());
    }
}

TEST_CASE("a scanner without Enter is understood after its silence") {
    const auto code = card::CardCode::random();
    ScanKeys keys;
    const auto end = type(keys, code.text(), start, false);
    CHECK_FALSE(keys.poll(end).code);
    REQUIRE(keys.deadline());
    CHECK(keys.poll(*keys.deadline() + milliseconds{1}).code == std::string{code.text()});
}

TEST_CASE("a person's single letter goes on as a shortcut after 80 ms") {
    ScanKeys keys;
    keys.key(SDL_SCANCODE_N, KeyPress{'n'}, false, start);
    CHECK(keys.poll(start).keys.empty());
    const auto clear = keys.poll(start + milliseconds{90});
    REQUIRE(clear.keys.size() == 1);
    CHECK(clear.keys[0] == KeyPress{'n'});
    CHECK_FALSE(clear.code);
}

TEST_CASE("keys with Ctrl, and Enter with nothing typed before it, do not wait") {
    ScanKeys keys;
    keys.key(SDL_SCANCODE_K, KeyPress{'k', true}, false, start);
    keys.key(SDL_SCANCODE_RETURN, KeyPress{'\r'}, false, start);
    CHECK(keys.poll(start).keys == std::vector{KeyPress{'k', true}, KeyPress{'\r'}});
}

TEST_CASE("Enter after a quickly typed password still signs in") {
    ScanKeys keys;
    const auto end = type(keys, "correct-horse-battery\n", start, true);
    const auto clear = keys.poll(end);
    CHECK_FALSE(clear.code);
    REQUIRE_FALSE(clear.keys.empty());
    CHECK(clear.keys.back() == KeyPress{'\r'});
}

TEST_CASE("another shop's barcode with no field focused fires no shortcut") {
    ScanKeys keys;
    const auto end = type(keys, "6901234567892\n", start, false);
    const auto clear = keys.poll(end);
    CHECK_FALSE(clear.code);
    CHECK(clear.keys.empty());
}

TEST_CASE("keys keep the order in which a person pressed them, also with Ctrl and arrows among them") {
    ScanKeys keys;
    const KeyPress pressed[]{{'x'}, {0x40000051}, {' '}, {'\r', true}};  // X, down, Space, Ctrl Enter
    auto at = start;
    for (const auto& press : pressed) {
        keys.key(press.key == 'x' ? SDL_SCANCODE_X : press.key == ' ' ? SDL_SCANCODE_SPACE : SDL_SCANCODE_DOWN, press,
                 false, at);
        at += milliseconds{20};
    }
    CHECK(keys.poll(at).keys.empty());
    CHECK(keys.poll(at + milliseconds{90}).keys == std::vector(std::begin(pressed), std::end(pressed)));
}

TEST_CASE("letters typed into a field are its text and never shortcuts, and come after what was pressed before") {
    ScanKeys keys;
    keys.key(SDL_SCANCODE_3, KeyPress{'3'}, false, start);
    keys.key(SDL_SCANCODE_7, KeyPress{'7'}, true, start + milliseconds{60});
    CHECK(keys.poll(start + milliseconds{60}).keys == std::vector{KeyPress{'3'}});
    keys.key(SDL_SCANCODE_RETURN, KeyPress{'\r'}, true, start + milliseconds{100});
    CHECK(keys.poll(start + milliseconds{100}).keys == std::vector{KeyPress{'\r'}});
}
