#include "shared/store/files/file_saves.h"

#include "shared/store/act.h"
#include "shared/store/acts.h"
#include "shared/store/card_rows.h"
#include "shared/store/day_changes.h"
#include "shared/store/files/file_rows.h"
#include "shared/store/standing_rows.h"
#include "shared/store/words.h"
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

namespace oasis::store {

namespace {

using nlohmann::json;

/// nullopt: there is no such person, or no longer.
std::optional<domain::Standing> standing_of(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query(
        "SELECT standing FROM participant WHERE id = ? AND erased_at IS NULL", person.value);
    return row.step() ? std::optional{from_word<domain::Standing>(row.text(0))} : std::nullopt;
}

/// What the person's file says now, empty for none. nullopt when that is another version than `version`, or
/// does not open: the caller cannot have seen it.
std::optional<domain::ParticipantFile> file_before(Database& database, trust::FileSealer& sealer,
                                                   domain::ParticipantId person, std::int64_t version) {
    auto now = open_row(sealer, person, file_row(database, person), file_mark(database, person));
    if (auto* file = std::get_if<OpenedFile>(&now))
        return file->version == version ? std::optional{std::move(file->file)} : std::nullopt;
    return std::get<FileFault>(now) == FileFault::none_yet && version == 0
               ? std::optional<domain::ParticipantFile>{std::in_place}
               : std::nullopt;
}

void follow_way(Database& database, domain::ParticipantId person, domain::Standing before,
                const domain::ParticipantFile& file, json& body, domain::Instant now) {
    const auto stage = domain::stage_of(file);
    if (!stage || domain::standing_at(*stage) == before)
        return;
    const auto standing = domain::standing_at(*stage);
    database.connection().run("UPDATE participant SET standing = ? WHERE id = ?", word(standing), person.value);
    body["standing"] = word(standing);
    if (standing == domain::Standing::left)
        body["revoked"] = revoke_working_cards(database, person, now);
}

/// Whether a report that is out has the person in it, and marks this day.
bool is_marked(Database& database, domain::ParticipantId person, domain::Day day) {
    return database.connection()
        .query(R"sql(
            SELECT 1
            FROM reported_month r
            JOIN participant p ON p.id = ? AND p.registered_on <= r.until_day
            WHERE r.month = ? AND r.until_day >= ?)sql",
               person.value, domain::to_text(domain::month_of(day)), domain::to_text(day))
        .step();
}

/// What stood at a day and what stands there, on every day where these differ.
std::map<domain::Day, std::pair<std::string, std::string>>
differences(const std::vector<domain::StandingPeriod>& before, const std::vector<domain::StandingPeriod>& after) {
    std::map<domain::Day, std::pair<std::string, std::string>> days;
    for (const auto& period : before)
        days[period.first].first = word(period.standing);
    for (const auto& period : after)
        days[period.first].second = word(period.standing);
    std::erase_if(days, [](const auto& day) { return day.second.first == day.second.second; });
    return days;
}

/// The open dates of joining, leaving and hospital, by which a month's count is marked. Where a report has marked one
/// already, the next report lists it.
void follow_periods(Database& database, domain::ParticipantId person, const domain::ParticipantFile& file, json& body,
                    const domain::Actor& actor, domain::Instant now) {
    const auto before = periods_of(database, person);
    const auto periods = domain::standing_periods(file);
    if (periods == before)
        return;
    put_periods(database, person, periods);
    body["standing_periods"] = periods_body(periods);
    const Reason reason{domain::CorrectionReason::file_changed, {}};
    for (const auto& [day, standing] : differences(before, periods)) {
        if (!is_marked(database, person, day))
            continue;
        DayChanges changes{database, day, reason, actor, now};
        changes.correct({person, domain::CorrectedField::standing, standing.first, standing.second});
        auto told = changes.body().at("corrections").at(0);
        told["day"] = domain::to_text(day);
        told["reason"] = word(reason.code);
        body["corrections"].push_back(std::move(told));
        body["after_report"] = 1;
    }
}

std::set<std::string> hashes(const domain::ParticipantFile& file) {
    std::set<std::string> all;
    for (const auto& paper : file.papers)
        all.insert(paper.hash);
    return all;
}

/// The rows of the papers follow the file.
void follow_papers(Database& database, domain::ParticipantId person, const domain::ParticipantFile& before,
                   const domain::ParticipantFile& after, const std::optional<NewBlob>& blob, json& body,
                   domain::Instant now) {
    const auto old_hashes = hashes(before);
    const auto new_hashes = hashes(after);
    for (const auto& hash : new_hashes) {
        if (old_hashes.contains(hash))
            continue;
        if (!blob || blob->hash != hash)
            throw std::invalid_argument{"a paper comes into a file by add_paper"};
        database.connection().run(
            "INSERT INTO paper (hash, participant_id, size, added_at) VALUES (?, ?, ?, ?)", hash, person.value,
            blob->size, domain::to_ms(now));
        body["added_paper"] = {{"hash", hash}, {"size", blob->size}};
    }
    if (!std::ranges::includes(new_hashes, old_hashes))
        throw std::invalid_argument{"a paper stays in its file: it is taken out by a mark"};
}

}  // namespace

SaveFileResult save_file(Database& database, const OfficeKeys& keys, domain::ParticipantId person,
                         std::int64_t version, const domain::ParticipantFile& file, const domain::Actor& actor,
                         domain::Instant now) {
    return save_with_blob(database, keys, person, version, file, std::nullopt, actor, now);
}

SaveFileResult save_with_blob(Database& database, const OfficeKeys& keys, domain::ParticipantId person,
                              std::int64_t version, const domain::ParticipantFile& file,
                              const std::optional<NewBlob>& blob, const domain::Actor& actor,
                              domain::Instant now) {
    trust::FileSealer sealer{keys.office};
    Act act{database, domain::Right::edit_files, actor, now};
    demand_current(database, keys);
    const auto standing = standing_of(database, person);
    if (!standing)
        return SaveRefusal::no_such_person;
    const auto before = file_before(database, sealer, person, version);
    if (!before)
        return SaveRefusal::changed_meanwhile;
    const auto fields = domain::changed_fields(*before, file);
    if (fields.empty() && version > 0)
        return SavedFile{version};

    json body{{"fields", fields}, {"version", version + 1}};
    body["hash"] = put_file(database, sealer, person, version + 1, file);
    follow_way(database, person, *standing, file, body, now);
    follow_periods(database, person, file, body, actor, now);
    follow_papers(database, person, *before, file, blob, body, now);
    act.record("save_file", subject("participant", person), body);
    act.commit();
    return SavedFile{version + 1};
}

RegisterWithFileResult register_with_file(Database& database, const OfficeKeys& keys,
                                          const NewParticipant& wanted, const domain::ParticipantFile& file,
                                          const domain::Actor& actor, domain::Instant now) {
    WriteTransaction whole{database};
    auto registered = register_participant(database, wanted, actor, now);
    if (const auto* refusal = std::get_if<RegisterRefusal>(&registered))
        return *refusal;
    auto& person = std::get<domain::Participant>(registered);
    (void)save_file(database, keys, person.id, 0, file, actor, now);
    if (const auto stage = domain::stage_of(file))
        person.standing = domain::standing_at(*stage);
    whole.commit();
    return std::move(person);
}

}  // namespace oasis::store
