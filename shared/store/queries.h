#pragma once
#include "shared/domain/account.h"
#include "shared/domain/activity.h"
#include "shared/domain/alert.h"
#include "shared/domain/card.h"
#include "shared/domain/hours.h"
#include "shared/domain/participant.h"
#include "shared/domain/station.h"
#include "shared/domain/visit.h"
#include <optional>
#include <string>
#include <vector>

/// What the screens read. Each is a snapshot; none writes.
namespace oasis::store {

class Database;

[[nodiscard]] bool has_station(Database&);
[[nodiscard]] domain::Settings settings(Database&);
[[nodiscard]] domain::OpeningHours hours(Database&);
/// Whether staff take check-ins on that day although the station is closed.
[[nodiscard]] bool hours_overridden(Database&, domain::Day);

/// Sessions of a day in time order, with picks counted.
[[nodiscard]] std::vector<domain::SessionView> sessions_on(Database&, domain::Day);
[[nodiscard]] std::vector<domain::Activity> activities(Database&);
/// What has been assessed for the person, by service item.
[[nodiscard]] std::vector<domain::Suitability> suitability_of(Database&, domain::ParticipantId);
/// The service items to keep from the person: none while the station does not check suitability.
[[nodiscard]] std::vector<std::string> unsuited_items(Database&, domain::ParticipantId);
/// The person's picks of that visit's day that will take place, in time order.
[[nodiscard]] std::vector<domain::SessionId> picks_of(Database&, domain::VisitId);

[[nodiscard]] std::vector<domain::Participant> participants(Database&);
[[nodiscard]] std::optional<domain::Participant> participant_by_number(Database&, const std::string& number);
[[nodiscard]] std::optional<domain::Participant> participant_by_card(Database&, const domain::CardDigest&);
/// In any state, a revoked card too: whether this card was ever issued.
[[nodiscard]] std::optional<domain::Card> card_by_digest(Database&, const domain::CardDigest&);

/// One line of the office's list of people: with the newest card that works, and today's visit.
struct ParticipantRow {
    domain::Participant participant;
    std::optional<domain::Card> card;
    int cards_ever = 0;
    std::optional<domain::Visit> today;
};
/// `text` matches the number or the display name anywhere; empty lists all. By number.
[[nodiscard]] std::vector<ParticipantRow> find_participants(Database&, const std::string& text,
                                                            domain::Day today);

/// The person's visits, newest first, the voided ones too.
[[nodiscard]] std::vector<domain::Visit> visits_of(Database&, domain::ParticipantId);

/// A look into a person's file, or a change of it, as the journal tells it; newest first.
struct LookRow {
    domain::Instant at;
    std::string who;                  // a login; empty: the program
    std::string act;                  // open_file, reveal_field, save_file …
    std::vector<std::string> fields;  // names of fields, never values
};
[[nodiscard]] std::vector<LookRow> looks_into(Database&, domain::ParticipantId, int most);

/// Who may keep a file: the accounts that have not been removed, by login.
struct Colleague {
    std::string login;
    std::string name;  // the login where none was given
};
[[nodiscard]] std::vector<Colleague> colleagues(Database&);

/// Whom the journal speaks of after entry `seq`, each once, and its last entry: whose row may have changed.
struct Touched {
    std::int64_t last_seq = 0;
    std::vector<domain::ParticipantId> people;
};
[[nodiscard]] Touched touched_since(Database&, std::int64_t seq);

/// One arrival or departure of a day, newest first.
struct ArrivalRow {
    enum class Act { check_in, check_out };
    Act act = Act::check_in;
    domain::Instant at;
    domain::Participant participant;
    domain::Visit visit;
    domain::Means means{};
    std::string device;
    std::vector<std::string> picked_aliases;  // zh
};
[[nodiscard]] std::vector<ArrivalRow> arrivals_on(Database&, domain::Day);

struct PickRow {
    domain::SessionId session;
    domain::Participant participant;
};
[[nodiscard]] std::vector<PickRow> picks_on(Database&, domain::Day);

struct DayFigures {
    int inside = 0;       // everyone in the house
    int checked_in = 0;   // participants: carers, volunteers and visitors are counted apart
    int checked_out = 0;  // of everyone
    int clock_flagged = 0;
};
[[nodiscard]] DayFigures day_figures(Database&, domain::Day);

/// Not handled yet first, newest first, at most 30 days back.
[[nodiscard]] std::vector<domain::Alert> alerts(Database&, domain::Instant now);

}  // namespace oasis::store
