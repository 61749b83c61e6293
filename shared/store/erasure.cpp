#include "shared/store/erasure.h"

#include "shared/store/act.h"
#include "shared/store/backup.h"
#include "shared/store/database.h"
#include "shared/store/durable.h"
#include "shared/store/erased_list.h"
#include "shared/store/paper_blobs.h"
#include "shared/store/queries.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

namespace fs = std::filesystem;

/// Of before an update or a restore, with their logs.
void remove_plain_copies(const fs::path& database) {
    const auto name = database.filename().string();
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{database.parent_path()}) {
        const auto file = entry.path().filename().string();
        if (file.starts_with(name + ".schema-") || file.starts_with(name + "-before-restore-"))
            fs::remove(entry.path(), ignored);
    }
}

bool list_put(const fs::path& folder, const std::vector<ErasedPerson>& erased) {
    try {
        add_erased(folder, erased);
        return true;
    } catch (const StorageError&) {
        return false;
    }
}

}  // namespace

ClearedTraces clear_traces(Database& database, const std::vector<std::string>& papers) {
    (void)unlink_papers(papers_folder(database), papers);
    remove_plain_copies(database.path());
    const auto usual = backup_folder(database);
    std::error_code ignored;
    if (settings(database).backup_folder.empty())
        fs::create_directories(usual, ignored);
    auto places = backup_places(database);
    places.insert(usual);
    const auto erased = erased_people(database);
    ClearedTraces traces;
    for (const auto& place : places) {
        (void)unlink_papers(place / "papers", papers);
        if (!list_put(place, erased))
            traces.away.push_back(place);
    }
    return traces;
}

bool compaction_due(Database& database) {
    auto row = database.connection().query(R"sql(
        SELECT (SELECT MAX(erased_at) FROM participant), (SELECT MAX(at) FROM journal WHERE act = 'compact'))sql");
    row.step();
    const auto erased = row.optional_integer(0);
    return erased && row.optional_integer(1).value_or(0) <= *erased;
}

void compact(Database& database, const domain::Actor& actor, domain::Instant now) {
    {
        const WriterQueue::Turn turn{database.queue()};
        database.connection().run("VACUUM");
    }
    database.cut_log();
    Act act{database, domain::Right::erase_person, actor, now};
    act.record("compact", "station:1", nlohmann::json::object());
    act.commit();
}

}  // namespace oasis::store
