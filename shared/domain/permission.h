#pragma once
#include "shared/domain/account.h"
#include <array>
#include <cstddef>

namespace oasis::domain {

/// What a person at the office may be allowed to do, one word for all acts that need the same trust. The one
/// table of who may what: acts, console, command line and the help print all read it.
enum class Right {
    run_desk,          // check in and out, settle the clock, answer calls
    plan_sessions,     // activities and sessions, environment checks
    edit_hours,        // opening hours, seasons and exceptions
    register_person,   // a new number and display name
    read_files,        // names, files, papers; which files: a setting
    edit_files,        // fields, papers, the way of a person, suitability
    revoke_card,       // a lost card
    issue_cards,       // cards and their sheets
    manage_accounts,   // add, remove, set another's password
    change_settings,   // the station, its rules, backup folder and recipients
    import_roster,     // many people at once
    export_people,     // one person's data, the journal, whole lists
    erase_person,      // what cannot be taken back
    read_journal,      // who looked into what
    make_backup,       // a copy on demand
    restore_backup,    // another file from a backup, and the drill
    read_attendance,     // a day's attendance, month counts, with names in full
    confirm_attendance,  // who was in a session: the end of the day
    correct_attendance,  // void and correct visits, enter missing ones and paper days
    record_services,     // services elsewhere, calls to who did not come
    correct_reported,    // changes to days that have been reported
    report_month,        // a month, or its first part, has been reported
    edit_notices,        // the board: write, publish, withdraw, keep as evidence
    edit_wall,           // what hangs on the wall, complaint channels with it
    read_words,          // the private words left at the kiosk
};
inline constexpr std::size_t right_count = static_cast<std::size_t>(Right::read_words) + 1;

struct RightRow {
    Right right;
    const char* word;  // as `oasis-admin rights` and the README print it; its sentence is the message "right.WORD"
    bool staff;
    bool manager;
};

/// In the order of the values.
inline constexpr std::array<RightRow, right_count> rights{{
    {Right::run_desk, "run_desk", true, true},
    {Right::plan_sessions, "plan_sessions", true, true},
    {Right::edit_hours, "edit_hours", true, true},
    {Right::register_person, "register_person", true, true},
    {Right::read_files, "read_files", true, true},
    {Right::edit_files, "edit_files", true, true},
    {Right::revoke_card, "revoke_card", true, true},
    {Right::issue_cards, "issue_cards", false, true},
    {Right::manage_accounts, "manage_accounts", false, true},
    {Right::change_settings, "change_settings", false, true},
    {Right::import_roster, "import_roster", false, true},
    {Right::export_people, "export_people", false, true},
    {Right::erase_person, "erase_person", false, true},
    {Right::read_journal, "read_journal", false, true},
    {Right::make_backup, "make_backup", true, true},
    {Right::restore_backup, "restore_backup", false, true},
    {Right::read_attendance, "read_attendance", true, true},
    {Right::confirm_attendance, "confirm_attendance", true, true},
    {Right::correct_attendance, "correct_attendance", true, true},
    {Right::record_services, "record_services", true, true},
    {Right::correct_reported, "correct_reported", false, true},
    {Right::report_month, "report_month", false, true},
    {Right::edit_notices, "edit_notices", true, true},
    {Right::edit_wall, "edit_wall", true, true},
    {Right::read_words, "read_words", false, true},
}};

[[nodiscard]] constexpr bool may(Role role, Right right) {
    const auto& row = rights[static_cast<std::size_t>(right)];
    return role == Role::manager ? row.manager : row.staff;
}

}  // namespace oasis::domain
