#pragma once
#include "shared/trust/age_file.h"
#include "shared/trust/secret.h"
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

/// Opening what age.h sealed, and making the identities for it. An identity goes to `age` through a pipe: never
/// on a command line, never on a disk. The kiosk does not link this. Throws std::runtime_error when the programs
/// are missing or refuse.
namespace oasis::trust {

/// An age identity 恢复密钥: "AGE-SECRET-KEY-1…" and the recipient "age1…" that anyone may seal to.
struct RecoveryIdentity {
    Secret identity;
    std::string recipient;
};

inline constexpr std::string_view identity_start = "AGE-SECRET-KEY-1";

[[nodiscard]] RecoveryIdentity make_recovery_identity();
/// The recipient that belongs to an identity.
[[nodiscard]] std::string recipient_of(const Secret& identity);

/// `identity` is the text of the identity, with or without comment lines around it.
[[nodiscard]] Secret age_open(std::span<const unsigned char> sealed, const Secret& identity);
/// nullopt when age refuses: another identity, none at all, or changed bytes.
[[nodiscard]] std::optional<Secret> try_age_open(std::span<const unsigned char> sealed, const Secret& identity);

/// Opens the file `sealed` into a new file `plain`, mode 0600, on the disk when done. Refused: another key, or the
/// file is cut or damaged.
[[nodiscard]] AgeEnd age_open_file(const std::filesystem::path& sealed, const std::filesystem::path& plain,
                                 const Secret& identity, const std::stop_token& stop = {});

}  // namespace oasis::trust
