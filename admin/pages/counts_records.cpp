#include "admin/attendance_words.h"
#include "admin/pages/counts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::counts {

namespace {

using namespace widgets;

constexpr float record_height = 66, change_height = 92;

void verdict_chip(domain::Verdict verdict, Ui& ui, Rect row) {
    const auto put = [&](Icon icon, const char* words, Tone tone) {
        const auto text = ui.tr(words);
        chip(ui, {row.right() - chip_width(ui, text), row.y + 9}, icon, text, tone);
    };
    switch (verdict) {
    case domain::Verdict::counts:
        return put(Icon::check, "counts_page.counts", Tone::done);
    case domain::Verdict::same_unit:
        return put(Icon::copy, "counts_page.same_unit", Tone::plain);
    case domain::Verdict::does_not_count:
        return put(Icon::cross, "counts_page.does_not_count", Tone::plain);
    }
}

/// A title with × and the key Esc. True when it is left.
bool panel_head(Ui& ui, Rect& rest, const std::string& title, const std::string& note) {
    Rect head = cut_top(rest, 62);
    ui.line({head.x, head.bottom()}, {head.right(), head.bottom()}, theme::line);
    head = inset(head, theme::card_padding, 8);
    const auto close = cut_right(head, 32, 8);
    const bool left = icon_button(ui, "close", {close.x, close.y + 6, 32, 32}, Icon::cross, ui.tr("shell.close"));
    ui.elided(title, cut_top(head, 26), {theme::section, Weight::bold, theme::ink});
    ui.elided(note, head, {theme::small, Weight::regular, theme::soft_ink});
    return left || ui.key(SDLK_ESCAPE);
}

void draw_record(const store::CountedRecord& it, const View& view, Ui& ui, Rect line, Intents& intents) {
    const auto& record = it.record;
    ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
    Rect rest = inset(line, theme::card_padding, 0);
    verdict_chip(it.verdict, ui, rest);
    const Rect upper{rest.x, rest.y + 9, rest.w - 140, 26};
    const auto what = record.service ? ui.tr(message_of(record.kind)) : it.title;
    ui.elided(day_words(record.day) + "  " + what, upper, cell_bold);
    auto more = weekday(ui, record.day) + " " + ui.tr(message_of(record.half_day));
    if (record.service)
        more += " · " + ui.tr_n("counts_page.minutes", it.minutes);
    else
        more += " · " + clock_at(view, it.starts_at);
    if (!it.served_by.empty())
        more += " · " + it.served_by;
    Rect lower{rest.x, rest.y + 36, rest.w, 24};
    if (record.service) {
        const IdScope scope{record.service->value};
        const auto label = ui.tr("counts_page.void_service");
        const auto place = cut_right(lower, ui.width(label, {theme::body, Weight::bold, theme::primary}) + 2, 10);
        if (text_button(ui, "void", place, label))
            intents.push_back(intent::BeginVoidService{*record.service, *view.data.month_book->asked.person, record.kind,
                                                       record.day});
    }
    ui.elided(more, lower, cell_soft);
}

std::string value_words(const Ui& ui, const View& view, const store::CorrectedValue& value) {
    if (const auto* at = std::get_if<domain::Instant>(&value))
        return clock_at(view, *at);
    if (const auto* person = std::get_if<domain::ParticipantId>(&value)) {
        const auto* row = find_person(view.data, *person);
        return row ? row->participant.number : std::string{"—"};
    }
    if (const auto* state = std::get_if<domain::ParticipationState>(&value))
        return ui.tr(message_of(*state));
    if (const auto* kind = std::get_if<domain::ServiceKind>(&value))
        return ui.tr(message_of(*kind));
    if (const auto* standing = std::get_if<domain::Standing>(&value))
        return ui.tr(message_of(*standing));
    return "—";
}

void draw_change(const store::CorrectionRow& it, const View& view, Ui& ui, Rect line) {
    ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
    Rect rest = inset(line, theme::card_padding, 8);
    ui.elided(domain::to_text(it.day) + "  " + it.participant.number + " " + shown_name(ui, view, it.participant),
              cut_top(rest, 25), cell_bold);
    ui.elided(fmt::format("{}: {} → {}", ui.tr(message_of(it.field)), value_words(ui, view, it.before),
                          value_words(ui, view, it.after)),
              cut_top(rest, 25), cell_plain);
    ui.elided(fmt::format("{} · {} · {} {}", ui.tr(message_of(it.reason)), it.login.empty() ? ui.tr("journal.system") : it.login,
                          day_words(view.zone.day_of(it.at)), clock_at(view, it.at)),
              cut_top(rest, 25), cell_soft);
}

void nothing(Ui& ui, Rect rest, const char* words) {
    ui.paragraph(ui.tr(words), {rest.x + 30, rest.y + 40, rest.w - 60, 72},
                 {theme::body, Weight::regular, theme::soft_ink, Align::centre});
}

}  // namespace

void draw_records(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto& book = *view.data.month_book;
    const auto row = std::ranges::find(book.counts.rows, *state.person,
                                       [](const auto& it) { return it.participant.id; });
    const auto* person = find_person(view.data, *state.person);
    const auto title = person ? person->participant.number + " " + shown_name(ui, view, person->participant) : std::string{};
    if (panel_head(ui, rest, title, ui.tr("counts_page.records", fmt::arg("month", month_words(ui, book.asked.month)))))
        intents.push_back(intent::ShowRecords{std::nullopt});
    const auto label = ui.tr("counts_page.to_file");
    auto foot = inset(cut_bottom(rest, 60), theme::card_padding, 10);
    if (button(ui, "person", cut_left(foot, button_width(ui, label), 10), label))
        intents.push_back(intent::OpenPerson{*state.person});
    if (row == book.counts.rows.end() || book.asked.person != state.person)
        return nothing(ui, rest, "counts_page.not_this_month");
    const auto counted = std::ranges::count(book.records, domain::Verdict::counts, &store::CountedRecord::verdict);
    const auto sum = ui.tr("counts_page.records_sum", fmt::arg("n", counted), fmt::arg("all", book.records.size()),
                           fmt::arg("half", row->count.by_the_15th));
    ui.elided(sum, inset(cut_top(rest, 44), theme::card_padding, 0), cell_bold);
    ui.line({rest.x, rest.y}, {rest.right(), rest.y}, theme::line);
    if (book.records.empty())
        return nothing(ui, rest, "counts_page.no_records");
    const ScrollArea scroll{ui, "records", inset(rest, 1, 1), record_height * static_cast<float>(book.records.size())};
    Rect content = scroll.content();
    for (const auto& record : book.records) {
        const auto line = cut_top(content, record_height);
        if (scroll.shows(line))
            draw_record(record, view, ui, line, intents);
    }
}

void draw_changes(State& state, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const auto& changes = view.data.month_book->changes;
    if (panel_head(ui, rest, ui.tr_n("counts_page.changes", std::ssize(changes)), ui.tr("counts_page.changes_why")))
        state.changes = false;
    if (changes.empty())
        return nothing(ui, rest, "counts_page.no_changes");
    const ScrollArea scroll{ui, "changes", inset(rest, 1, 1), change_height * static_cast<float>(changes.size())};
    Rect content = scroll.content();
    for (const auto& change : changes) {
        const auto line = cut_top(content, change_height);
        if (scroll.shows(line))
            draw_change(change, view, ui, line);
    }
}

}  // namespace oasis::admin::counts
