#include "kiosk/upkeep.h"
#include "kiosk/desk.h"
#include "shared/domain/backup.h"
#include "shared/store/acts.h"
#include "shared/store/backup.h"
#include "shared/store/erasure.h"
#include "shared/store/paper_blobs.h"
#include "shared/store/queries.h"
#include "shared/store/timetable_acts.h"
#include <condition_variable>
#include <mutex>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace oasis::kiosk {

namespace {

constexpr std::chrono::minutes look_every{5};
constexpr std::chrono::hours after_trouble{1};  // a disk or age: each try costs a copy of the file
constexpr std::chrono::hours after_fault{24};   // as long as it lasts, a backup a day as ever
constexpr int behind_others = 10;  // niceness of this thread and of the programs that it starts

bool is_open(store::Database& database, const domain::Zone& zone, domain::Instant now) {
    return domain::hours_at(store::hours(database), zone.day_of(now), zone.minute_of(now)).open;
}

/// `time` has not passed since. A clock that went back ends the rest.
bool rests(const std::optional<domain::Instant>& since, std::chrono::milliseconds time, domain::Instant now) {
    return since && now >= *since && now - *since < time;
}

}  // namespace

Upkeep::Outcome Upkeep::look(store::Database& database, domain::Instant now, const std::stop_token& stop) {
    if (!store::has_station(database))
        return Outcome::nothing_due;
    const auto zone = zone_of(store::settings(database));
    const auto today = zone.day_of(now);
    store::fill_days(database, today, domain::days_after(today, domain::days_filled_ahead), actor_, now);
    const bool closed = !is_open(database, zone, now);
    if (closed)
        compact(database, now);
    if (!domain::backup_due(store::last_good_backup(database), store::hours(database), zone, now))
        return Outcome::nothing_due;
    if (rests(tried_at_, rest_, now))
        return Outcome::nothing_due;
    if (closed)
        store::sweep_papers(database, now);
    const auto outcome = back_up(database, now, stop);
    if (outcome == Outcome::failed)
        tell_office(database, now);
    return outcome;
}

void Upkeep::compact(store::Database& database, domain::Instant now) {
    if (rests(compact_tried_at_, after_trouble, now) || !store::compaction_due(database))
        return;
    try {
        store::compact(database, actor_, now);
    } catch (const std::exception&) {  // no room for a second file: it stays due, and the backup is made all the same
        compact_tried_at_ = now;
    }
}

Upkeep::Outcome Upkeep::back_up(store::Database& database, domain::Instant now, const std::stop_token& stop) {
    const auto rest = [&](std::chrono::milliseconds time) {
        tried_at_ = now;
        rest_ = time;
        return Outcome::failed;
    };
    try {
        const auto result = store::make_backup(database, actor_, now, stop);
        if (const auto* made = std::get_if<store::MadeBackup>(&result))
            return made->fault ? rest(after_fault) : Outcome::backed_up;
        // Without a recovery key the console's home says so; another's backup is as good as this one.
        return std::get<store::BackupRefusal>(result) == store::BackupRefusal::no_folder ? Outcome::failed
                                                                                         : Outcome::not_possible;
    } catch (const std::exception&) {  // the folder, the disk or age: the office is told, and it is tried again
        return rest(after_trouble);
    }
}

void Upkeep::tell_office(store::Database& database, domain::Instant now) {
    if (rests(told_at_, std::chrono::days{1}, now))
        return;
    store::raise_alert(database, domain::AlertKind::backup_failed, std::nullopt, actor_, now);
    told_at_ = now;
}

namespace {

void keep_up(const std::stop_token& stop, const std::string& file, Upkeep upkeep, std::chrono::milliseconds first_look,
             const UpkeepThread::Clock& clock) {
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), behind_others);
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock{mutex};
    for (std::chrono::milliseconds pause = first_look;; pause = look_every) {
        if (stopped.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); }))
            return;
        try {
            auto database = store::Database::open(file, store::Database::IfMissing::refuse);
            (void)upkeep.look(database, clock(), stop);
        } catch (const std::exception&) {
            // Not there, busy or full: the kiosk itself says so to people; it is looked at again.
        }
    }
}

}  // namespace

UpkeepThread::UpkeepThread(std::string database, std::string device, std::chrono::milliseconds first_look, Clock clock)
    : thread_([file = std::move(database), upkeep = Upkeep{std::move(device)}, first_look,
               clock = std::move(clock)](const std::stop_token& stop) { keep_up(stop, file, upkeep, first_look, clock); }) {}

}  // namespace oasis::kiosk
