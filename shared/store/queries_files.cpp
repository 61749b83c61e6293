#include "shared/store/queries.h"

#include "shared/store/act.h"
#include "shared/store/database.h"
#include "shared/store/rows.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

std::vector<std::string> fields_in(const std::string& text) {
    const auto body = nlohmann::json::parse(text, nullptr, false);
    const auto fields = body.is_object() ? body.find("fields") : body.end();
    if (!body.is_object() || fields == body.end() || !fields->is_array())
        return {};
    std::vector<std::string> names;
    for (const auto& field : *fields)
        if (field.is_string())
            names.push_back(field.get<std::string>());
    return names;
}

}  // namespace

std::vector<domain::Visit> visits_of(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query(R"sql(
        SELECT id, participant_id, day, checked_in_at, checked_out_at, outside_hours, clock, voided_at,
            checked_in_means, checked_out_means
        FROM visit WHERE participant_id = ? ORDER BY day DESC, id DESC)sql",
                                           person.value);
    std::vector<domain::Visit> visits;
    while (row.step())
        visits.push_back(visit_row(row, 0));
    return visits;
}

std::vector<LookRow> looks_into(Database& database, domain::ParticipantId person, int most) {
    auto row = database.connection().query(
        R"sql(
        SELECT j.at, COALESCE(a.login, ''), j.act, j.body
        FROM journal j
        LEFT JOIN account a ON j.actor = 'staff:' || a.id
        WHERE j.subject = ? AND j.act IN
            ('save_file', 'open_file', 'reveal_field', 'open_paper', 'print', 'export_person', 'erase_participant')
        ORDER BY j.seq DESC LIMIT ?)sql",
        subject("participant", person), most);
    std::vector<LookRow> looks;
    while (row.step())
        looks.push_back({domain::from_ms(row.integer(0)), row.text(1), row.text(2), fields_in(row.text(3))});
    return looks;
}

std::vector<Colleague> colleagues(Database& database) {
    auto row = database.connection().query(
        "SELECT login, name FROM account WHERE removed_at IS NULL ORDER BY login");
    std::vector<Colleague> all;
    while (row.step())
        all.push_back({row.text(0), row.text(1).empty() ? row.text(0) : row.text(1)});
    return all;
}

Touched touched_since(Database& database, std::int64_t seq) {
    Touched touched{seq, {}};
    auto last = database.connection().query("SELECT COALESCE(MAX(seq), 0) FROM journal");
    if (last.step())
        touched.last_seq = last.integer(0);
    const std::string kind = "participant:";
    auto row = database.connection().query(R"sql(
        SELECT DISTINCT subject FROM journal
        WHERE seq > ? AND act NOT IN ('open_file', 'reveal_field', 'open_paper'))sql",
                                           seq);
    while (row.step())
        if (const auto about = row.text(0); about.starts_with(kind))
            touched.people.push_back(domain::ParticipantId{std::stoll(about.substr(kind.size()))});
    return touched;
}

}  // namespace oasis::store
