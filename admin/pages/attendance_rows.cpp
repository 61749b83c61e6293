#include "admin/pages/attendance.h"

#include "admin/attendance_words.h"
#include "admin/journal_words.h"
#include "admin/pages/find.h"
#include "shared/domain/joined.h"
#include <algorithm>

namespace oasis::admin::attendance {

namespace {

const std::set<domain::ParticipantId>& people_meant(State& state, const View& view) {
    auto& meant = state.meant;
    if (meant.text != state.text || meant.revision != view.revision) {
        meant = {state.text, view.revision, {}};
        for (const auto* row : find::meant(view, state.text))
            meant.people.insert(row->participant.id);
    }
    return meant.people;
}

}  // namespace

void show_day(State& state, domain::Day day, Tab tab) {
    auto marked = std::move(state.day_end);
    state = {};
    state.day = day;
    state.tab = tab;
    state.day_end = std::move(marked);
}

bool belongs(const store::DayRow& row, Tab tab) {
    return (row.participant.kind == domain::AttendeeKind::participant) == (tab == Tab::arrivals);
}

bool passes(const store::DayRow& row, Filter filter, domain::Day today) {
    const auto state = domain::state_of(row.visit, today);
    const auto has = [&](domain::ParticipationState wanted) {
        return std::ranges::any_of(row.sessions, [&](const store::TakenPart& part) { return part.state == wanted; });
    };
    switch (filter) {
    case Filter::standing:
        return state != domain::VisitState::voided;
    case Filter::inside:
        return state == domain::VisitState::inside;
    case Filter::left_open:
        return state == domain::VisitState::left_open;
    case Filter::to_confirm:
        return has(domain::ParticipationState::picked);
    case Filter::confirmed:
        return has(domain::ParticipationState::confirmed);
    case Filter::corrected:
        return std::ranges::any_of(row.corrections, [](const store::CorrectionRow& correction) {
            return correction.field != domain::CorrectedField::voided;
        });
    case Filter::voided:
        return state == domain::VisitState::voided;
    case Filter::all:
        break;
    }
    return true;
}

std::vector<const store::DayRow*> shown_rows(State& state, const DayBook& book, const View& view) {
    const auto* meant = state.text.empty() ? nullptr : &people_meant(state, view);
    const bool arrivals = state.tab == Tab::arrivals;
    const auto of_kind = [&](const store::DayRow& row) {
        return !state.kind || (row.participant.kind == *state.kind && passes(row, Filter::standing, view.today()));
    };
    std::vector<const store::DayRow*> rows;
    for (const auto& row : book.rows) {
        const bool wanted = arrivals ? passes(row, state.filter, view.today()) : of_kind(row);
        if (belongs(row, state.tab) && wanted && (!meant || meant->contains(row.participant.id)))
            rows.push_back(&row);
    }
    return rows;
}

const store::DayRow* find_visit(const DayBook& book, std::optional<domain::VisitId> id) {
    const auto found = std::ranges::find_if(book.rows, [&](const store::DayRow& row) { return row.visit.id == id; });
    return found == book.rows.end() ? nullptr : &*found;
}

void choose(State& state, domain::VisitId visit) {
    if (state.chosen == visit)
        return;
    state.chosen = visit;
    state.correcting.reset();
    state.texts.clear();
}

void begin_correcting(State& state, const store::DayRow& row, const View& view) {
    if (row.visit.voided_at)
        return;
    const auto& out = row.visit.checked_out_at;
    auto& it = state.correcting.emplace();
    it.visit = row.visit.id;
    it.in = clock_at(view, row.visit.checked_in_at);
    it.out = out ? clock_at(view, *out) : std::string{};
}

bool may_change(const DayBook& book, const View& view) {
    return view.may(domain::Right::correct_attendance) && (!book.reported || view.may(domain::Right::correct_reported));
}

std::string session_words(const widgets::Ui& ui, const std::vector<store::TakenPart>& parts) {
    const bool english = ui.words().language() == gui::Language::en;
    std::vector<std::string> names;
    for (const auto& part : parts)
        names.push_back(english ? part.alias_en : part.alias_zh);
    return domain::joined(names, ui.tr("list.comma"));
}

std::string who_words(const widgets::Ui& ui, const View& view, const std::string& login) {
    if (login.empty())
        return ui.tr("journal.system");
    const auto found =
        std::ranges::find(view.data.accounts, login, [](const auto& row) { return row.account.login; });
    return found == view.data.accounts.end() ? login : colleague_name(*found);
}

std::string when_words(const widgets::Ui& ui, const View& view, domain::Instant at, domain::Day day) {
    const auto on = view.zone.day_of(at);
    return (on == day ? std::string{} : short_date(ui, on) + " ") + clock_at(view, at);
}

std::string opened_text(State& state, const std::vector<unsigned char>& sealed, const widgets::Ui& ui,
                        Intents& intents) {
    if (sealed.empty())
        return {};
    const auto [found, is_new] = state.texts.try_emplace(sealed);
    if (is_new)
        intents.push_back(intent::OpenText{sealed});
    if (found->second.waiting)
        return {};
    return found->second.text ? found->second.text->text() : ui.tr("correction.does_not_open");
}

void draw_refusal(widgets::Ui& ui, widgets::Rect line, const std::optional<store::AttendanceRefusal>& refusal) {
    if (!refusal)
        return;
    ui.icon(widgets::Icon::warning, {line.x + 9, line.y + 12}, widgets::theme::attention_ink, 18);
    ui.paragraph(ui.tr(message_of(*refusal)), {line.x + 26, line.y, line.w - 26, line.h},
                 {widgets::theme::body, widgets::Weight::regular, widgets::theme::attention_ink});
}

}  // namespace oasis::admin::attendance
