#pragma once
#include "admin/snapshot.h"
#include "shared/store/attendance_acts.h"
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

/// What staff mark in a session before they confirm it, over what the database has. Draws nothing.
namespace oasis::admin::day_end {

struct Marks {
    std::map<domain::ParticipantId, bool> present;  // of who picked the session
    std::vector<domain::ParticipantId> added;       // 补加, in order
    std::vector<domain::ParticipantId> taken_out;   // of who was added in an earlier confirmation
    bool operator==(const Marks&) const = default;
};

/// Of one session, until it is confirmed.
struct Draft {
    enum class Stage { open, sent, saved };
    Marks marks;
    std::size_t row = 0;  // of the list: where the keys are
    struct Step {
        Marks marks;
        std::size_t row;
    };
    std::vector<Step> steps;  // what stood before each change, for the way back
    Stage stage = Stage::open;
    std::uint64_t saved_at = 0;  // the revision of what was shown when the answer came
    std::optional<store::AttendanceRefusal> refusal;
};

/// A session's people as they stand now.
struct Line {
    const store::SessionPerson* person;
    std::optional<bool> present;  // nullopt: undecided 未定
};
struct List {
    std::vector<Line> lines;                        // who picked it, by number
    std::vector<const domain::Participant*> added;  // 补加
    int present = 0;                                // of the lines
    int absent = 0;
    int undecided = 0;
    [[nodiscard]] int decided() const { return present + absent; }
    [[nodiscard]] bool empty() const { return lines.empty() && added.empty(); }
    [[nodiscard]] bool holds(domain::ParticipantId) const;
};
[[nodiscard]] List list_of(const SessionList&, const Marks&, const Snapshot&);

/// Marks the row the keys are at and goes to the next.
void mark(Draft&, const List&, bool present);
/// Whoever is undecided was there 其余都出席.
void mark_rest_present(Draft&, const List&);
void add(Draft&, const List&, domain::ParticipantId);
void take_out(Draft&, domain::ParticipantId);
/// Takes the last change back, and goes to where it was made.
void undo(Draft&);
/// By so many rows, round the ends.
void move(Draft&, const List&, int rows);

/// Whether confirming would change what the database has of it.
[[nodiscard]] bool changes(const SessionList&, const List&);
[[nodiscard]] store::SessionConfirmation confirmation_of(domain::SessionId, const List&,
                                                         const std::optional<store::Reason>&);

}  // namespace oasis::admin::day_end
