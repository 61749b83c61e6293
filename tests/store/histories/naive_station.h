#pragma once
#include "tests/store/histories/history.h"
#include <optional>
#include <vector>

namespace oasis::store::test {

/// What a history comes to, told once more in the plainest way: arrays, no tables, none of the program's code.
class NaiveStation {
  public:
    void live(const Step& step, When now);

    /// By the unit 0 = each, 1 = a half day, 2 = a day; home visits and phone visits count, a carers' group does not.
    [[nodiscard]] int services(int person, bool december, int unit) const;
    [[nodiscard]] bool reported(int day) const { return reported_[at(day)]; }
    [[nodiscard]] bool here(int person, int day) const { return visit(person, day).has_value(); }
    /// p picked, c confirmed, a absent, w withdrawn, space: never stood there.
    [[nodiscard]] char part(int session, int person) const { return parts_[at(session)][at(person)].sign; }
    [[nodiscard]] bool confirmed(int session) const { return confirmed_[at(session)]; }

  private:
    struct Visit {
        When in;
        std::optional<When> out;
    };
    struct Part {
        char sign = ' ';
        bool added = false;
    };
    struct Service {
        int person, day, half, kind;
        bool voided = false;
    };
    static std::size_t at(int place) { return static_cast<std::size_t>(place); }
    [[nodiscard]] const std::optional<Visit>& visit(int person, int day) const { return visits_[at(day)][at(person)]; }
    std::optional<Visit>& visit(int person, int day) { return visits_[at(day)][at(person)]; }
    Part& part_of(int session, int person) { return parts_[at(session)][at(person)]; }
    [[nodiscard]] static When start(int session) { return {session / sessions_a_day, session_starts[at(session % 3)]}; }

    void check_in(const Step&, When now);
    void undo(const Step&, When now);
    void pick(const Step&, When now);
    void void_visit(const Step&, int day);
    void move_visit(const Step&, int day);
    void correct_times(const Step&, int day, When now);
    void add_visit(const Step&, int day, When now);
    void paper(const Step&, int day, When now);
    void confirm(const Step&, int session, When now);
    void serve(const Step&, int day, When now);
    void void_service(const Step&);
    void become(int session, int person, char sign);
    void come(int person, int day, When in);
    [[nodiscard]] int taken(int session) const;
    /// Whether that day may be changed by whom the step is done.
    [[nodiscard]] bool open_to(const Step& step, int day) const { return step.manager || !reported_[at(day)]; }
    [[nodiscard]] bool may_change(const Step& step, int day, bool needs_reason) const;

    std::array<std::array<std::optional<Visit>, people>, days> visits_{};
    std::array<std::array<Part, people>, sessions> parts_{};
    std::array<bool, sessions> confirmed_{};
    std::array<bool, sessions> cancelled_{};
    std::array<bool, days> reported_{};
    std::vector<Service> services_;
};

}  // namespace oasis::store::test
