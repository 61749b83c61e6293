#include "admin/office.h"
#include "admin/office_post.h"
#include "shared/store/timetable_acts.h"

namespace oasis::admin {

namespace {

template <class Value>
std::optional<store::PlanRefusal> refusal_in(const std::variant<Value, store::PlanRefusal>& result) {
    const auto* refusal = std::get_if<store::PlanRefusal>(&result);
    return refusal ? std::optional{*refusal} : std::nullopt;
}
std::optional<store::PlanRefusal> refusal_in(const std::optional<store::PlanRefusal>& result) {
    return result;
}

/// The dialog's refusal; or its end, and true.
template <class Draft>
bool is_settled(std::optional<Draft>& dialog, std::optional<store::PlanRefusal> refusal) {
    if (!refusal) {
        dialog.reset();
        return true;
    }
    if (dialog) {
        dialog->refusal = refusal;
        dialog->waiting = false;
    }
    return false;
}

}  // namespace

void Office::act(const intent::SaveActivity& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_activity(database, wanted.activity, who, now); },
         [this](const auto& result) {
             if (!is_settled(tools_.state.plan.activity, refusal_in(result)))
                 return;
             done(tools_.words.tr("catalogue.saved"));
             refresh();
         });
}

void Office::act(const intent::SaveEntry& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_timetable_entry(database, wanted.entry, who, now); },
         [this](const auto& result) {
             auto& plan = tools_.state.plan;
             const bool by_dialog = plan.entry.has_value();
             if (!is_settled(plan.entry, refusal_in(result))) {
                 if (!by_dialog)
                     attention(tools_.words.tr("timetable.not_there"));
                 return;
             }
             plan.week.timetable = true;
             plan.week.chosen = std::get<domain::TimetableEntry>(result).id;
             done(tools_.words.tr("timetable.saved"));
             refresh();
         });
}

void Office::act(const intent::RemoveEntry& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::remove_timetable_entry(database, wanted.entry, who, now); },
         [this](const auto&) {
             tools_.state.plan.week.chosen.reset();
             done(tools_.words.tr("timetable.removed"));
             refresh();
         });
}

void Office::act(const intent::SetException& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::set_timetable_exception(database, wanted.exception, who, now); },
         [this](const auto& result) {
             if (!is_settled(tools_.state.plan.exception, refusal_in(result)))
                 return;
             done(tools_.words.tr("timetable.exception_saved"));
             refresh();
         });
}

void Office::act(const intent::ClearException& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::clear_timetable_exception(database, wanted.entry, wanted.day, who, now);
        },
        [this](const auto&) {
            done(tools_.words.tr("timetable.exception_cleared"));
            refresh();
        });
}

void Office::act(const intent::FillDays&) {
    const auto today = zone_of(tools_.state.data.settings).day_of(tools_.clock());
    post(
        [today](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::fill_days(database, today, domain::days_after(today, domain::days_filled_ahead), who, now);
        },
        [this](int made) {
            if (made == 0)
                return done(tools_.words.tr("timetable.nothing_to_fill"));
            done(tools_.words.tr_n("timetable.filled", made));
            refresh();
        });
}

void Office::fill_ahead(domain::Day today) {
    if (!tools_.state.account || filled_on_ == today)
        return;
    filled_on_ = today;
    post(
        [today](store::Database& database, const domain::Actor& who, domain::Instant now) {
            const domain::Actor program{domain::Actor::Kind::system, std::nullopt, who.device};
            return store::fill_days(database, today, domain::days_after(today, domain::days_filled_ahead), program, now);
        },
        [this](int made) {
            if (made > 0)
                refresh();
        });
}

void Office::act(const intent::MoveSession& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::move_session(database, wanted.session, wanted.to, wanted.starts, who, now);
        },
        [this](const auto& result) {
            if (result)
                attention(tools_.words.tr("timetable.not_there"));
            else
                done(tools_.words.tr("timetable.moved"));
            refresh();
        });
}

void Office::act(const intent::SaveLeader& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_leader(database, wanted.leader, who, now); },
         [this](const auto& result) {
             if (!is_settled(tools_.state.plan.leader, refusal_in(result)))
                 return;
             done(tools_.words.tr("leaders.saved"));
             refresh();
         });
}

void Office::act(const intent::OpenWishes& wanted) {
    post([wanted](store::Database& database, const domain::Actor&,
                  domain::Instant) { return store::plan_of(database, wanted.person); },
         [this, wanted](const std::vector<domain::PlanWish>& wishes) {
             if (tools_.state.account)
                 tools_.state.people.wishes = people::wishes_draft(wanted.person, wishes);
         });
}

void Office::act(const intent::SaveWishes& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::set_plan(database, wanted.person, wanted.wishes, who, now);
        },
        [this](const auto& result) {
            if (is_settled(tools_.state.people.wishes, refusal_in(result)))
                done(tools_.words.tr("wishes.saved"));
        });
}

}  // namespace oasis::admin
