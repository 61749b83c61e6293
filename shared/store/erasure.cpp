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

void remove_copies_before_updates(const fs::path& database) {
    const auto start = database.filename().string() + ".schema-";
    std::error_code ignored;
    for (const auto& file : fs::directory_iterator{database.parent_path()}) {
        if (file.path().filename().string().starts_with(start))
            fs::remove(file.path(), ignored);
    }
}

}  // namespace

ClearedTraces clear_traces(Database& database, const std::vector<std::string>& papers) {
    const auto folder = backup_folder(database);
    (void)unlink_papers(papers_folder(database), papers);
    (void)unlink_papers(folder / "papers", papers);
    remove_copies_before_updates(database.path());
    try {
        if (settings(database).backup_folder.empty())
            fs::create_directories(folder);
        add_erased(folder, erased_people(database));
        return {true};
    } catch (const StorageError&) {
        return {false};
    } catch (const fs::filesystem_error&) {
        return {false};
    }
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
