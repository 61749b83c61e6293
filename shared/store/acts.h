#pragma once
#include "shared/domain/account.h"
#include "shared/domain/activity.h"
#include "shared/domain/actor.h"
#include "shared/domain/alert.h"
#include "shared/domain/card.h"
#include "shared/domain/hours.h"
#include "shared/domain/participant.h"
#include "shared/domain/station.h"
#include "shared/domain/visit.h"
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// The acts: each is one function, one transaction, one journal entry, whoever calls it.
/// Refusals are values; StorageError (store/sqlite.h) is thrown for faults. A repeat that changes nothing
/// writes nothing. `now` is the only clock.
namespace oasis::store {

class Database;  // an open, migrated station file: store/database.h

// ---- visits 到站 -------------------------------------------------------------------------------------

/// By card: a first scan of the day makes the visit, a repeat changes nothing, a scan after check-out takes
/// the check-out back (return_visit). A waiting card's first scan retires the old card in the same entry.
[[nodiscard]] domain::CheckInResult check_in(Database&, const domain::CardDigest&, const domain::Actor&,
                                             domain::Instant now);
/// By staff, for who forgot the card.
[[nodiscard]] domain::CheckInResult check_in(Database&, domain::ParticipantId, const domain::Actor&,
                                             domain::Instant now);
/// Only ever today's visit; a repeat changes nothing. Refused with `not_in` when there is none today.
[[nodiscard]] domain::CheckOutResult check_out(Database&, domain::ParticipantId, const domain::Actor&,
                                               domain::Instant now);
[[nodiscard]] domain::CheckOutResult check_out(Database&, const domain::CardDigest&, const domain::Actor&,
                                               domain::Instant now);

enum class UndoResult { undone, too_late, not_found };
/// The participant's own mistake, within undo_window: the visit is voided with the reason `undo` and stays.
[[nodiscard]] UndoResult undo_check_in(Database&, domain::VisitId, const domain::Actor&, domain::Instant now);

/// What was picked after the act, and which wishes could not be met.
struct PickResult {
    enum class Wish { full, overlapping, gone, unsuited };
    std::vector<domain::SessionId> picked;
    std::vector<std::pair<domain::SessionId, Wish>> unmet;
    bool visit_found = true;
};
/// Makes `wanted` the person's picks of that visit's day: adds and withdraws in one entry. Places are
/// counted inside the transaction, so the last place goes to one. So are the station's rules on suitability and
/// environment checks: what was picked before they spoke stays until it is taken back.
[[nodiscard]] PickResult pick_sessions(Database&, domain::VisitId, std::span<const domain::SessionId> wanted,
                                       const domain::Actor&, domain::Instant now);

/// Staff say that the clock is right now: visits flagged 时间待核 so far become confirmed, and doubt is
/// reckoned from this entry on. Returns how many were settled.
int confirm_clock(Database&, const domain::Actor&, domain::Instant now);

/// A professional's word on whether a service item suits the person (长宁 2021); nullopt: not assessed any
/// more. False where there is no such person.
bool set_suitability(Database&, domain::ParticipantId, const std::string& service_item, std::optional<bool> suited,
                     const domain::Actor&, domain::Instant now);

// ---- people and cards ---------------------------------------------------------------------------------

struct NewParticipant {
    std::string number;  // empty: the next free number is given
    std::string display_name;
    domain::AttendeeKind kind = domain::AttendeeKind::participant;
};
/// `banned_word`: the display name holds one, and the station blocks them where it is read (store/word_guard.h).
enum class RegisterRefusal { number_taken, number_fault, name_fault, banned_word };
using RegisterResult = std::variant<domain::Participant, RegisterRefusal>;
[[nodiscard]] RegisterResult register_participant(Database&, const NewParticipant&, const domain::Actor&,
                                                  domain::Instant now);

/// What the person is called at the kiosk from now on. The same name again writes nothing.
enum class RenameResult { renamed, unchanged, name_fault, not_found, banned_word };
[[nodiscard]] RenameResult rename_participant(Database&, domain::ParticipantId, const std::string& display_name,
                                              const domain::Actor&, domain::Instant now);

struct NewCard {
    domain::ParticipantId participant;
    domain::CardDigest digest;
    domain::IssueReason reason = domain::IssueReason::first;
};
/// Issues a whole sheet in one transaction (one journal entry per card), or nothing.
/// `first` for someone who has a card is treated as `wear`. Throws StorageError constraint for someone who has left
/// or was erased: pages and commands look before, this is the net below them.
[[nodiscard]] std::vector<domain::Card> issue_cards(Database&, std::span<const NewCard>, const domain::Actor&,
                                                    domain::Instant now);
enum class RevokeResult { revoked, had_none };
/// Revokes every card of the person that still works; effective at the next scan.
[[nodiscard]] RevokeResult revoke_card(Database&, domain::ParticipantId, const domain::Actor&,
                                       domain::Instant now);

// ---- activities and sessions --------------------------------------------------------------------------

/// `settled`: staff have said who was in that session, so it did take place. `banned_word`: a text that the public
/// reads holds one, and the station blocks them there.
enum class PlanRefusal {
    empty_title,
    empty_alias,
    empty_name,  // of a leader
    unfit_text,
    bad_places,
    bad_time,
    bad_times,  // a month: 1 to 31
    twice,      // the same wish in a plan
    no_activity,
    not_found,
    settled,
    banned_word
};
[[nodiscard]] std::variant<domain::Activity, PlanRefusal>
add_activity(Database&, const domain::Activity&, const domain::Actor&, domain::Instant now);
struct NewSession {
    domain::ActivityId activity;
    domain::Day day;
    domain::Minute starts = 0;
    domain::Minute ends = 0;
    std::string room;    // empty: the activity's
    std::string leader;  // empty: the activity's
    int places = 0;      // 0: the activity's
};
[[nodiscard]] std::variant<domain::Session, PlanRefusal>
schedule_session(Database&, const NewSession&, const domain::Actor&, domain::Instant now);
/// Plans `to` like the same weekday a week before; sessions already there stay and are not doubled.
/// Returns how many were added.
int copy_last_week(Database&, domain::Day to, const domain::Actor&, domain::Instant now);
/// Stays in the record, leaves the tiles; picks of it stay visible in the office.
[[nodiscard]] std::optional<PlanRefusal> cancel_session(Database&, domain::SessionId, const domain::Actor&,
                                                        domain::Instant now);

/// 安全检查: the place was looked at before training (长宁 2021); `done` false takes a slip back.
[[nodiscard]] std::optional<PlanRefusal> check_environment(Database&, domain::SessionId, bool done,
                                                           const domain::Actor&, domain::Instant now);

// ---- station ------------------------------------------------------------------------------------------

/// What init_station stores of the keys: made by store/files/station_kit.h; nothing here opens anything.
struct RingRow {
    std::string name;                       // "office" or "manager"
    std::vector<unsigned char> public_key;  // X25519: what a keyless process seals to
    std::vector<unsigned char> sealed;      // the ring's secret to the first manager's public key
    std::vector<unsigned char> recovery;    // the ring's secret as an age file to the recovery identity
};
struct NewStation {
    domain::Settings settings;  // recovery_recipient too
    domain::OpeningHours hours;
    std::string manager_login;
    std::string manager_name;               // empty: the login stands for it
    std::vector<unsigned char> public_key;  // of the manager's key pair
    std::vector<unsigned char> wrapped;     // its secret under the password: trust/wrapped_secret.h
    std::vector<unsigned char> past;        // the password as past_digest keeps it: trust/password.h
    std::vector<RingRow> rings;
};
/// Refused (false) when the file already holds a station.
[[nodiscard]] bool init_station(Database&, const NewStation&, const domain::Actor&, domain::Instant now);
enum class SetSettingsResult { saved, unchanged, banned_word };
/// All but recovery_recipient, which goes with the keys: store/files/accounts.h changes it. Refused as a whole where a
/// name that changes holds a banned word, and the station blocks them.
SetSettingsResult set_settings(Database&, const domain::Settings&, const domain::Actor&, domain::Instant now);
/// The week, the seasons and the exceptions in one. Hours that cannot be are refused and change nothing.
[[nodiscard]] std::optional<domain::HoursRefusal> set_hours(Database&, const domain::OpeningHours&,
                                                            const domain::Actor&, domain::Instant now);
/// Staff take check-ins although the station is closed, until the day's end, or no longer (`take` false). The
/// hours stay what they are: such a check-in is flagged as outside them.
void override_hours(Database&, bool take, const domain::Actor&, domain::Instant now);

// ---- accounts -----------------------------------------------------------------------------------------

struct SignedIn {
    domain::Account account;
};
struct WrongPassword {
    int tries_left;
};
struct Locked {
    long long remaining_ms;
};
using SignInResult = std::variant<SignedIn, WrongPassword, Locked>;
/// At the kiosk's corner: short number and PIN of a member of staff. It opens nothing sealed. Five failures
/// lock the number for 30 minutes of running time. Journal: pin_sign_in, or lock_pin. An unknown number
/// answers like a wrong PIN and costs the same.
[[nodiscard]] SignInResult pin_sign_in(Database&, const std::string& short_number, const std::string& pin,
                                       const domain::RunningTime&, const domain::Actor&, domain::Instant now);

// ---- alerts (operations, not history) -----------------------------------------------------------------

void raise_alert(Database&, domain::AlertKind, std::optional<domain::ParticipantId>, const domain::Actor&,
                 domain::Instant now);
void handle_alert(Database&, domain::AlertId, const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
