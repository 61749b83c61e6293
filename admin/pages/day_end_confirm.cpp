#include "admin/pages/day_end.h"

#include "admin/attendance_words.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>

namespace oasis::admin::day_end {

namespace {

using namespace widgets;
using store::AttendanceRefusal;

/// Begun, with people, and nobody has confirmed it or is about to.
bool waits(const store::SessionToConfirm& session, const SessionList& list, const State& state, domain::Instant now) {
    const auto draft = state.drafts.find(session.view.session.id);
    const bool untouched = draft == state.drafts.end() || draft->second.stage == Draft::Stage::open;
    const bool has_people = !list.people.empty() || (draft != state.drafts.end() && !draft->second.marks.added.empty());
    return !session.confirmed_at && session.view.session.starts_at <= now && untouched && has_people;
}

/// The first that waits from `from` on, round the day's end.
std::optional<std::size_t> next_waiting(const State& state, const DayBook& book, domain::Instant now,
                                        std::size_t from) {
    const auto count = book.sessions.size();
    for (std::size_t step = 0; step < count; ++step) {
        const auto place = (from + step) % count;
        if (waits(book.sessions[place], book.lists[place], state, now))
            return place;
    }
    return std::nullopt;
}

void show_next(State& state, std::size_t place, const View& view) {
    const auto& book = *view.data.day_book;
    const auto next = next_waiting(state, book, view.now, place + 1);
    state.session = book.sessions[next.value_or(place)].view.session.id;
    state.column = Column::people;
    state.search.clear();
    state.show_row = true;
}

bool needs_reason(const Shown& it, const View& view) {
    const bool after_its_day = it.session.confirmed_at && view.data.day_book->day != view.today();
    return after_its_day || view.data.day_book->reported || it.draft.refusal == AttendanceRefusal::no_reason ||
           it.draft.refusal == AttendanceRefusal::no_reason_text;
}

std::optional<AttendanceRefusal> missing(const Shown& it, const View& view) {
    if (it.session.view.session.starts_at > view.now)
        return AttendanceRefusal::not_yet;
    return it.list.undecided > 0 ? std::optional{AttendanceRefusal::undecided} : std::nullopt;
}

}  // namespace

std::optional<Shown> shown(State& state, const View& view) {
    const auto& book = *view.data.day_book;
    if (book.sessions.empty())
        return std::nullopt;
    auto at = std::ranges::find_if(book.sessions, [&](const auto& one) { return one.view.session.id == state.session; });
    if (at == book.sessions.end())
        at = book.sessions.begin() + static_cast<std::ptrdiff_t>(next_waiting(state, book, view.now, 0).value_or(0));
    const auto place = static_cast<std::size_t>(at - book.sessions.begin());
    state.session = at->view.session.id;
    auto& draft = state.drafts[*state.session];
    auto list = list_of(book.lists[place], draft.marks, view.data);
    draft.row = std::min(draft.row, list.lines.empty() ? 0 : list.lines.size() - 1);
    return Shown{place, *at, draft, std::move(list)};
}

void confirm(State& state, Shown& it, const View& view, Intents& intents, const std::optional<store::Reason>& reason) {
    if (it.draft.stage != Draft::Stage::open || !view.may(domain::Right::confirm_attendance))
        return;
    const bool is_done = it.session.confirmed_at && !changes(view.data.day_book->lists[it.place], it.list);
    if (is_done)
        return show_next(state, it.place, view);
    it.draft.refusal = missing(it, view);
    if (it.draft.refusal) {
        const auto first = std::ranges::find_if(it.list.lines, [](const Line& line) { return !line.present; });
        if (first != it.list.lines.end())
            it.draft.row = static_cast<std::size_t>(first - it.list.lines.begin());
        state.show_row = true;
        return;
    }
    const auto id = it.session.view.session.id;
    if (!reason && needs_reason(it, view)) {
        state.asking.emplace().session = id;
        return;
    }
    it.draft.stage = Draft::Stage::sent;
    intents.push_back(intent::ConfirmSession{confirmation_of(id, it.list, reason)});
    if (!reason)
        show_next(state, it.place, view);
}

void State::answered(domain::SessionId confirmed, std::optional<AttendanceRefusal> refusal, std::uint64_t revision) {
    if (asking && asking->session == confirmed) {
        asking->waiting = false;
        asking->refusal = refusal;
        if (!refusal)
            asking.reset();
    }
    const auto draft = drafts.find(confirmed);
    if (draft == drafts.end())
        return;
    draft->second.stage = refusal ? Draft::Stage::open : Draft::Stage::saved;
    draft->second.saved_at = revision;
    draft->second.refusal = refusal;
}

void State::faulted() {
    for (auto& [id, draft] : drafts)
        if (draft.stage == Draft::Stage::sent)
            draft.stage = Draft::Stage::open;
    if (asking)
        asking->waiting = false;
    if (paper)
        paper->waiting = false;
}

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (paper_day::draw_dialog(state.paper, view, ui, intents))
        return true;
    if (!state.asking || !view.data.day_book)
        return false;
    auto& asking = *state.asking;
    state.session = asking.session;
    auto it = shown(state, view);
    if (!it || it->session.view.session.id != asking.session) {
        state.asking.reset();
        return false;
    }
    const float reasons = reasons_height(&domain::ReasonRow::for_attendance);
    const Dialog dialog{ui, "late confirmation", ui.tr("day_end.why"), 52 + reasons + 8 + 28 + 14 + dialog_buttons_height};
    Rect rest = dialog.room();
    const auto about = short_date(ui, view.data.day_book->day) + " " + clock_at(view, it->session.view.session.starts_at) +
                       " " + alias(ui, it->session.view.activity);
    ui.elided(about, cut_top(rest, 52), {theme::section, Weight::bold, theme::ink});
    draw_reasons(asking.reason, &domain::ReasonRow::for_attendance, ui, cut_top(rest, reasons, 8));
    if (asking.refusal)
        ui.elided(ui.tr(message_of(*asking.refusal)), cut_top(rest, 28),
                  {theme::body, Weight::regular, theme::attention_ink});
    const bool ready = !asking.waiting && is_complete(asking.reason);
    const bool by_key = ui.key({'\r', true}) && ready;
    const auto answer = dialog_buttons(ui, dialog, {ui.tr("day_end.leave_it"), ui.tr("day_end.save"), false, ready, false});
    if (by_key || answer == DialogAnswer::act) {
        confirm(state, *it, view, intents, reason_of(asking.reason));
        asking.waiting = it->draft.stage == Draft::Stage::sent;
        asking.refusal = it->draft.refusal;
    } else if (answer == DialogAnswer::safe) {
        state.asking.reset();
        return false;
    }
    return true;
}

}  // namespace oasis::admin::day_end
