#pragma once
#include "shared/domain/notice.h"
#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/folder.h"
#include <string>

/// A station of its own for each test: a real file in a folder that goes with it.
namespace oasis::store::test {

using oasis::test::Folder;

/// 2026-11-23 is a Monday. The wall clock of Shanghai.
inline constexpr domain::Day monday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};
[[nodiscard]] domain::Instant at(int hour, int minute = 0, domain::Day day = monday);

inline const domain::Actor self{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};
inline const domain::Actor staff{domain::Actor::Kind::staff, domain::AccountId{1}, "console-1"};

/// Open 08:30 to 17:00 on weekdays, one manager "lin".
[[nodiscard]] NewStation new_station();
[[nodiscard]] domain::CardDigest digest(int seed);

/// A notice that may be published on `monday`; id 0.
[[nodiscard]] domain::Notice to_hang(const std::string& title = "周三，一起种番茄");

class Station {
  public:
    Station();
    [[nodiscard]] std::string path() const { return folder_.file("station.db"); }
    /// A participant with an active card of digest(seed).
    domain::Participant add_person(int seed);
    /// On `monday`, at the wall clock's hours.
    domain::SessionId add_session(int starts_hour, int ends_hour, int places = 12, domain::Day day = monday);
    /// An account that cannot sign in, for acts by a colleague.
    domain::Actor add_account(domain::Role role, bool removed = false);
    [[nodiscard]] std::int64_t count(const std::string& sql);
    [[nodiscard]] std::int64_t entries() { return count("SELECT COUNT(*) FROM journal"); }

  private:
    Folder folder_;

  public:
    Database db;
};

}  // namespace oasis::store::test
