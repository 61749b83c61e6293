#pragma once
#include "kiosk/alerting.h"
#include "shared/domain/time.h"
#include "shared/domain/visit.h"
#include "shared/store/database.h"
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace oasis::kiosk {

/// Cuts a stream of bytes into lines with bounded memory: a line longer than any card code comes out empty,
/// which is refused like it. A last line without newline counts.
class LineCutter {
  public:
    /// Longer than any spelling of a card code.
    static constexpr std::size_t longest = 256;

    explicit LineCutter(std::function<void(std::string_view)> line) : line_(std::move(line)) {}
    void feed(std::string_view bytes);
    void finish();

  private:
    void keep(std::string_view part);
    void emit();

    std::function<void(std::string_view)> line_;
    std::string begun_;
    bool under_way_ = false;
    bool too_long_ = false;
};

enum class ScanWish { check_in, check_out };

/// Answers card codes, one by one, as `oasis-kiosk scan` does.
class ScanAnswerer {
  public:
    using Clock = std::function<domain::Instant()>;

    ScanAnswerer(store::Database& database, ScanWish wish, Clock clock)
        : database_(database), wish_(wish), clock_(std::move(clock)) {}

    /// One line of JSON, with its newline; what it says stands in the database.
    [[nodiscard]] std::string answer(std::string_view line);

  private:
    struct Answer;
    Answer act(std::string_view line);
    Answer refuse(domain::Refusal reason, const std::optional<domain::Participant>& participant = std::nullopt);

    store::Database& database_;
    ScanWish wish_;
    Clock clock_;
    AlertLimit alerts_;
};

/// `oasis-kiosk scan`: codes from the file descriptor `in`, one answer per line to `out`, each written as soon
/// as its act is committed. Returns the exit code: 1 where a code could not be read or an answer not be written.
int scan_command(store::Database& database, ScanWish wish, const ScanAnswerer::Clock& clock, int in, int out);

}  // namespace oasis::kiosk
