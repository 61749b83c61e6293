#include "admin/attendance_words.h"
#include "admin/office.h"
#include "admin/office_post.h"

namespace oasis::admin {

void Office::act(const intent::ReviewDay& wanted) {
    auto& page = tools_.state.attendance;
    attendance::show_day(page, wanted.day, page.tab);
    tools_.state.notice.reset();
    refresh();
}

void Office::act(const intent::ConfirmSession& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::confirm_participations(database, wanted.confirmation, who, now);
        },
        [this, session = wanted.confirmation.session](const store::ConfirmResult& result) {
            auto& day_end = tools_.state.attendance.day_end;
            const auto* refusal = std::get_if<store::AttendanceRefusal>(&result);
            day_end.answered(session, refusal ? std::optional{*refusal} : std::nullopt, tools_.state.revision);
            if (refusal)
                return attention(tools_.words.tr("day_end.not_confirmed") + tools_.words.tr(message_of(*refusal)));
            if (const int added = std::get<store::SessionConfirmed>(result).visits_added; added > 0)
                done(tools_.words.tr_n("day_end.visits_added", added));
        });
}

void Office::act(const intent::RecordPaperDay& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::record_paper_day(database, wanted.day, wanted.rows, wanted.reason, who, now);
        },
        [this](const store::PaperDayResult& result) {
            auto& entry = tools_.state.attendance.day_end.paper;
            if (!entry)
                return;
            entry->waiting = false;
            if (const auto* refusal = std::get_if<store::PaperDayRefusal>(&result)) {
                entry->refusal = refusal->why;
                entry->refused = refusal->row ? std::optional{entry->sent.at(*refusal->row)} : std::nullopt;
                return;
            }
            entry.reset();
            const auto& made = std::get<store::PaperDayDone>(result);
            done(tools_.words.tr("paper_day.done", fmt::arg("visits", made.visits),
                                 fmt::arg("sessions", made.participations)));
        });
}

void Office::act(const intent::ShowDayEnd& wanted) {
    auto& page = tools_.state.attendance;
    attendance::show_day(page, wanted.day, attendance::Tab::day_end);
    page.day_end.session = wanted.session;
    act(intent::GoTo{Page::attendance});
}

}  // namespace oasis::admin
