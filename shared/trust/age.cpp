#include "shared/trust/age.h"

#include "shared/trust/child.h"
#include <unistd.h>

namespace oasis::trust {

namespace {

std::vector<std::string> sealing_for(std::span<const std::string> recipients) {
    std::vector<std::string> command{"age", "--encrypt"};
    for (const auto& recipient : recipients) {
        command.emplace_back("--recipient");
        command.push_back(recipient);
    }
    return command;
}

}  // namespace

std::vector<unsigned char> age_seal(std::span<const unsigned char> plain, const std::string& recipient) {
    std::vector<unsigned char> sealed;
    converse(sealing_for({&recipient, 1}), {{STDIN_FILENO, plain}},
             [&](auto piece) { sealed.insert(sealed.end(), piece.begin(), piece.end()); });
    return sealed;
}

AgeEnd age_seal_file(const std::filesystem::path& plain, const std::filesystem::path& sealed,
                   const std::vector<std::string>& recipients, const std::stop_token& stop) {
    return age_file(sealing_for(recipients), plain, sealed, {}, stop);
}

}  // namespace oasis::trust
