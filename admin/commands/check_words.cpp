#include "admin/commands/check_words.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "shared/store/queries.h"
#include "shared/store/word_guard.h"
#include "shared/store/words.h"
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

namespace oasis::admin::commands {

namespace {

/// On one line and in one column.
std::string in_a_cell(std::string text) {
    std::ranges::replace_if(text, [](unsigned char c) { return c < 0x20; }, ' ');
    return text;
}

int check_station(const Context& context, const std::string& login) {
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, login, right_of("check-words"));
    if (!session)
        return refused;
    const auto today = zone_of(store::settings(*database)).day_of(context.now);
    const auto finds = store::word_finds(*database, today);
    for (const auto& find : finds)
        for (const auto& word : find.words)
            std::cout << store::word(find.place) << '\t' << find.id << '\t' << word.word << '\t' << in_a_cell(find.text)
                      << '\n';
    return finds.empty() ? done : refused;
}

/// nullopt where it cannot be read.
std::optional<std::string> content_of(const std::string& file) {
    using Bytes = std::istreambuf_iterator<char>;
    if (file == "-")
        return std::string{Bytes{std::cin}, {}};
    std::ifstream in{file, std::ios::binary};
    if (!in || std::filesystem::is_directory(file))
        return std::nullopt;
    std::string content{Bytes{in}, {}};
    return in.bad() ? std::nullopt : std::optional{std::move(content)};
}

/// Says each find in the text; lines are counted from the text's first one, `line`.
bool say_finds(const domain::WordGuard& guard, std::string_view text, const std::string& before, long line) {
    const auto finds = guard.find(text);
    std::size_t counted = 0;
    for (const auto& find : finds) {
        line += std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                           text.begin() + static_cast<std::ptrdiff_t>(find.begin), '\n');
        counted = find.begin;
        std::cout << before << line << '\t' << find.word << '\t' << find.proposal << '\n';
    }
    return !finds.empty();
}

bool say_lines(const domain::WordGuard& guard, std::string_view content, const std::string& before) {
    bool found = false;
    for (long line = 1; !content.empty(); ++line) {
        const auto end = std::min(content.find('\n'), content.size());
        found |= say_finds(guard, content.substr(0, end), before, line);
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return found;
}

int check_files(const Context& context, const CheckWordsOptions& options) {
    const domain::WordGuard guard{domain::built_in_words()};
    bool found = false;
    for (const auto& file : options.files) {
        const auto content = content_of(file);
        if (!content) {
            std::cerr << context.words.tr("command.check_words.unread", fmt::arg("file", file)) << '\n';
            return wrong_use;
        }
        const auto before = options.files.size() > 1 ? file + ':' : std::string{};
        found |= options.whole_file ? say_finds(guard, *content, before, 1) : say_lines(guard, *content, before);
    }
    return found ? refused : done;
}

}  // namespace

int check_words(const Context& context, const CheckWordsOptions& options) {
    if (options.login.empty() == options.files.empty()) {
        std::cerr << context.words.tr("command.check_words.which") << '\n';
        return wrong_use;
    }
    return options.files.empty() ? check_station(context, options.login) : check_files(context, options);
}

}  // namespace oasis::admin::commands
