#include "admin/file_reading.h"

#include "admin/names/named_person.h"
#include "shared/domain/files_shown.h"
#include "shared/store/queries.h"
#include <algorithm>
#include <limits>
#include <unordered_set>

namespace oasis::admin {

namespace {

constexpr int looks_shown = 8;
constexpr std::size_t most_news = 50;

/// The file where the reader may see it.
const domain::ParticipantFile* seen_file(const store::OpenFileResult& result, const Reader& reader) {
    const auto* opened = std::get_if<store::OpenedFile>(&result);
    return opened && domain::is_shown(opened->file, reader.account, reader.shown) ? &opened->file : nullptr;
}

}  // namespace

FileRead read_person(store::Database& database, const Reader& reader, domain::ParticipantId person) {
    FileRead read;
    read.person = person;
    auto result = store::open_file(database, *reader.keys, person);
    read.not_assigned = std::holds_alternative<store::OpenedFile>(result) && !seen_file(result, reader);
    if (const auto* fault = std::get_if<store::FileFault>(&result))
        read.fault = *fault;
    else if (!read.not_assigned) {
        auto& opened = std::get<store::OpenedFile>(result);
        read.opened.file = std::move(opened.file);
        read.opened.version = opened.version;
    }
    read.opened.visits = store::visits_of(database, person);
    read.opened.looks = store::looks_into(database, person, looks_shown);
    read.opened.colleagues = store::colleagues(database);
    read.opened.assessed = store::suitability_of(database, person);
    return read;
}

FileRead look_at_person(store::Database& database, const Reader& reader, domain::ParticipantId person,
                        const domain::Actor& actor, domain::Instant now) {
    auto read = read_person(database, reader, person);
    if (read.fault || read.not_assigned)
        return read;
    store::note_look(database, store::Look::open_file, person, {}, actor, now);
    read.opened.looks = store::looks_into(database, person, looks_shown);
    return read;
}

NamesRead read_names(store::Database& database, const Reader& reader, domain::Day today) {
    NamesRead read{std::make_shared<NameBook>(),
                   store::touched_since(database, std::numeric_limits<std::int64_t>::max()).last_seq};
    std::unordered_set<domain::ParticipantId> with_file;
    store::open_register(database, *reader.keys,
                         [&](const domain::Participant& person, store::OpenFileResult&& result) {
                             with_file.insert(person.id);
                             read.book->add(named_person(person, seen_file(result, reader), today));
                         });
    for (const auto& person : store::participants(database))
        if (!with_file.contains(person.id))
            read.book->add(named_person(person, nullptr, today));
    read.book->sort();
    return read;
}

NewsOfPeople read_news(store::Database& database, const Reader& reader, std::int64_t seen) {
    const auto touched = store::touched_since(database, seen);
    NewsOfPeople news{touched.last_seq, touched.people.size() > most_news, {}};
    if (touched.people.empty() || news.too_many)
        return news;
    for (auto& person : store::participants(database)) {
        if (std::ranges::find(touched.people, person.id) == touched.people.end())
            continue;
        const auto result = store::open_file(database, *reader.keys, person.id);
        const auto* file = seen_file(result, reader);
        news.people.emplace_back(std::move(person), file ? std::optional{*file} : std::nullopt);
    }
    return news;
}

}  // namespace oasis::admin
