#include "shared/trust/age_open.h"

#include "shared/trust/child.h"
#include <algorithm>
#include <climits>
#include <stdexcept>
#include <string_view>
#include <unistd.h>

namespace oasis::trust {

namespace {

constexpr std::size_t most_output = 1 << 20;  // an identity or a wrapped key is far smaller
constexpr int identity_at = 3;
const std::vector<std::string> opening{"age", "--decrypt", "--identity", "/dev/fd/3"};

/// A command's output in locked memory.
Secret secret_of(const std::vector<std::string>& command, const std::vector<Input>& inputs) {
    Secret output{most_output};
    std::size_t filled = 0;
    converse(command, inputs, [&](auto piece) {
        if (piece.size() > output.bytes().size() - filled)
            throw std::runtime_error(command[0] + " says more than a key");
        std::ranges::copy(piece, output.bytes().subspan(filled).begin());
        filled += piece.size();
    });
    output.shrink(filled);
    return output;
}

std::string_view text_of(const Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.bytes().size()};
}

/// A pipe that holds the whole identity, for age to read when it will.
Pipe filled_with(const Secret& identity) {
    auto pipe = make_pipe();
    const auto bytes = identity.bytes();
    if (bytes.size() > PIPE_BUF || ::write(pipe.write.get(), bytes.data(), bytes.size()) != std::ssize(bytes))
        throw std::runtime_error("this is no age identity");
    pipe.write.close();
    return pipe;
}

}  // namespace

RecoveryIdentity make_recovery_identity() {
    const auto printed = secret_of({"age-keygen"}, {});
    const auto text = text_of(printed);
    const auto key = text.find("AGE-SECRET-KEY-1");
    const auto recipient = text.find("age1");
    if (key == std::string_view::npos || recipient == std::string_view::npos)
        throw std::runtime_error("age-keygen gave no identity");
    const auto line_at = [&](std::size_t at) { return text.substr(at, text.find('\n', at) - at); };
    RecoveryIdentity made{Secret{line_at(key).size()}, std::string{line_at(recipient)}};
    std::ranges::copy(line_at(key), made.identity.bytes().begin());
    return made;
}

std::string recipient_of(const Secret& identity) {
    const auto printed = secret_of({"age-keygen", "-y"}, {{STDIN_FILENO, identity.bytes()}});
    const auto text = text_of(printed);
    return std::string{text.substr(0, text.find('\n'))};
}

Secret age_open(std::span<const unsigned char> sealed, const Secret& identity) {
    return secret_of(opening, {{STDIN_FILENO, sealed}, {identity_at, identity.bytes()}});
}

std::optional<Secret> try_age_open(std::span<const unsigned char> sealed, const Secret& identity) {
    try {
        return age_open(sealed, identity);
    } catch (const CommandRefused&) {
        return std::nullopt;
    }
}

AgeEnd age_open_file(const std::filesystem::path& sealed, const std::filesystem::path& plain, const Secret& identity,
                   const std::stop_token& stop) {
    const auto pipe = filled_with(identity);
    return age_file(opening, sealed, plain, {{pipe.read, identity_at}}, stop);
}

}  // namespace oasis::trust
