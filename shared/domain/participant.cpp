#include "shared/domain/participant.h"

#include "shared/domain/graphemes.h"
#include "shared/domain/line_text.h"

namespace oasis::domain {

namespace {

constexpr std::size_t longest_display_name = 24;  // graphemes
constexpr std::size_t longest_number = 12;

}  // namespace

std::string masked_name(std::string_view full_name) {
    const auto characters = graphemes_of(full_name);
    return (characters.empty() ? std::string{} : characters.front()) + "**";
}

std::optional<NameFault> display_name_fault(std::string_view name) {
    const auto fault = line_fault(name, longest_display_name);
    if (!fault) return std::nullopt;
    switch (*fault) {
    case LineFault::empty: return NameFault::empty;
    case LineFault::too_long: return NameFault::too_long;
    case LineFault::unprintable: return NameFault::unprintable;
    case LineFault::private_use: return NameFault::private_use;
    }
    return NameFault::unprintable;
}

std::optional<NameFault> number_fault(std::string_view number) {
    if (number.empty()) return NameFault::empty;
    if (number.size() > longest_number) return NameFault::too_long;
    for (const char c : number) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
        if (!plain) return NameFault::unprintable;
    }
    return std::nullopt;
}

}  // namespace oasis::domain
