#include "shared/gui/robot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace oasis::gui {
namespace {

using Verb = RobotStep::Verb;
constexpr std::array<std::pair<std::string_view, Verb>, 11> verbs{{{"show", Verb::show},
                                                                  {"tap", Verb::tap},
                                                                  {"hold", Verb::hold},
                                                                  {"grab", Verb::grab},
                                                                  {"drop", Verb::drop},
                                                                  {"type", Verb::type},
                                                                  {"key", Verb::key},
                                                                  {"wait", Verb::wait},
                                                                  {"expect", Verb::expect},
                                                                  {"refuse", Verb::refuse},
                                                                  {"screenshot", Verb::screenshot}}};

constexpr std::string_view blanks = " \t\r";

[[noreturn]] void fail(int line, std::string_view why) {
    throw std::invalid_argument(fmt::format("line {}: {}", line, why));
}

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) {
        return {};
    }
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

/// "…" with \" \\ \n; only a comment may follow.
std::string quoted(std::string_view text, int line) {
    std::string value;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '"') {
            const auto rest = trimmed(text.substr(at + 1));
            if (!rest.empty() && rest.front() != '#') {
                fail(line, "something follows the closing quote");
            }
            return value;
        }
        if (text[at] != '\\') {
            value += text[at];
            continue;
        }
        const char escaped = ++at < text.size() ? text[at] : '\0';
        if (escaped != 'n' && escaped != '"' && escaped != '\\') {
            fail(line, "after a backslash only n, a quote or a backslash may stand");
        }
        value += escaped == 'n' ? '\n' : escaped;
    }
    fail(line, "the closing quote is missing");
}

/// Up to the end of the line or a comment, which begins with # after a blank.
std::string plain(std::string_view text) {
    for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
        if (at == 0 || blanks.find(text[at - 1]) != std::string_view::npos) {
            text = text.substr(0, at);
            break;
        }
    }
    return std::string(trimmed(text));
}

RobotStep parse_line(std::string_view text, int line) {
    const auto end = text.find_first_of(blanks);
    const auto word = text.substr(0, end);
    const auto known = std::ranges::find(verbs, word, &std::pair<std::string_view, Verb>::first);
    if (known == verbs.end()) {
        fail(line,
             fmt::format("`{}` is none of show, tap, hold, grab, drop, type, key, wait, expect, refuse, screenshot", word));
    }
    const auto rest = end == std::string_view::npos ? std::string_view{} : trimmed(text.substr(end));
    RobotStep step{known->second, !rest.empty() && rest.front() == '"' ? quoted(rest, line) : plain(rest),
                   line};
    if (step.argument.empty()) {
        fail(line, fmt::format("`{}` needs a word after it", word));
    }
    const bool number = step.argument.find_first_not_of("0123456789") == std::string::npos;
    if (step.verb == Verb::wait && (!number || step.argument.size() > 8)) {
        fail(line, "`wait` needs a number of milliseconds");
    }
    return step;
}

}  // namespace

std::vector<RobotStep> parse_robot_script(std::string_view text) {
    std::vector<RobotStep> steps;
    for (int line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto here = trimmed(text.substr(0, end));
        if (!here.empty() && here.front() != '#') {
            steps.push_back(parse_line(here, line));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return steps;
}

std::string_view name_of(RobotStep::Verb verb) {
    return std::ranges::find(verbs, verb, &std::pair<std::string_view, Verb>::second)->first;
}

}  // namespace oasis::gui
