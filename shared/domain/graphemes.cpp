#include "shared/domain/graphemes.h"

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace oasis::domain {

std::vector<std::string> graphemes_of(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks{
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
    const auto unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int>(text.size())});
    breaks->setText(unicode);
    std::vector<std::string> all;
    for (auto from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks->next()) {
        std::string part;
        unicode.tempSubStringBetween(from, to).toUTF8String(part);
        all.push_back(std::move(part));
    }
    return all;
}

}  // namespace oasis::domain
