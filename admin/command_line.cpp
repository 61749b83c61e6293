#include "admin/command_line.h"

#include "admin/account_commands.h"
#include "admin/app.h"
#include "admin/attendance_commands.h"
#include "admin/clock.h"
#include "admin/commands/backup.h"
#include "admin/commands/cards.h"
#include "admin/commands/check_words.h"
#include "admin/commands/demo.h"
#include "admin/commands/erase_person.h"
#include "admin/commands/erasures_due.h"
#include "admin/commands/export_person.h"
#include "admin/commands/import.h"
#include "admin/commands/import_holidays.h"
#include "admin/commands/init.h"
#include "admin/commands/report.h"
#include "admin/commands/rights.h"
#include "admin/commands/verify.h"
#include "admin/complaint_commands.h"
#include "admin/config.h"
#include "admin/notice_commands.h"
#include "admin/poster_commands.h"
#include "shared/program/run.h"
#include "shared/store/location.h"
#include <CLI/CLI.hpp>
#include <functional>

namespace oasis::admin {

namespace {

using commands::Context;

/// Options that stand before or after any command.
struct Common {
    std::string database;
    std::string config;
    std::string window;
    std::string scanner;
};

/// The command line of this program: what was asked for ends up in `action`.
class CommandLine {
  public:
    explicit CommandLine(const gui::Catalogue& words)
        : words_(words), app_(words.tr("command.about"), "oasis-admin") {
        app_.footer(words.tr("command.help_footer"));
        app_.require_subcommand(0, 1);
        app_.fallthrough();
        add(app_, "--database", common_.database, "command.option.database")->type_name("URL");
        add(app_, "--config", common_.config, "command.option.config")->type_name("FILE");
        add(app_, "--window", common_.window, "command.option.window")->type_name("WxH");
        add(app_, "--scanner", common_.scanner, "command.option.scanner")->type_name("PATH");
        add_init();
        add_demo();
        add_cards();
        add_import();
        add_export_person();
        add_report();
        add_erase_person();
        add_backups();
        add_verify();
        const CommandPlace place{app_, words_, [this] { return context(); }, action_};
        add_attendance_commands(place);
        add_holiday_command(place);
        add_notice_commands(place);
        add_account_commands(place);
        add_check_words();
        add_complaint_commands(place);
        add_poster_commands(place);
        add_rights();
        add_play();
    }

    int run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            return app_.exit(error) == 0 ? program::done : program::wrong_use;
        }
        return action_();
    }

  private:
    CLI::Option* add(CLI::App& app, const std::string& name, std::string& value, const char* help) {
        return app.add_option(name, value, words_.tr(help));
    }

    void add_init() {
        auto* command = app_.add_subcommand("init", words_.tr("command.init.about"));
        auto& station = init_.station;
        add(*command, "--station", station.name, "command.init.station")->required()->type_name("NAME");
        add(*command, "--manager", init_.manager, "command.init.manager")->required()->type_name("LOGIN");
        add(*command, "--brand", station.brand, "command.init.brand")->type_name("NAME");
        add(*command, "--code", station.code, "command.init.code")->type_name("CODE")->capture_default_str();
        add(*command, "--phone", station.service_phone, "command.init.phone")->type_name("NUMBER");
        add(*command, "--zone", station.zone, "command.init.zone")->type_name("ZONE")->capture_default_str();
        command->callback([this] { action_ = [this] { return commands::init(context(), init_); }; });
    }

    void add_demo() {
        auto* command = app_.add_subcommand("demo", words_.tr("command.demo.about"));
        command->callback([this] { action_ = [this] { return commands::demo(context()); }; });
    }

    void add_cards() {
        auto* command = app_.add_subcommand("cards", words_.tr("command.cards.about"));
        add(*command, "--login", cards_.login, "command.option.login")->required()->type_name("NAME");
        add(*command, "--out", out_, "command.cards.out")->required()->type_name("F.pdf");
        command->add_option("--participant", cards_.numbers, words_.tr("command.cards.participant"))
            ->type_name("NO")
            ->allow_extra_args(false);
        command->add_flag("--all", cards_.all, words_.tr("command.cards.all"));
        command->add_flag("--lost", cards_.lost, words_.tr("command.cards.lost"));
        command->callback([this] {
            action_ = [this] {
                cards_.out = out_;
                return commands::cards(context(), cards_);
            };
        });
    }

    void add_import() {
        auto* command = app_.add_subcommand("import", words_.tr("command.import.about"));
        add(*command, "--login", import_.login, "command.option.login")->required()->type_name("NAME");
        add(*command, "FILE", in_, "command.import.file")->required();
        command->add_flag("--dry-run", import_.dry_run, words_.tr("command.import.dry_run"));
        command->callback([this] {
            action_ = [this] {
                import_.file = in_;
                return commands::import_file(context(), import_);
            };
        });
    }

