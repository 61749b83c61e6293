#pragma once
#include "tests/journeys/console/console_station.h"
#include <functional>
#include <map>
#include <string>

namespace oasis::journeys {

/// A journey at the desk: robot lines in which @message.id@ stands for the words of this run's language,
/// #filled ID SLOT=VALUE …# for a message with its slots filled, #begin ID# for a message's first letters, #field KEY# for a caption of the form, #card# for the code of 0001's card,
/// #home# for the run's folder, where `files` lie, and #shot NAME# for a screenshot whose JSON is checked.
struct ConsoleJourney {
    std::string name;
    std::string script;
    std::string restarted = {};  // a second script, on the program started anew; or none
    /// What must be true of the station's file afterwards, in the language that was played.
    std::function<void(const std::filesystem::path& file, const std::filesystem::path& home)> afterwards = {};
    /// Done to the station's file by somebody else, once the screenshot `ready` has been taken.
    std::function<void(const std::filesystem::path& file)> meanwhile = {};
    /// What is different at this journey's station.
    std::function<void(const std::filesystem::path& file)> beforehand = {};
    std::map<std::string, std::string> files = {};  // by name: what they hold
    std::string only_at = {};  // a window size, where the robot cannot reach all on a smaller one; or any
};

/// On each window size and in both languages: a fresh station, the script on the real program offscreen, and
/// no screenshot with clipped text, a missing glyph or a contrast below 4.5.
void play_console(const ConsoleJourney& journey);

/// The lines that sign in.
[[nodiscard]] std::string signing_in(const std::string& login = manager_login,
                                     const std::string& password = manager_password);

}  // namespace oasis::journeys
