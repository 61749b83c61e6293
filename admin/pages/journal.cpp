#include "admin/pages/journal.h"

#include "admin/journal_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>
#include <array>

namespace oasis::admin::journal {

namespace {

using namespace widgets;

constexpr std::array families{"journal.all_acts", "journal.sign_ins", "journal.looks",
                              "journal.changes",  "journal.takings",  "journal.visits"};
constexpr std::size_t before_accounts = 3;  // everyone, participants, the program

std::vector<std::string> who_options(const View& view, const Ui& ui) {
    std::vector<std::string> options{ui.tr("journal.everyone"),
                                     ui.tr("journal.self", fmt::arg("word", participant_word(view))),
                                     ui.tr("journal.system")};
    for (const auto& row : view.data.accounts)
        options.push_back(colleague_name(row));
    return options;
}

/// What the form says, and which of its fields cannot be read.
struct Wanted {
    store::JournalFilter filter;
    bool from_wrong = false;
    bool to_wrong = false;
    bool number_wrong = false;
    [[nodiscard]] bool readable() const { return !from_wrong && !to_wrong && !number_wrong; }
};

void take_who(const Form& form, const View& view, store::JournalFilter& filter) {
    if (form.who == 1)
        filter.kind = domain::Actor::Kind::self;
    else if (form.who == 2)
        filter.kind = domain::Actor::Kind::system;
    else if (form.who - before_accounts < view.data.accounts.size())
        filter.account = view.data.accounts[form.who - before_accounts].account.id;
}

Wanted wanted_by(const Form& form, const View& view) {
    Wanted wanted;
    auto& filter = wanted.filter;
    take_who(form, view, filter);
    if (form.what > 0)
        filter.family = static_cast<store::ActFamily>(form.what - 1);
    const auto from = domain::parse_day(form.from);
    const auto to = domain::parse_day(form.to);
    if (from)
        filter.from = view.zone.instant(*from, 0);
    if (to)
        filter.to = view.zone.instant(domain::days_after(*to, 1), 0);
    wanted.from_wrong = !form.from.empty() && !from;
    wanted.to_wrong = (!form.to.empty() && !to) || (from && to && *to < *from);
    if (!form.number.empty()) {
        const auto row = std::ranges::find(view.data.people, form.number,
                                           [](const auto& it) { return it.participant.number; });
        wanted.number_wrong = row == view.data.people.end();
        if (!wanted.number_wrong)
            filter.about = row->participant.id;
    }
    return wanted;
}

void typed(Ui& ui, const char* id, Rect place, const std::string& label, const std::string& hint, std::string& value,
           bool wrong, const std::string& how) {
    FieldLook look;
    look.hint = hint;
    look.wrong = wrong;
    look.message = wrong ? how : std::string{};
    field(ui, id, place, label, value, look);
}

void draw_filter(Form& form, const Wanted& wanted, const View& view, Ui& ui, Rect row) {
    const float part = (row.w - 4 * theme::form_column_gap) / 5;
    const auto next = [&] { return cut_left(row, part, theme::form_column_gap); };
    if (const auto who = choice(ui, "who", next(), ui.tr("journal.who"), who_options(view, ui), form.who))
        form.who = *who;
    std::vector<std::string> kinds;
    for (const auto* family : families)
        kinds.push_back(ui.tr(family));
    if (const auto what = choice(ui, "what", next(), ui.tr("journal.what"), kinds, form.what))
        form.what = *what;
    const auto day = domain::to_text(view.today());
    typed(ui, "from", next(), ui.tr("journal.from"), day, form.from, wanted.from_wrong, ui.tr("journal.day_how"));
    typed(ui, "to", next(), ui.tr("journal.to"), day, form.to, wanted.to_wrong, ui.tr("journal.day_how"));
    const auto word = fmt::arg("word", participant_word(view));
    typed(ui, "number", row, ui.tr("journal.person", word), ui.tr("journal.person_hint"), form.number,
          wanted.number_wrong, ui.tr("journal.person_how"));
}

Columns columns_of(const View& view, const Ui& ui, float width) {
    return {{{ui.tr("journal.when"), 176},
             {ui.tr("journal.who"), 132},
             {ui.tr("journal.what"), 216},
             {participant_word(view), 190},
             {ui.tr("journal.more"), 0},
             {ui.tr("journal.device"), 104},
             {ui.tr("journal.entry"), 96, Align::right}},
            width};
}

void draw_row(const store::JournalRow& entry, const Columns& columns, const View& view, Ui& ui, Rect line,
              Intents& intents) {
    const IdScope scope{entry.sequence};
    if (table_row(ui, line, std::to_string(entry.sequence), false) && entry.about)
        intents.push_back(intent::OpenPerson{entry.about->id});
    const auto day = domain::to_text(view.zone.day_of(entry.at));
    Rect when = columns.cell(line, 0);
    if (entry.flagged)
        ui.icon(Icon::clock, cut_right(when, 20, 4).centre(), theme::attention_ink, theme::icon_small);
    ui.text(day + "  " + clock_at(view, entry.at), when);
    ui.elided(actor_words(ui.words(), view.data.accounts, participant_word(view), entry), columns.cell(line, 1));
    ui.elided(act_words(ui.words(), entry), columns.cell(line, 2), cell_bold);
    ui.elided(entry.about ? entry.about->number + " " + entry.about->display_name : std::string{"—"},
              columns.cell(line, 3));
    const auto more = detail_words(ui.words(), view.data.accounts, entry);
    ui.elided(more.empty() ? "—" : more, columns.cell(line, 4), cell_soft);
    ui.elided(entry.device, columns.cell(line, 5), cell_soft);
    auto right = cell_soft;
    right.align = Align::right;
    ui.text(std::to_string(entry.sequence), columns.cell(line, 6), right);
}

std::string foot_words(const State& state, const View& view, const Ui& ui) {
    if (state.waiting && !state.rows.empty() && state.older)
        return ui.tr("journal.reading_to", fmt::arg("day", domain::to_text(view.zone.day_of(state.older->at))));
    return ui.tr(state.older ? "journal.shown" : "journal.all_shown", fmt::arg("n", state.rows.size()));
}

void draw_list(const State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const Rect foot = card_foot(ui, rest, foot_words(state, view, ui));
    if (state.older && !state.waiting &&
        text_button(ui, "older", foot, ui.tr("journal.older"), Align::right, Icon::right))
        intents.push_back(intent::ReadOlder{});
    const auto columns = columns_of(view, ui, rest.w);
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    if (state.rows.empty()) {
        ui.text(ui.tr(state.waiting ? "journal.reading" : "journal.none"), {rest.x, rest.y + 40, rest.w, 24},
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    ScrollArea scroll{ui, "entries", inset(rest, 0, 1), theme::row_height * static_cast<float>(state.rows.size())};
    Rect content = scroll.content();
    for (const auto& entry : state.rows) {
        const auto line = cut_top(content, theme::row_height);
        if (scroll.shows(line))
            draw_row(entry, columns, view, ui, line, intents);
    }
}

void draw_head(State& state, bool readable, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const auto label = ui.tr("journal.export");
    ButtonLook look{ButtonKind::secondary, Icon::download, enabled_for(view, domain::Right::export_people), {},
                    reason_for(ui, view, domain::Right::export_people)};
    if (state.exporting || !readable)
        look.enabled = Enabled::no;
    if (button(ui, "export", cut_right(bar, button_width(ui, label, look), 14), label, look))
        intents.push_back(intent::ExportJournal{});
    ui.icon(Icon::lock, {bar.x + 9, bar.centre().y}, theme::soft_ink, 18);
    ui.elided(ui.tr("journal.always_on"), {bar.x + 28, bar.y, bar.w - 28, bar.h},
              {theme::body, Weight::regular, theme::soft_ink});
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto wanted = wanted_by(state.form, view);
    draw_head(state, wanted.readable(), view, ui, cut_top(room, theme::control_height, 12), intents);
    draw_filter(state.form, wanted, view, ui, cut_top(room, field_height + message_height, 10));
    if (wanted.readable() && !state.waiting && (!state.asked || wanted.filter != state.filter))
        intents.push_back(intent::ReadJournal{wanted.filter});
    draw_list(state, view, ui, room, intents);
}

}  // namespace oasis::admin::journal
