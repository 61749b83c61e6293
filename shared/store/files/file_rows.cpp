#include "shared/store/files/file_rows.h"

#include "shared/store/database.h"
#include "shared/store/files/file_content.h"
#include "shared/trust/digest.h"

namespace oasis::store {

namespace {

std::vector<unsigned char> bytes_column(const Statement& row, int column) {
    const auto blob = row.blob(column);
    const auto* bytes = reinterpret_cast<const unsigned char*>(blob.data());
    return {bytes, bytes + blob.size()};
}

std::optional<domain::ParticipantFile> opened(trust::FileSealer& sealer, domain::ParticipantId person,
                                              const FileRow& row) {
    auto plain = sealer.open(row.wrapped_key, row.sealed, {person.value, row.version});
    if (!plain)
        return std::nullopt;
    auto file = decoded(*plain);
    trust::wipe(*plain);
    return file;
}

}  // namespace

std::string FileRow::hash() const {
    return trust::file_digest(std::as_bytes(std::span{wrapped_key}), std::as_bytes(std::span{sealed}));
}

std::optional<FileRow> file_row(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query(
        "SELECT version, wrapped_key, sealed FROM participant_file WHERE participant_id = ?", person.value);
    return row.step() ? file_row(row, 0) : std::nullopt;
}

std::optional<FileRow> file_row(const Statement& row, int first) {
    const auto version = row.optional_integer(first);
    if (!version)
        return std::nullopt;
    return FileRow{*version, bytes_column(row, first + 1), bytes_column(row, first + 2)};
}

OpenFileResult open_row(trust::FileSealer& sealer, domain::ParticipantId person,
                        const std::optional<FileRow>& row, const std::optional<FileMark>& mark) {
    if (!row)
        return mark ? FileFault::damaged : FileFault::none_yet;
    auto file = opened(sealer, person, *row);
    if (!file)
        return FileFault::damaged;
    if (!mark || *mark != FileMark{row->version, row->hash()})
        return FileFault::old_row;
    return OpenedFile{std::move(*file), row->version};
}

std::string put_file(Database& database, trust::FileSealer& sealer, domain::ParticipantId person,
                     std::int64_t version, const domain::ParticipantFile& file) {
    auto plain = encoded(file);
    auto hash = put_content(database, sealer, person, version, plain);
    trust::wipe(plain);
    return hash;
}

std::string put_content(Database& database, trust::FileSealer& sealer, domain::ParticipantId person,
                        std::int64_t version, std::span<const unsigned char> content) {
    const auto file = sealer.seal(content, {person.value, version});
    const auto wrapped_key = std::as_bytes(std::span{file.wrapped_key});
    const auto sealed = std::as_bytes(std::span{file.sealed});
    database.connection().run(R"sql(
        INSERT INTO participant_file (participant_id, version, wrapped_key, sealed)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (participant_id) DO UPDATE
        SET version = excluded.version, wrapped_key = excluded.wrapped_key, sealed = excluded.sealed)sql",
                              person.value, version, wrapped_key, sealed);
    return trust::file_digest(wrapped_key, sealed);
}

}  // namespace oasis::store
