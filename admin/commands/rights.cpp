#include "admin/commands/rights.h"

#include "admin/commands/command_rights.h"
#include "admin/rights.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

std::string commands_with(domain::Right right) {
    std::string names;
    for (const auto& row : command_rows)
        if (row.right == right)
            names += (names.empty() ? "" : " ") + std::string{row.name};
    return names.empty() ? "-" : names;
}

}  // namespace

int rights(const gui::Catalogue& words) {
    for (const auto& row : domain::rights)
        std::cout << row.word << '\t' << (row.staff ? "staff" : "-") << '\t' << (row.manager ? "manager" : "-")
                  << '\t' << commands_with(row.right) << '\t' << right_text(words, row.right) << '\n';
    return done;
}

}  // namespace oasis::admin::commands
