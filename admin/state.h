#pragma once
#include "admin/names/name_book.h"
#include "admin/pages/attendance.h"
#include "admin/pages/channels.h"
#include "admin/pages/counts.h"
#include "admin/pages/file.h"
#include "admin/pages/find.h"
#include "admin/pages/accounts.h"
#include "admin/pages/journal.h"
#include "admin/pages/importing.h"
#include "admin/pages/notices.h"
#include "admin/pages/people.h"
#include "admin/pages/plan.h"
#include "admin/pages/roll_call.h"
#include "admin/pages/services.h"
#include "admin/pages/settings.h"
#include "admin/pages/sheet.h"
#include "admin/pages/sign_in.h"
#include "admin/pages/today.h"
#include "admin/pages/wall.h"
#include "admin/pages/week.h"
#include "shared/store/files/office_keys.h"
#include <memory>
#include <optional>

namespace oasis::admin {

/// All that the console remembers between frames. Pages keep their own part; only the office changes the rest.
struct State {
    std::optional<domain::Account> account;  // nobody: the sign-in page
    /// What they can open: for the worker's jobs only, which share it; wiped when the lock lets it go.
    std::shared_ptr<store::OfficeKeys> keys;
    Page page = Page::today;
    Snapshot data;
    std::optional<Notice> notice;
    std::shared_ptr<NameBook> names;            // nothing while they are being opened; wiped at lock
    std::optional<gui::Monotonic> names_until;  // full names are shown till then
    bool backing_up = false;
    std::uint64_t revision = 0;                 // another one when data or names are others

    sign_in::State sign_in;
    find::State find;
    roll_call::State roll_call;
    bool keys_shown = false;  // F1: the list of keys
    today::State today;
    plan::State plan;
    attendance::State attendance;
    counts::State counts;
    services::State services;
    people::State people;
    file::State file;
    sheet::State sheet;
    week::State week;
    notices::State notices;
    wall::State wall;
    channels::State channels;
    accounts::State accounts;
    journal::State journal;
    importing::State importing;
    settings::State settings;
};

/// What the page that is shown needs read.
[[nodiscard]] Asked asked(const State&);

}  // namespace oasis::admin
