#pragma once
#include "shared/store/files/office_keys.h"
#include "tests/store/station.h"

/// Stations whose manager can sign in, for what needs the keys: each sign-in costs a third of a second.
namespace oasis::store::test {

inline constexpr const char* manager_password = "slow and steady wins";

/// new_station() with real keys, made once for the program.
[[nodiscard]] const NewStation& keyed_station();
/// The identity to which every keyed_station's rings are sealed.
[[nodiscard]] const trust::Secret& recovery_key();

/// Throws where the password is wrong.
[[nodiscard]] OpenSession sign_in(Database&, const std::string& login = "lin",
                                  const std::string& password = manager_password);

/// A file of its own with a keyed_station in it.
class KeyedStation {
  public:
    KeyedStation();
    [[nodiscard]] std::string path() const { return folder_.file("station.db"); }
    [[nodiscard]] std::int64_t count(const std::string& sql);
    [[nodiscard]] std::int64_t entries() { return count("SELECT COUNT(*) FROM journal"); }

  private:
    Folder folder_;

  public:
    Database db;
};

}  // namespace oasis::store::test
