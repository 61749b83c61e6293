#include "shared/store/files/notes.h"

#include "shared/trust/key_pair.h"

namespace oasis::store {

std::optional<trust::WipedText> open_note(const OfficeKeys& keys, std::span<const unsigned char> sealed) {
    const auto plain = trust::open_sealed(sealed, keys.office);
    if (!plain)
        return std::nullopt;
    std::optional<trust::WipedText> text{std::in_place};
    text->text().assign(reinterpret_cast<const char*>(plain->bytes().data()), plain->bytes().size());
    return text;
}

}  // namespace oasis::store
