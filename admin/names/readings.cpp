#include "admin/names/readings.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace oasis::admin {

namespace {

using Text = icu::UnicodeString;

Text from_utf8(std::string_view text) {
    return Text::fromUTF8(icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
}

std::string to_utf8(const Text& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

void must(UErrorCode status) {
    if (U_FAILURE(status))
        throw std::runtime_error{std::string{"ICU: "} + u_errorName(status)};
}

/// Full-width and compatibility forms become plain, capitals small, variation selectors go.
Text plain(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    must(status);
    auto folded_text = fold->normalize(from_utf8(text), status);
    must(status);
    return folded_text;
}

bool separates(UChar32 sign) {
    return u_isUWhiteSpace(sign) || sign == 0xB7 || sign == 0x2022 || sign == 0x2027 || sign == 0x30FB;
}

bool is_han(UChar32 sign) {
    return u_hasBinaryProperty(sign, UCHAR_IDEOGRAPHIC) != 0;
}

/// What ICU writes with marks: its bare letters, and its tone 1 to 5.
struct Syllable {
    std::string letters;
    char tone = '5';
    bool umlaut = false;  // lǚ: typed as lv or lu
};

Syllable bare(const Text& marked) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* apart = icu::Normalizer2::getNFDInstance(status);
    must(status);
    const auto signs = apart->normalize(marked, status);
    must(status);
    constexpr std::array<std::pair<UChar32, char>, 4> tones{
        {{0x304, '1'}, {0x301, '2'}, {0x30C, '3'}, {0x300, '4'}}};
    Syllable syllable;
    for (int at = 0; at < signs.length(); ++at) {
        const UChar32 sign = signs[at];
        const auto tone = std::ranges::find(tones, sign, &std::pair<UChar32, char>::first);
        if (tone != tones.end())
            syllable.tone = tone->second;
        else if (sign == 0x308)
            syllable.umlaut = true;
        else if (sign >= 'a' && sign <= 'z')
            syllable.letters.push_back(static_cast<char>(sign));
        else
            return {};  // left as it was: ICU cannot read it
    }
    return syllable;
}

void put(std::string& packed, std::string_view part) {
    packed.push_back(static_cast<char>(std::min<std::size_t>(part.size(), 127)));
    packed.append(part.substr(0, 127));
}

std::string_view take(std::string_view& packed) {
    const auto size = static_cast<std::size_t>(packed.front());
    const auto part = packed.substr(1, size);
    packed.remove_prefix(1 + size);
    return part;
}

/// Whether `wanted` is met from the beginning of `packed` on.
bool met(std::string_view packed, std::string_view wanted) {
    if (wanted.empty())
        return true;
    if (packed.empty())
        return false;
    const auto sign = take(packed);
    const auto count = packed.front();
    packed.remove_prefix(1);
    std::array<std::string_view, 4> readings;
    for (char i = 0; i < count; ++i)
        readings.at(static_cast<std::size_t>(i)) = take(packed);
    if (wanted.starts_with(sign) && met(packed, wanted.substr(sign.size())))
        return true;
    for (char i = 0; i < count; ++i) {
        const auto& reading = readings.at(static_cast<std::size_t>(i));
        const auto differs = std::ranges::mismatch(reading, wanted).in1;
        for (auto size = static_cast<std::size_t>(differs - reading.begin()); size > 0; --size)
            if (met(packed, wanted.substr(size)))
                return true;
    }
    return false;
}

}  // namespace

/// One character: how it is read in names and otherwise.
struct Readings::Sign {
    std::string text;
    std::vector<std::string> letters;  // at most four, without repeats
    Syllable first;                    // by which it is sorted; without letters when unread

