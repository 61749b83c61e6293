#include "shared/report/calendar_sieve.h"

#include <algorithm>
#include <array>

namespace oasis::report {

namespace {

constexpr std::size_t longest_line = 4000;  // unfolded
constexpr int most_lines = 64;              // of an event
constexpr std::array<std::string_view, 7> wanted{"DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE", "STATUS", "EXDATE"};

std::string upper(std::string_view text) {
    std::string name{text};
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return name;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string{} : upper(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

class Sieve {
  public:
    explicit Sieve(std::size_t most_events) : most_events_(most_events) {}

    /// A whole line, unfolded; empty where it was too long.
    void take(std::string_view line) {
        const auto end = line.find_first_of(":;");
        if (end == std::string_view::npos)
            return;
        const auto name = upper(line.substr(0, end));
        if (name == "BEGIN")
            begin(trimmed(line.substr(end + 1)));
        else if (name == "END")
            close();
        else if (in_event_ && skipped_ == 0 && lines_ < most_lines && std::ranges::find(wanted, name) != wanted.end()) {
            event_.append(line).append("\r\n");
            ++lines_;
        }
    }
    SievedCalendar result() { return std::move(found_); }

  private:
    void begin(const std::string& part) {
        if (part == "VCALENDAR" && !in_event_ && skipped_ == 0) {
            found_.calendar = true;
        } else if (part == "VEVENT" && !in_event_ && skipped_ == 0) {
            in_event_ = true;
            event_ = "BEGIN:VEVENT\r\n";
            lines_ = 0;
        } else {
            ++skipped_;  // an alarm in an event, a time zone beside it: whatever it holds is not read
        }
    }
    void close() {
        if (skipped_ > 0) {
            --skipped_;
        } else if (in_event_) {
            in_event_ = false;
            found_.too_many |= found_.events.size() >= most_events_;
            if (!found_.too_many)
                found_.events.push_back(event_ + "END:VEVENT\r\n");
        }
    }

    std::size_t most_events_;
    SievedCalendar found_;
    std::string event_;
    bool in_event_ = false;
    int lines_ = 0;
    std::size_t skipped_ = 0;
};

}  // namespace

SievedCalendar sieve_calendar(std::string_view text, std::size_t most_events) {
    Sieve sieve{most_events};
    std::string line;
    bool too_long = false;
    const auto finish = [&] {
        if (!too_long)
            sieve.take(line);
        line.clear();
        too_long = false;
    };
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool folded = !part.empty() && (part.front() == ' ' || part.front() == '\t');
        if (folded)
            part.remove_prefix(1);
        else
            finish();
        too_long |= line.size() + part.size() > longest_line;
        if (!too_long)
            line.append(part);
    }
    finish();
    return sieve.result();
}

}  // namespace oasis::report
