#include "shared/store/files/restore.h"

#include "shared/store/act.h"
#include "shared/store/backup_folder.h"
#include "shared/store/copies.h"
#include "shared/store/copy_check.h"
#include "shared/store/durable.h"
#include "shared/store/erased_list.h"
#include "shared/store/files/files.h"
#include "shared/store/paper_blobs.h"
#include "shared/store/queries.h"
#include "shared/trust/age_open.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace oasis::store {

namespace {

namespace fs = std::filesystem;

/// Opens and examines; the copy is at `plain` when nothing is refused.
std::variant<ExaminedCopy, RestoreRefused> opened(const fs::path& sealed, const fs::path& plain,
                                                  const trust::Secret& identity) {
    if (!fs::is_regular_file(sealed))
        return RestoreRefused{RestoreRefusal::no_file, {}};
    if (trust::age_open_file(sealed, plain, identity) != trust::AgeEnd::done)
        return RestoreRefused{RestoreRefusal::not_opened, {}};
    try {
        auto copy = Database::open(plain.string(), Database::IfMissing::refuse);
        auto examined = examine_copy(copy);
        if (!examined.whole)
            return RestoreRefused{RestoreRefusal::not_whole, {}};
        if (examined.fault)
            return RestoreRefused{RestoreRefusal::verify_fault, examined.fault};
        return examined;
    } catch (const StorageError& error) {
        using Kind = StorageError::Kind;
        if (error.kind() != Kind::corrupt && error.kind() != Kind::not_ours)
            throw;
        return RestoreRefused{RestoreRefusal::not_whole, {}};
    }
}

struct KnownErased {
    std::set<ErasedPerson> people;
    bool list_found = false;
};
/// Everyone known to have been erased, from wherever it may be known: the lists beside this backup, the station's
/// other ones and the restored file, and the station that stands there.
KnownErased known_erased(Database& copy, const fs::path& sealed, const fs::path& database) {
    KnownErased known;
    const auto add = [&](const std::vector<ErasedPerson>& people) { known.people.insert(people.begin(), people.end()); };
    auto folders = backup_places(copy);
    folders.insert({sealed.parent_path(), database.parent_path() / "backups"});
    try {
        if (fs::exists(database)) {
            auto standing = Database::open(database.string(), Database::IfMissing::refuse);
            add(erased_people(standing));
            folders.merge(backup_places(standing));
            if (has_station(standing))
                folders.insert(backup_folder(standing));
        }
    } catch (const StorageError&) {
        // A damaged station is what restoring is for; the lists beside the backups speak for it.
    }
    for (const auto& folder : folders) {
        if (const auto list = read_erased(folder)) {
            known.list_found = true;
            add(*list);
        }
    }
    return known;
}

bool is_here(Database& restored, const ErasedPerson& person) {
    return restored.connection()
        .query("SELECT 1 FROM participant WHERE id = ? AND registered_at = ? AND erased_at IS NULL", person.id.value,
               domain::to_ms(person.registered_at))
        .step();
}

int erase_again(Database& restored, const std::set<ErasedPerson>& people, const domain::Actor& actor,
                domain::Instant now) {
    int erased = 0;
    for (const auto& person : people) {
        if (is_here(restored, person) && erase_participant(restored, person.id, actor, now))
            ++erased;
    }
    return erased;
}

/// How many blobs are not there, or not what they are named by.
int papers_not_whole(const std::vector<std::string>& hashes, const fs::path& papers) {
    return static_cast<int>(std::ranges::count_if(
        hashes, [&](const std::string& hash) { return blob_state(papers, hash) != BlobState::good; }));
}

/// `path` with `suffix` behind its name.
fs::path with(const fs::path& path, const char* suffix) {
    auto other = path;
    other += suffix;
    return other;
}

std::string stamp(domain::Instant now) {
    return std::to_string(domain::to_ms(now));
}

/// Nobody has the station open, and it is one file; false while somebody has.
bool closed(const fs::path& database) {
    try {
        return fold_log_in(database);
    } catch (const StorageError&) {
        return true;  // too damaged to be open anywhere
    }
}

/// A copy of what stands at `from`, whole or not there, so that it outlives being replaced.
void keep_beside(const fs::path& from, const fs::path& to, const CopiesFolder& copies) {
    if (!fs::exists(from))
        return;
    copy_for_good(from, copies.file("safety"));
    rename_for_good(copies.file("safety"), to);
}

/// Swaps the restored file in. In the writers' turn: who opens the station now finds the old file or the new one.
std::optional<RestoreRefused> put_in_place(const CopiesFolder& copies, const fs::path& plain, const fs::path& database,
                                           Restored& restored, domain::Instant now) {
    WriterQueue queue{database.string() + "-queue"};
    const WriterQueue::Turn turn{queue};
    if (fs::exists(database)) {
        if (!closed(database))
            return RestoreRefused{RestoreRefusal::station_in_use, {}};
        restored.safety_copy = with(database, ("-before-restore-" + stamp(now)).c_str());
        keep_beside(database, *restored.safety_copy, copies);
        keep_beside(with(database, "-wal"), with(*restored.safety_copy, "-wal"), copies);
    }
    fs::remove(with(database, "-wal"));  // another file's log would be played into this one
    fs::remove(with(database, "-shm"));
    rename_for_good(plain, database);
    return std::nullopt;
}

}  // namespace