    void add(const Syllable& syllable) {
        const auto add_letters = [&](const std::string& one) {
            if (!one.empty() && letters.size() < 4 && std::ranges::find(letters, one) == letters.end())
                letters.push_back(one);
        };
        if (first.letters.empty())
            first = syllable;
        add_letters(syllable.letters);
        if (syllable.umlaut) {
            auto typed = syllable.letters;
            std::ranges::replace(typed, 'u', 'v');
            add_letters(typed);
        }
    }
};

struct Readings::Engine {
    std::unique_ptr<icu::Transliterator> as_name = make("Han-Latin/Names");
    std::unique_ptr<icu::Transliterator> as_word = make("Han-Latin");
    std::unordered_map<UChar32, Sign> known;
    std::unordered_map<std::string, std::vector<Syllable>> known_pairs;

    static std::unique_ptr<icu::Transliterator> make(const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made{
            icu::Transliterator::createInstance(id, UTRANS_FORWARD, status)};
        must(status);
        return made;
    }

    static Syllable read(const icu::Transliterator& by, UChar32 character) {
        Text text{character};
        by.transliterate(text);
        return bare(text);
    }

    const Sign& sign(UChar32 character) {
        auto [place, fresh] = known.try_emplace(character);
        if (fresh) {
            auto& made = place->second;
            made.text = to_utf8(Text{character});
            if (is_han(character)) {
                made.add(read(*as_name, character));
                made.add(read(*as_word, character));
            }
        }
        return place->second;
    }

    /// The first two characters as one surname: 万俟 is moqi, though 万 alone is wan.
    const std::vector<Syllable>& pair(const Text& two) {
        auto [place, fresh] = known_pairs.try_emplace(to_utf8(two));
        if (fresh) {
            Text read_together{two};
            as_name->transliterate(read_together);
            const auto gap = read_together.indexOf(u' ');
            if (gap > 0)
                place->second = {bare(read_together.tempSubString(0, gap)),
                                 bare(read_together.tempSubString(gap + 1))};
        }
        return place->second;
    }
};

Readings::Readings() : engine_(std::make_unique<Engine>()) {}
Readings::~Readings() = default;
Readings::Readings(Readings&&) noexcept = default;
Readings& Readings::operator=(Readings&&) noexcept = default;

std::string Readings::searchable(std::string_view name) {
    std::string packed;
    for (const auto& sign : signs(name)) {
        put(packed, sign.text);
        packed.push_back(static_cast<char>(sign.letters.size()));
        for (const auto& letters : sign.letters)
            put(packed, letters);
    }
    return packed;
}

std::string Readings::order(std::string_view name) {
    std::string key;
    for (const auto& sign : signs(name)) {
        if (!sign.first.letters.empty())
            key += sign.first.letters + sign.first.tone;
        key += sign.text;
    }
    return key;
}

void Readings::clear() {
    engine_->known.clear();
    engine_->known_pairs.clear();
}

std::vector<Readings::Sign> Readings::signs(std::string_view name) {
    const auto text = plain(name);
    std::vector<UChar32> characters;
    for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        if (const UChar32 sign = text.char32At(at); !separates(sign))
            characters.push_back(sign);

    std::vector<Sign> found;
    for (const auto character : characters)
        found.push_back(engine_->sign(character));
    if (characters.size() < 2 || !is_han(characters[0]) || !is_han(characters[1]))
        return found;
    const auto& together = engine_->pair(Text{characters[0]} + Text{characters[1]});
    for (std::size_t at = 0; at < together.size(); ++at)
        if (!together[at].letters.empty()) {
            found[at].add(together[at]);
            found[at].first = together[at];
        }
    return found;
}

std::string folded(std::string_view text) {
    const auto signs = plain(text);
    Text kept;
    for (int at = 0; at < signs.length(); at = signs.moveIndex32(at, 1))
        if (const UChar32 sign = signs.char32At(at); !separates(sign))
            kept.append(sign);
    return to_utf8(kept);
}

Match match(std::string_view searchable, std::string_view wanted) {
    bool at_start = true;
    while (!searchable.empty()) {
        if (met(searchable, wanted))
            return at_start ? Match::at_start : Match::within;
        at_start = false;
        (void)take(searchable);
        auto count = searchable.front();
        searchable.remove_prefix(1);
        for (; count > 0; --count)
            (void)take(searchable);
    }
    return Match::none;
}

}  // namespace oasis::admin
