#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace oasis::gui {

class MessageFile;

enum class Language { zh, en };

/// Before any thread: the C.UTF-8 locale, which every Debian has.
void prepare_locale();

/// Every word a person reads, by message id ("home.show_card"), in one language at a time. Reads the gettext
/// catalogues ASSETS/messages/{zh,en}/LC_MESSAGES/oasis-{zh,en}.mo. Const calls are safe from any thread as
/// long as no other switches the language.
class Catalogue {
  public:
    /// Throws std::runtime_error where a catalogue is missing or broken.
    explicit Catalogue(const std::filesystem::path& assets, Language language = Language::zh);
    ~Catalogue();
    Catalogue(Catalogue&&) noexcept;

    Language language() const { return language_; }
    void use(Language language) { language_ = language; }

    /// The message as it stands; a message that is missing shows its id.
    std::string tr(std::string_view id) const;
    /// With named slots: tr("home.greeting", fmt::arg("name", name)). fmt::arg keeps a reference: write it
    /// inside the call, or of something that lives on. A text whose slots do not match shows unfilled.
    template <typename... Args>
    std::string tr(std::string_view id, const Args&... args) const {
        return fill(find(id), fmt::make_format_args(args...));
    }
    /// By number: picks the plural form; the slot {n} is the number itself.
    template <typename... Args>
    std::string tr_n(std::string_view id, long n, const Args&... args) const {
        auto number = fmt::arg("n", n);
        return fill(find(id, n), fmt::make_format_args(number, args...));
    }
    /// Whether the current language has the message.
    bool has(std::string_view id) const;

  private:
    std::string_view find(std::string_view id, long n = 1) const;
    static std::string fill(std::string_view text, fmt::format_args args);

    const MessageFile& file() const;

    struct Messages;
    std::unique_ptr<Messages> messages_;
    Language language_;
};

}  // namespace oasis::gui