RestoreResult restore_backup(const fs::path& sealed, const fs::path& database, const trust::Secret& identity,
                             const domain::Actor& actor, domain::Instant now) {
    const auto target = fs::absolute(database);
    const auto source = fs::absolute(sealed);
    const auto copies = CopiesFolder::take(target);
    if (!copies)
        return RestoreRefused{RestoreRefusal::another_running, {}};
    const auto plain = copies->file("restored.db");
    const auto examined = opened(source, plain, identity);
    if (const auto* refused = std::get_if<RestoreRefused>(&examined))
        return *refused;
    const auto& found = std::get<ExaminedCopy>(examined);
    Restored restored;
    restored.head = found.head;
    restored.figures = found.figures;
    {
        auto copy = Database::open(plain.string(), Database::IfMissing::refuse);
        const auto known = known_erased(copy, source, target);
        restored.list_found = known.list_found;
        restored.erased_again = erase_again(copy, known.people, actor, now);
        restored.papers_missing = 
            carry_papers(paper_hashes(copy), papers_beside(source), papers_beside(target), Known::by_hash);
        Act act{copy, anyone, actor, now};  // the account may be younger than the backup
        act.record("restore", "station:1",
                   {{"entries", found.head.entries},
                    {"erased_again", restored.erased_again},
                    {"head", found.head.hex},
                    {"papers_missing", restored.papers_missing}});
        act.commit();
    }
    if (!fold_log_in(plain))
        throw StorageError(StorageError::Kind::busy, "restore: another program has opened the restored file");
    if (const auto refused = put_in_place(*copies, plain, target, restored, now))
        return *refused;
    return restored;
}

Drilled drill_backup(Database& station, const fs::path& sealed, const trust::Secret& identity,
                     const domain::Actor& actor, domain::Instant now) {
    Drilled drilled;
    const auto copies = CopiesFolder::take(station.path());
    if (!copies) {
        drilled.refused = RestoreRefused{RestoreRefusal::another_running, {}};
        return drilled;
    }
    const auto examined = opened(fs::absolute(sealed), copies->file("drill.db"), identity);
    if (const auto* found = std::get_if<ExaminedCopy>(&examined)) {
        drilled.head = found->head;
        drilled.figures = found->figures;
        drilled.papers_missing = papers_not_whole(found->papers, papers_beside(fs::absolute(sealed)));
    } else {
        drilled.refused = std::get<RestoreRefused>(examined);
    }
    Act act{station, domain::Right::restore_backup, actor, now};
    act.record("drill_backup", "station:1",
               {{"entries", drilled.head.entries},
                {"head", drilled.head.hex},
                {"papers_missing", drilled.papers_missing},
                {"whole", !drilled.refused && drilled.papers_missing == 0 ? 1 : 0}});
    act.commit();
    return drilled;
}

}  // namespace oasis::store
