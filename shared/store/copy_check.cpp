#include "shared/store/copy_check.h"

#include "shared/store/database.h"
#include "shared/store/paper_blobs.h"
#include "shared/store/rows.h"
#include "shared/trust/journal_chain.h"
#include <array>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using nlohmann::json;

struct Column {
    const char* name;
    const char* sql;
    std::int64_t BackupFigures::*member;
};
constexpr std::array<Column, 5> columns{{
    {"participant", "SELECT COUNT(*) FROM participant", &BackupFigures::participants},
    {"visit", "SELECT COUNT(*) FROM visit", &BackupFigures::visits},
    {"participation", "SELECT COUNT(*) FROM participation", &BackupFigures::participations},
    {"card", "SELECT COUNT(*) FROM card", &BackupFigures::cards},
    {"participant_file", "SELECT COUNT(*) FROM participant_file", &BackupFigures::files},
}};

BackupFigures counted(Database& database, Head before) {
    BackupFigures figures;
    figures.before = std::move(before);
    for (const auto& column : columns) {
        auto row = database.connection().query(column.sql);
        row.step();
        figures.*column.member = row.integer(0);
    }
    return figures;
}

/// Told by the last entry; nullopt when that is another act, or its body makes no sense.
std::optional<BackupFigures> figures_told(Database& database) {
    auto row = database.connection().query("SELECT act, body FROM journal ORDER BY seq DESC LIMIT 1");
    if (!row.step() || row.text(0) != "back_up")
        return std::nullopt;
    try {
        const auto body = json::parse(row.text(1));
        BackupFigures figures;
        figures.before = {body.at("entries"), body.at("head")};
        for (const auto& column : columns)
            figures.*column.member = body.at(column.name);
        return figures;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

/// Counted in the tables, with the head before the last entry.
BackupFigures figures_found(Database& database) {
    auto row = database.connection().query("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1 OFFSET 1");
    if (!row.step())
        return counted(database, {});
    return counted(database, {row.integer(0), trust::head_text(hash_column(row, 1))});
}

}  // namespace

BackupFigures figures_now(Database& database) {
    return counted(database, head(database));
}

json body_of(const BackupFigures& figures) {
    json body{{"entries", figures.before.entries}, {"head", figures.before.hex}};
    for (const auto& column : columns)
        body[column.name] = figures.*column.member;
    return body;
}

ExaminedCopy examine_copy(Database& copy) {
    ExaminedCopy examined;
    if (!copy.connection().is_whole())
        return examined;
    examined.figures = figures_found(copy);
    examined.whole = figures_told(copy) == examined.figures;
    const auto verification = verify_without_blobs(copy);
    examined.fault = verification.fault;
    examined.head = verification.head;
    examined.erased = erased_people(copy);
    examined.papers = paper_hashes(copy);
    return examined;
}

bool fold_log_in(const std::filesystem::path& file) {
    try {
        auto connection = Connection::open(file.string());
        auto mode = connection.query("PRAGMA journal_mode=DELETE");
        return mode.step() && mode.text(0) == "delete";
    } catch (const StorageError& error) {
        if (error.kind() == StorageError::Kind::busy)
            return false;
        throw;
    }
}

}  // namespace oasis::store
