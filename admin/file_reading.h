#pragma once
#include "admin/names/name_book.h"
#include "admin/pages/file.h"
#include "shared/store/files/files.h"
#include <memory>
#include <optional>
#include <vector>

/// What the worker reads of sealed files for the console: values that the drawing thread takes over.
namespace oasis::admin {

/// Who reads, and which files the station shows them.
struct Reader {
    std::shared_ptr<store::OfficeKeys> keys;
    domain::Account account;
    domain::FilesShown shown = domain::FilesShown::all;
};

/// A file with what stands beside it, or why it is not shown.
struct FileRead {
    domain::ParticipantId person;
    file::Opened opened;
    std::optional<store::FileFault> fault;
    bool not_assigned = false;
};
[[nodiscard]] FileRead read_person(store::Database&, const Reader&, domain::ParticipantId);
/// The same, noted in the journal as a look before it is handed over.
[[nodiscard]] FileRead look_at_person(store::Database&, const Reader&, domain::ParticipantId,
                                      const domain::Actor&, domain::Instant now);

/// Everybody's names, sorted.
struct NamesRead {
    std::shared_ptr<NameBook> book;
    std::int64_t seen = 0;  // the journal's last entry
};
[[nodiscard]] NamesRead read_names(store::Database&, const Reader&, domain::Day today);

/// Those of whom the journal has spoken after `seen`.
struct NewsOfPeople {
    std::int64_t seen = 0;
    bool too_many = false;  // read them all
    std::vector<std::pair<domain::Participant, std::optional<domain::ParticipantFile>>> people;
};
[[nodiscard]] NewsOfPeople read_news(store::Database&, const Reader&, std::int64_t seen);

}  // namespace oasis::admin
