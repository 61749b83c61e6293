#include "shared/gui/catalogue.h"

#include "shared/gui/message_file.h"

#include <clocale>
#include <cstdlib>

namespace oasis::gui {
namespace {

std::filesystem::path file_of(const std::filesystem::path& assets, const std::string& language) {
    return assets / "messages" / language / "LC_MESSAGES" / ("oasis-" + language + ".mo");
}

}  // namespace

void prepare_locale() {
    std::setlocale(LC_ALL, "C.UTF-8");
    unsetenv("LANGUAGE");  // libraries of ours speak plain words; the catalogue does not ask
}

struct Catalogue::Messages {
    MessageFile zh, en;
};

Catalogue::Catalogue(const std::filesystem::path& assets, Language language)
    : messages_(std::make_unique<Messages>(
          Messages{MessageFile(file_of(assets, "zh")), MessageFile(file_of(assets, "en"))})),
      language_(language) {}

Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;

std::string Catalogue::tr(std::string_view id) const {
    return std::string(find(id, 1));
}

bool Catalogue::has(std::string_view id) const {
    return file().find(id, 1).has_value();
}

const MessageFile& Catalogue::file() const {
    return language_ == Language::zh ? messages_->zh : messages_->en;
}

std::string_view Catalogue::find(std::string_view id, long n) const {
    return file().find(id, n).value_or(id);
}

std::string Catalogue::fill(std::string_view text, fmt::format_args args) {
    try {
        return fmt::vformat(fmt::string_view(text.data(), text.size()), args);
    } catch (const fmt::format_error&) {
        return std::string(text);
    }
}

}  // namespace oasis::gui
