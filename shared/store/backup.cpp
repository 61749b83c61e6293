#include "shared/store/backup.h"

#include "shared/domain/backup.h"
#include "shared/store/act.h"
#include "shared/store/backup_folder.h"
#include "shared/store/copies.h"
#include "shared/store/copy_check.h"
#include "shared/store/durable.h"
#include "shared/store/erased_list.h"
#include "shared/store/paper_blobs.h"
#include "shared/store/queries.h"
#include "shared/trust/age.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The last entry is written, and the view of it pinned before anybody else can write.
Connection pinned_view(Database& database, MadeBackup& made, const domain::Actor& actor, domain::Instant now) {
    auto view = Connection::open(database.path());
    Act act{database, domain::Right::make_backup, actor, now};
    made.clock = act.clock();
    made.figures = figures_now(database);
    remember_backup_place(database, made.file.parent_path());
    remember_backup_place(database, backup_folder(database));
    act.record("back_up", "station:1", body_of(made.figures));
    act.commit([&] {
        view.run("BEGIN");
        view.query("SELECT id FROM station").step();  // only a read takes the view
    });
    return view;
}

ExaminedCopy examined(const fs::path& file, const BackupFigures& figures) {
    auto copy = Database::open(file.string(), Database::IfMissing::refuse);
    auto found = examine_copy(copy);
    if (!found.whole || found.figures != figures)
        throw StorageError(StorageError::Kind::corrupt, "backup: the copy is not whole");
    return found;
}

std::vector<std::string> recipients_in(const domain::Settings& settings) {
    if (settings.recovery_recipient.empty())
        return {};
    auto all = settings.backup_recipients;
    all.insert(all.begin(), settings.recovery_recipient);
    return all;
}

/// Beforehand, since age does not say what it lacks.
void demand_room(const fs::path& folder, std::uintmax_t size) {
    constexpr std::uintmax_t slack = 1 << 20;
    if (fs::space(folder).available < size + size / 256 + slack)
        throw StorageError(StorageError::Kind::full, "backup: no room in the folder of backups");
}

/// Seals the examined copy as `file`, after everything that lies beside it; false: stopped.
bool seal(const fs::path& copy, const fs::path& file, const std::vector<std::string>& recipients,
          const std::stop_token& stop) {
    auto part = file;
    part += ".part";
    fs::remove(part);
    demand_room(file.parent_path(), fs::file_size(copy));
    const auto end = trust::age_seal_file(copy, part, recipients, stop);
    if (end == trust::AgeEnd::stopped)
        return false;
    if (end == trust::AgeEnd::refused)
        throw std::runtime_error("backup: age refused to seal; is every recipient of the settings an age1… key?");
    rename_for_good(part, file);
    return true;
}

BackupResult make(Database& database, const fs::path& file, const domain::Actor& actor, domain::Instant now,
                  const std::stop_token& stop) {
    const auto recipients = recipients_in(settings(database));
    if (recipients.empty())
        return BackupRefusal::no_recipient;
    if (!fs::is_directory(file.parent_path()))
        return BackupRefusal::no_folder;
    const auto copies = CopiesFolder::take(database.path());
    if (!copies)
        return BackupRefusal::another_running;

    MadeBackup made;
    made.file = file;
    const auto copy = copies->file("station.db");
    {
        auto view = pinned_view(database, made, actor, now);
        if (!copy_compact(view, *copies, copy, stop))
            return BackupRefusal::stopped;
    }
    const auto found = examined(copy, made.figures);
    if (!fold_log_in(copy))
        throw StorageError(StorageError::Kind::busy, "backup: another program has opened the copy");
    made.head = found.head;
    made.fault = found.fault;
    made.papers = found.papers;
    made.papers_missing =
        carry_papers(found.papers, papers_folder(database), papers_beside(file), Known::by_size);
    add_erased(file.parent_path(), found.erased);
    if (!seal(copy, file, recipients, stop))
        return BackupRefusal::stopped;

    Act act{database, domain::Right::make_backup, actor, now};
    act.record("keep_backup", "station:1",
               {{"entries", made.figures.before.entries + 1},
                {"papers_missing", made.papers_missing},
                {"size", fs::file_size(file)},
                {"whole", made.fault ? 0 : 1}});
    act.commit();
    return made;
}

/// What an entry keep_backup or drill_backup says. Nothing good where its body makes no sense, which verify names.
bool says_whole(const std::string& body) {
    const auto said = json::parse(body, nullptr, false);
    return said.is_object() && said.contains("whole") && said.at("whole") == 1;
}

}  // namespace

fs::path backup_folder(Database& database) {
    const auto chosen = settings(database).backup_folder;
    return chosen.empty() ? fs::path{database.path()}.parent_path() / "backups" : fs::path{chosen};
}

BackupResult make_backup(Database& database, const domain::Actor& actor, domain::Instant now,
                         const std::stop_token& stop) {
    const auto settings = store::settings(database);
    const auto folder = backup_folder(database);
    if (settings.backup_folder.empty())
        fs::create_directories(folder);
    const auto file = folder / domain::backup_name(settings.station.code, now);
    auto result = make(database, file, actor, now, stop);
    const auto* made = std::get_if<MadeBackup>(&result);
    if (made && !made->fault && made->clock == domain::ClockMark::plain) {
        prune_backups(folder, settings.station.code, zone_of(settings), now);
        std::error_code none_there;
        if (!fs::equivalent(papers_beside(file), papers_folder(database), none_there))  // not the station's own
            let_papers_run_out(made->papers, papers_beside(file), now);
    }
    return result;
}

BackupResult make_backup(Database& database, const fs::path& file, const domain::Actor& actor, domain::Instant now,
                         const std::stop_token& stop) {
    return make(database, fs::absolute(file), actor, now, stop);
}

std::optional<domain::Instant> last_good_backup(Database& database) {
    return backup_state(database).last_good;
}

BackupState backup_state(Database& database) {
    BackupState state;
    state.has_recipient = !settings(database).recovery_recipient.empty();
    auto row = database.connection().query(R"sql(
        SELECT at, act, body
        FROM journal
        WHERE act IN ('keep_backup', 'drill_backup')
        ORDER BY seq DESC)sql");
    while (row.step() && !(state.last_good && state.last_drill)) {
        const bool whole = says_whole(row.text(2));
        const auto at = domain::from_ms(row.integer(0));
        if (row.text(1) == "keep_backup" && whole && !state.last_good)
            state.last_good = at;
        if (row.text(1) == "drill_backup" && !state.last_drill) {
            state.last_drill = at;
            state.drill_was_good = whole;
        }
    }
    return state;
}

}  // namespace oasis::store
