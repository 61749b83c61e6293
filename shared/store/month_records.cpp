#include "shared/store/month_records.h"

#include "shared/store/attendance.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

using domain::ServiceRecord;
using Places = std::unordered_map<std::int64_t, std::size_t>;
using Only = std::optional<std::int64_t>;

std::vector<CountedPerson> people_of(Database& database, const Only& only) {
    auto row = database.connection().query(R"sql(
        SELECT id, number, display_name, kind, standing, registered_on
        FROM participant
        WHERE kind = 'participant' AND (?1 IS NULL OR id = ?1)
        ORDER BY number)sql",
                                           only);
    std::vector<CountedPerson> people;
    while (row.step()) {
        people.push_back({participant_row(row, 0), {}});
        people.back().known.registered = day_column(row, 5);
    }
    return people;
}

void add_periods(Database& database, const Only& only, const Places& places, std::vector<CountedPerson>& people) {
    auto row = database.connection().query(R"sql(
        SELECT participant_id, first_day, standing
        FROM standing_period
        WHERE ?1 IS NULL OR participant_id = ?1
        ORDER BY participant_id, first_day)sql",
                                           only);
    while (row.step()) {
        const auto place = places.find(row.integer(0));
        if (place != places.end())
            people[place->second].known.periods.push_back(
                {day_column(row, 1), from_word<domain::Standing>(row.text(2))});
    }
}

/// Most rows of a day share it: a day's text is read once.
class Days {
  public:
    domain::Day operator()(const std::string& text) {
        if (text != text_) {
            text_ = text;
            day_ = domain::parse_day(text).value();
        }
        return day_;
    }

  private:
    std::string text_;
    domain::Day day_{};
};

/// The sessions first: the days are few, and one person's part in each is found at once. A condition may follow.
constexpr std::string_view participations = R"sql(
    SELECT t.participant_id, s.id, s.day, s.half_day, s.counts
    FROM session s
    CROSS JOIN participation t
    WHERE s.day >= ? AND s.day <= ? AND s.cancelled_at IS NULL AND t.session_id = s.id AND t.state = 'confirmed'
)sql";

void add_participations(Statement row, const Places& places, std::vector<CountedPerson>& people) {
    Days days;
    while (row.step()) {
        const auto place = places.find(row.integer(0));
        if (place == places.end())
            continue;
        ServiceRecord record;
        record.session = domain::SessionId{row.integer(1)};
        record.day = days(row.text(2));
        record.half_day = from_word<domain::HalfDay>(row.text(3));
        record.activity_counts = row.integer(4) != 0;
        people[place->second].known.records.push_back(record);
    }
}

void add_services(Statement row, const Places& places, std::vector<CountedPerson>& people) {
    while (row.step()) {
        const auto place = places.find(row.integer(0));
        if (place == places.end())
            continue;
        ServiceRecord record;
        record.service = domain::ServiceId{row.integer(1)};
        record.day = day_column(row, 2);
        record.half_day = from_word<domain::HalfDay>(row.text(3));
        record.kind = from_word<domain::ServiceKind>(row.text(4));
        people[place->second].known.records.push_back(record);
    }
}

}  // namespace

std::vector<CountedPerson> counted_people(Database& database, domain::Day from, domain::Day to,
                                          std::optional<domain::ParticipantId> only) {
    const ReadTransaction snapshot{database};
    auto& connection = database.connection();
    const Only id = only ? std::optional{only->value} : std::nullopt;
    auto people = people_of(database, id);
    Places places;
    for (std::size_t place = 0; place < people.size(); ++place)
        places[people[place].participant.id.value] = place;
    add_periods(database, id, places, people);
    const auto first = domain::to_text(from);
    const auto last = domain::to_text(to);
    static const auto of_one = std::string{participations} + "AND t.participant_id = ?";
    add_participations(id ? connection.query(of_one, first, last, *id)
                          : connection.query(participations, first, last),
                       places, people);
    add_services(connection.query(R"sql(
        SELECT participant_id, id, day, half_day, kind
        FROM service
        WHERE day >= ?1 AND day <= ?2 AND voided_at IS NULL AND (?3 IS NULL OR participant_id = ?3))sql",
                                  first, last, id),
                 places, people);
    return people;
}

domain::OpenDays open_days_of(Database& database, domain::Month month, domain::Day today) {
    const auto after = domain::days_after(domain::last_day(month), 1);
    return domain::open_days(hours(database), month, std::clamp(today, domain::first_day(month), after));
}

}  // namespace oasis::store