    void add_export_person() {
        auto* command = app_.add_subcommand("export-person", words_.tr("command.export_person.about"));
        add(*command, "--login", export_person_.login, "command.option.login")->required()->type_name("NAME");
        add(*command, "NO", export_person_.number, "command.export_person.number")->required();
        add(*command, "--out", out_, "command.export_person.out")->required()->type_name("F.json");
        command->callback([this] {
            action_ = [this] {
                export_person_.out = out_;
                return commands::export_person(context(), export_person_);
            };
        });
    }

    void add_report() {
        auto* command = app_.add_subcommand("report", words_.tr("command.report.about"));
        command->require_subcommand(1);
        auto* roster = command->add_subcommand("roster", words_.tr("command.report.roster.about"));
        add(*roster, "--login", report_.login, "command.option.login")->required()->type_name("NAME");
        add(*roster, "--out", out_, "command.report.out")->required()->type_name("F.csv|F.xlsx");
        roster->add_flag("--masked", report_.masked, words_.tr("command.report.masked"));
        roster->callback([this] {
            action_ = [this] {
                report_.out = out_;
                return commands::report_roster(context(), report_);
            };
        });
    }

    void add_erase_person() {
        auto* command = app_.add_subcommand("erase-person", words_.tr("erase.about"));
        add(*command, "NO", erase_.number, "erase.number")->required();
        add(*command, "--login", erase_.login, "command.option.login")->required()->type_name("NAME");
        add(*command, "--yes-erase", erase_.yes_erase, "erase.yes_erase")->type_name("NO");
        command->callback([this] { action_ = [this] { return commands::erase_person(context(), erase_); }; });

        auto* due = app_.add_subcommand("erasures-due", words_.tr("erase.due.about"));
        add(*due, "--login", erase_.login, "command.option.login")->required()->type_name("NAME");
        due->callback([this] { action_ = [this] { return commands::erasures_due(context(), erase_.login); }; });
    }

    /// The commands of backups: each with one sealed file.
    void add_backups() {
        struct Row {
            const char* name;
            const char* about;
            int (*run)(const Context&, const std::filesystem::path&);
        };
        for (const auto& row : {Row{"backup", "backup.about", commands::backup},
                                Row{"restore", "backup.restore.about", commands::restore},
                                Row{"drill", "backup.drill.about", commands::drill}}) {
            auto* command = app_.add_subcommand(row.name, words_.tr(row.about));
            add(*command, "F.age", sealed_, "backup.file")->required();
            command->callback([this, row] { action_ = [this, row] { return row.run(context(), sealed_); }; });
        }
    }

    void add_verify() {
        auto* command = app_.add_subcommand("verify", words_.tr("command.verify.about"));
        add(*command, "--head", head_, "command.verify.head")->type_name("N:HEX16");
        command->callback([this, command] {
            const auto head = command->count("--head") > 0 ? std::optional{head_} : std::nullopt;
            action_ = [this, head] { return commands::verify(context(), head); };
        });
    }

    void add_check_words() {
        auto* command = app_.add_subcommand("check-words", words_.tr("command.check_words.about"));
        add(*command, "--login", check_words_.login, "command.check_words.login")->type_name("NAME");
        command->add_option("FILE", check_words_.files, words_.tr("command.check_words.files"));
        command->add_flag("--whole-file", check_words_.whole_file, words_.tr("command.check_words.whole_file"));
        command->callback([this] { action_ = [this] { return commands::check_words(context(), check_words_); }; });
    }

    void add_rights() {
        auto* command = app_.add_subcommand("rights", words_.tr("command.rights.about"));
        command->callback([this] { action_ = [this] { return commands::rights(words_); }; });
    }

    void add_play() {
#ifdef OASIS_ROBOT
        auto* command = app_.add_subcommand("play", words_.tr("command.play.about"));
        add(*command, "SCRIPT", script_, "command.play.script")->required();
#endif
    }

    Context context() const {
        return {store::station_path(config().database), words_, system_now()};
    }

    Config config() const {
        auto config = common_.config.empty() ? Config{} : read_config(common_.config);
        if (!common_.database.empty())
            config.database = common_.database;
        if (!common_.window.empty())
            config.window = common_.window;
        if (!common_.scanner.empty())
            config.scanner = common_.scanner;
        return config;
    }

    const gui::Catalogue& words_;
    CLI::App app_;
    Common common_;
    commands::InitOptions init_;
    commands::CardsOptions cards_;
    commands::ImportOptions import_;
    commands::ExportPersonOptions export_person_;
    commands::ReportOptions report_;
    commands::CheckWordsOptions check_words_;
    std::string in_;
    commands::ErasePersonOptions erase_;
    std::string sealed_;
    std::string out_;
    std::string head_;
    std::string script_;
    std::function<int()> action_ = [this] {
        return run_console(config(), store::station_path(config().database), script_);
    };
};

}  // namespace

int run(int argc, char** argv) {
    return program::run([&](const gui::Catalogue& words) { return CommandLine{words}.run(argc, argv); });
}

}  // namespace oasis::admin
