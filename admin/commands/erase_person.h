#pragma once
#include "admin/commands/command.h"
#include <string>

namespace oasis::admin::commands {

struct ErasePersonOptions {
    std::string login{};
    std::string number{};
    std::string yes_erase{};  // the number again: no question is asked
};

/// `erase-person NO`: takes a person's file, papers, cards and display name out of the station for good, after
/// the number has been typed again. Number, visits and counts stay. Only for managers.
[[nodiscard]] int erase_person(const Context&, const ErasePersonOptions&);

}  // namespace oasis::admin::commands
