#include "admin/attendance_commands.h"

#include "admin/commands/attendance.h"
#include <memory>

namespace oasis::admin {

namespace {

CLI::Option* add(const CommandPlace& place, CLI::App& command, const char* name, std::string& value,
                 const char* about) {
    return command.add_option(name, value, place.words.tr(about));
}

void add_attendance(const CommandPlace& place) {
    const auto options = std::make_shared<commands::AttendanceOptions>();
    auto* command = place.app.add_subcommand("attendance", place.words.tr("command.attendance.about"));
    add(place, *command, "--login", options->login, "command.option.login")->required()->type_name("NAME");
    add(place, *command, "--date", options->date, "command.attendance.date")->type_name("D");
    add(place, *command, "--from", options->from, "command.attendance.from")->type_name("D");
    add(place, *command, "--to", options->to, "command.attendance.to")->type_name("D");
    command->add_flag("--json", options->json, place.words.tr("command.attendance.as_json"));
    command->callback([place, options] {
        place.action = [place, options] { return commands::attendance(place.context(), *options); };
    });
}

void add_counts(const CommandPlace& place) {
    const auto options = std::make_shared<commands::CountsOptions>();
    auto* command = place.app.add_subcommand("counts", place.words.tr("command.counts.about"));
    add(place, *command, "--login", options->login, "command.option.login")->required()->type_name("NAME");
    add(place, *command, "--month", options->month, "command.counts.which")->required()->type_name("YYYY-MM");
    command->add_flag("--json", options->json, place.words.tr("command.attendance.as_json"));
    command->callback([place, options] {
        place.action = [place, options] { return commands::counts(place.context(), *options); };
    });
}

}  // namespace

void add_attendance_commands(const CommandPlace& place) {
    add_attendance(place);
    add_counts(place);
}

}  // namespace oasis::admin
