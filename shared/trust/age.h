#pragma once
#include "shared/trust/secret.h"
#include <span>
#include <string>
#include <vector>

/// The stock `age` and `age-keygen` programs, driven by pipes: no shell, no secret on a command line or disk.
/// Any office can open what they made without this program. Throws std::runtime_error when they are missing
/// or refuse.
namespace oasis::trust {

/// An age identity 恢复密钥: "AGE-SECRET-KEY-1…" and the recipient "age1…" that anyone may seal to.
struct RecoveryIdentity {
    Secret identity;
    std::string recipient;
};

[[nodiscard]] RecoveryIdentity make_recovery_identity();

[[nodiscard]] std::vector<unsigned char> age_seal(std::span<const unsigned char> plain,
                                                  const std::string& recipient);
/// `identity` is the text of the identity, with or without comment lines around it.
[[nodiscard]] Secret age_open(std::span<const unsigned char> sealed, const Secret& identity);

}  // namespace oasis::trust
