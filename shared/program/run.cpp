#include "shared/program/run.h"

#include "shared/gui/assets.h"
#include "shared/program/config_file.h"
#include "shared/store/sqlite.h"
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <stdexcept>
#include <sys/resource.h>
#include <unistd.h>

namespace oasis::program {

namespace {

/// English unless the environment asks for Chinese: a bare terminal may lack the glyphs.
gui::Language terminal_language() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value && *value)
            return std::string_view{value}.starts_with("zh") ? gui::Language::zh : gui::Language::en;
    }
    return gui::Language::en;
}

/// What to do about a fault of the station's file.
const char* sentence_for(store::StorageError::Kind kind) {
    using Kind = store::StorageError::Kind;
    switch (kind) {
    case Kind::missing:
        return "command.storage.missing";
    case Kind::not_ours:
        return "command.storage.not_ours";
    case Kind::newer_schema:
        return "command.storage.newer";
    case Kind::network_file_system:
        return "command.storage.network";
    case Kind::busy:
        return "command.storage.busy";
    case Kind::full:
        return "command.storage.full";
    case Kind::read_only:
        return "command.storage.read_only";
    case Kind::corrupt:
        return "command.storage.corrupt";
    case Kind::not_permitted:
        return "command.storage.not_permitted";
    case Kind::keys_changed:
        return "command.storage.keys_changed";
    case Kind::io:
    case Kind::constraint:
    case Kind::other:
        break;
    }
    return "command.fault";
}

/// A standard file that was closed stays one that fails: else the next file opened would take its place, and what
/// is said would be written into it.
void hold_standard_files() {
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(file, F_GETFD) == -1)
            (void)::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int run_with(const gui::Catalogue& words, const std::function<int(const gui::Catalogue&)>& work) {
    const auto say = [&](const char* sentence, const std::exception& error, Exit exit) {
        std::cerr << words.tr(sentence, fmt::arg("why", error.what())) << '\n';
        return exit;
    };
    try {
        return work(words);
    } catch (const store::StorageError& error) {
        return say(sentence_for(error.kind()), error, refused);
    } catch (const ConfigError& error) {
        return say("command.fault", error, wrong_use);
    } catch (const std::invalid_argument& error) {
        return say("command.fault", error, wrong_use);
    } catch (const std::exception& error) {
        return say("command.fault", error, refused);
    }
}

}  // namespace

int run(const std::function<int(const gui::Catalogue&)>& work) {
    try {
        hold_standard_files();
        const rlimit none{};
        setrlimit(RLIMIT_CORE, &none);
        gui::prepare_locale();
        return run_with(gui::Catalogue{gui::find_assets(), terminal_language()}, work);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';  // no catalogue to say it with
        return refused;
    }
}

}  // namespace oasis::program
