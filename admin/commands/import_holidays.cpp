#include "admin/commands/import_holidays.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "admin/holiday_import.h"
#include "admin/roster_words.h"
#include "shared/store/acts.h"
#include "shared/store/queries.h"
#include <array>
#include <iostream>
#include <memory>

namespace oasis::admin {

namespace commands {

namespace {

/// Stable: scripts read these, whatever the language.
const char* word(domain::HolidayState state) {
    constexpr std::array words{"new", "known", "past", "unclear", "refused"};
    return words.at(static_cast<std::size_t>(state));
}

std::string kind_word(const std::optional<domain::HoursException>& exception) {
    if (!exception)
        return "-";
    return exception->kind == domain::ExceptionKind::workday ? "workday:" + std::to_string(exception->like_weekday + 1)
                                                             : "closed";
}

void print(const HolidayImport& import) {
    using State = domain::HolidayState;
    for (const auto& line : import.lines)
        std::cout << domain::to_text(line.event.first) << '\t' << domain::to_text(line.event.last) << '\t'
                  << word(line.state) << '\t' << kind_word(line.exception) << '\t' << shown(line.event.title) << '\n';
    for (const auto& title : import.unread)
        std::cout << "-\t-\trefused\t-\t" << shown(title) << '\n';
    std::cout << import.count(State::fresh) << " new, " << import.count(State::known) << " known, "
              << import.count(State::past) << " past, " << import.count(State::unclear) << " unclear, "
              << import.count(State::refused) + static_cast<int>(import.unread.size()) << " refused\n";
}

}  // namespace

int import_holidays(const Context& context, const ImportHolidaysOptions& options) {
    const auto& words = context.words;
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto today = zone_of(store::settings(*database)).day_of(context.now);
    const auto look = [&] { return look_through_holidays(options.file, store::hours(*database), options.like - 1, today); };
    // Before the password: a bad file is told at once.
    if (const auto read = look(); const auto* fault = std::get_if<report::CalendarFault>(&read)) {
        std::cerr << words_of(words, *fault) << '\n';
        return refused;
    }
    const auto session = sign_in(*database, context, options.login, right_of("import-holidays"));
    if (!session)
        return refused;
    const auto read = look();
    const auto* import = std::get_if<HolidayImport>(&read);
    if (!import) {
        std::cerr << words_of(words, std::get<report::CalendarFault>(read)) << '\n';
        return refused;
    }
    if (!options.dry_run) {
        const auto wanted = domain::with_holidays(store::hours(*database), import->lines);
        if (const auto refusal = store::set_hours(*database, wanted, session->actor, context.now)) {
            std::cerr << words_of(words, wanted, *refusal) << '\n';
            return refused;
        }
    }
    print(*import);
    return import->unread.empty() && import->count(domain::HolidayState::refused) == 0 ? done : refused;
}

}  // namespace commands

void add_holiday_command(const CommandPlace& place) {
    const auto options = std::make_shared<commands::ImportHolidaysOptions>();
    const auto file = std::make_shared<std::string>();
    const auto& words = place.words;
    auto* command = place.app.add_subcommand("import-holidays", words.tr("command.import_holidays.about"));
    command->add_option("FILE", *file, words.tr("command.import_holidays.file"))->required();
    command->add_option("--login", options->login, words.tr("command.option.login"))->required()->type_name("NAME");
    command->add_option("--like", options->like, words.tr("command.import_holidays.like"))
        ->check(CLI::Range(1, 7))
        ->type_name("1-7")
        ->capture_default_str();
    command->add_flag("--dry-run", options->dry_run, words.tr("command.import.dry_run"));
    command->callback([options, file, context = place.context, &action = place.action] {
        action = [options, file, context] {
            options->file = *file;
            return commands::import_holidays(context(), *options);
        };
    });
}

}  // namespace oasis::admin
