#include "kiosk/command_line.h"
#include "kiosk/app.h"
#include "kiosk/options.h"
#include "kiosk/read_command.h"
#include "kiosk/scan_command.h"
#include "shared/program/run.h"
#include "shared/program/window_size.h"
#include "shared/store/queries.h"
#include <CLI/CLI.hpp>
#include <iostream>
#include <unistd.h>

namespace oasis::kiosk {

namespace {

domain::Instant wall_clock() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

class CommandLine {
  public:
    explicit CommandLine(const gui::Catalogue& words) : words_(words), app_(words.tr("kiosk.about"), "oasis-kiosk") {
        app_.footer(words.tr("command.help_footer"));
        app_.require_subcommand(0, 1);
        app_.fallthrough();
        add("--database", given_.database, "kiosk.option.database")->type_name("URL");
        add("--config", config_, "kiosk.option.config")->type_name("FILE");
        add("--window", given_.window, "kiosk.option.window")->type_name("WxH")->check([this](const std::string& text) {
            return program::parse_window(text) ? std::string{} : words_.tr("kiosk.option.window.wrong");
        });
        add("--display", given_.display, "kiosk.option.display")->type_name("N")->check(CLI::NonNegativeNumber);
        add("--panel", given_.panel_inches, "kiosk.option.panel")->type_name("INCHES")->check(CLI::Range(1.0, 200.0));
        add("--camera", given_.camera, "kiosk.option.camera")->type_name("SPEC|none");
        add("--scanner", given_.scanner, "kiosk.option.scanner")->type_name("PATH|keys|none");
        app_.add_flag("--wall", given_.wall, words.tr("kiosk.option.wall"));
        add_read();
        add_scan();
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
    template <class T>
    CLI::Option* add(const std::string& name, T& value, const char* help) {
        return app_.add_option(name, value, words_.tr(help));
    }

    void add_read() {
        auto* command = app_.add_subcommand("read", words_.tr("kiosk.read.about"));
        command->add_option("IMAGE", pictures_, words_.tr("kiosk.read.image"))->required();
        command->callback([this] { action_ = [this] { return read_command(pictures_, words_, std::cout, std::cerr); }; });
    }

    void add_scan() {
        auto* command = app_.add_subcommand("scan", words_.tr("kiosk.scan.about"));
        command->add_flag("--check-out", check_out_, words_.tr("kiosk.scan.check_out"));
        command->callback([this] { action_ = [this] { return scan(); }; });
    }

    void add_play() {
#ifdef OASIS_ROBOT
        auto* command = app_.add_subcommand("play", words_.tr("kiosk.play.about"));
        command->add_option("SCRIPT", script_, words_.tr("kiosk.play.script"))->required();
#endif
    }

    int scan() {
        auto database = store::Database::open(options().database, store::Database::IfMissing::refuse);
        if (!store::has_station(database))
            throw store::StorageError{store::StorageError::Kind::missing, database.path()};
        const ScanWish wish = check_out_ ? ScanWish::check_out : ScanWish::check_in;
        return scan_command(database, wish, wall_clock, STDIN_FILENO, STDOUT_FILENO);
    }

    /// The config file, then the command line over it.
    Options options() const {
        Options options;
        if (!config_.empty())
            read_config(config_, options);
        const auto over = [this](const char* name, auto& value, const auto& given) {
            if (app_.count(name) > 0)
                value = given;
        };
        over("--database", options.database, given_.database);
        over("--window", options.window, given_.window);
        over("--display", options.display, given_.display);
        over("--panel", options.panel_inches, given_.panel_inches);
        over("--camera", options.camera, given_.camera);
        over("--scanner", options.scanner, given_.scanner);
        options.wall = given_.wall;
        return options;
    }

    const gui::Catalogue& words_;
    CLI::App app_;
    Options given_;
    std::string config_;
    std::vector<std::filesystem::path> pictures_;
    bool check_out_ = false;
    std::string script_;
    std::function<int()> action_ = [this] { return run_kiosk(options(), script_); };
};

}  // namespace

int run(int argc, char** argv) {
    return program::run([&](const gui::Catalogue& words) { return CommandLine{words}.run(argc, argv); });
}

}  // namespace oasis::kiosk
