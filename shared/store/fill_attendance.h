#pragma once

namespace oasis::store {

class Connection;

/// Fills what schema 3 adds to a station of before: the half days of its sessions, by its zone, and how people
/// stood from which day on, as far as the journal tells.
void fill_attendance(Connection&);

}  // namespace oasis::store
