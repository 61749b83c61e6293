#include "admin/attendance_words.h"
#include "admin/field_check.h"
#include "admin/pages/people.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/person_checks.h"
#include <algorithm>
#include <array>

namespace oasis::admin::people {

namespace {

using namespace widgets;
namespace field = domain::field;

constexpr float row = widgets::field_height + message_height + 26;  // a sentence of two lines fits
constexpr float dialog_wide = 800;

/// A text that is asked for, by its key in the form.
struct Asked {
    std::string_view key;
    std::string* text;
};

std::array<Asked, 5> asked(Adding& adding) {
    return {{{field::full_name, &adding.full_name},
             {field::id_number, &adding.id_number},
             {field::phone, &adding.phone},
             {field::guardian_name, &adding.guardian_name},
             {field::guardian_phone, &adding.guardian_phone}}};
}

/// What is wrong with an asked text; an empty one is only wrong where it must be.
std::optional<FieldCheck> fault_of(const Asked& it, const View& view) {
    if (it.text->empty() && it.key != field::full_name)
        return std::nullopt;
    const auto* known = view.form.find(it.key);
    auto check = known ? check_field(*known, *it.text, view.today()) : FieldCheck{*it.text};
    return check.fault ? std::optional{std::move(check)} : std::nullopt;
}

bool ask(Adding& adding, const Asked& it, const View& view, Ui& ui, Rect place, bool take_focus) {
    const std::string id{it.key};
    const auto* known = view.form.find(it.key);
    const bool typing = is_typed_into(id.c_str());
    const auto fault = fault_of(it, view);
    FieldLook look;
    look.take_focus = take_focus;
    look.wrong = fault && (adding.tried || (!typing && !it.text->empty()));
    if (look.wrong)
        look.message = fault->may_keep ? ui.tr("file.kept_pending", fmt::arg("why", ui.tr(fault->fault)))
                                       : ui.tr(fault->fault);
    return widgets::field(ui, id.c_str(), place, known ? caption(ui, known->caption) : id, *it.text, look);
}

std::string refusal_words(const Ui& ui, store::RegisterRefusal refusal) {
    switch (refusal) {
    case store::RegisterRefusal::number_taken:
        return ui.tr("adding.number_taken");
    case store::RegisterRefusal::number_fault:
        return ui.tr("adding.number_fault");
    case store::RegisterRefusal::banned_word:
        return ui.tr("words.refused");
    case store::RegisterRefusal::name_fault:
        break;
    }
    return ui.tr("adding.name_fault");
}

void ask_called(Adding& adding, const View& view, Ui& ui, Rect left, Rect right) {
    const bool wrong_name = adding.refusal == store::RegisterRefusal::name_fault ||
                            adding.refusal == store::RegisterRefusal::banned_word;
    FieldLook name;
    name.wrong = wrong_name;
    name.message = wrong_name ? refusal_words(ui, *adding.refusal) : ui.tr("adding.name_note");
    if (watched_field(ui, "name", left, ui.tr("adding.name"), adding.display_name, name,
                      word_watch(view, domain::TextPlace::display_name))) {
        adding.display_typed = true;
        adding.refusal.reset();
    }
    FieldLook number;
    number.wrong = adding.refusal && !wrong_name;
    number.hint = ui.tr("adding.number_hint");
    number.message = number.wrong ? refusal_words(ui, *adding.refusal) : std::string{};
    if (widgets::field(ui, "number", right, ui.tr("adding.number"), adding.number, number))
        adding.refusal.reset();
}

/// Carers, volunteers and visitors are registered likewise, check in likewise, and are counted apart.
void ask_kind(Adding& adding, Ui& ui, Rect place) {
    using enum domain::AttendeeKind;
    std::vector<std::string> names;
    for (const auto kind : {participant, carer, volunteer, visitor})
        names.push_back(ui.tr(message_of(kind)));
    if (const auto chosen = choice(ui, "kind", place, ui.tr("adding.kind"), names, static_cast<std::size_t>(adding.kind)))
        adding.kind = static_cast<domain::AttendeeKind>(*chosen);
}

/// Somebody of this full name, and with these last four where both have them: one person, one file
/// (万盛 2023).
const NamedPerson* likely_same(const Adding& adding, const View& view) {
    if (!view.names || adding.full_name.empty())
        return nullptr;
    const auto& id = adding.id_number;
    const auto last4 = id.size() < 4 ? std::string{} : id.substr(id.size() - 4);
    const auto name = domain::plain_name(adding.full_name);
    for (const auto* person : view.names->search(name))
        if (person->full_name == name &&
            (last4.empty() || person->id_last4.empty() || person->id_last4 == last4))
            return person;
    return nullptr;
}

intent::Register wish(Adding& adding, const View& view) {
    intent::Register wanted{{adding.number, adding.display_name, adding.kind}, {}};
    for (const auto& it : asked(adding))
        if (const auto* known = view.form.find(it.key); known && !it.text->empty())
            wanted.file.set(it.key, check_field(*known, *it.text, view.today()).kept);
    follow_id_number(wanted.file, view.today());
    wanted.file.set(field::keeper, view.account.login);
    wanted.file.set(field::case_worker, view.account.login);
    if (adding.kind == domain::AttendeeKind::participant)  // others are not on the way through the services
        wanted.file.way.push_back({domain::Stage::referred, view.today(), view.account.login, {}});
    return wanted;
}

}  // namespace

void draw_adding(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& adding = *state.adding;
    const auto* same = likely_same(adding, view);
    const auto watch = word_watch(view, domain::TextPlace::display_name);
    const float half_wide = (dialog_wide - 2 * 28 - theme::form_column_gap) / 2;
    const float bar = std::max(0.0F, word_bar_room(ui, watch, adding.display_name, half_wide) + field_height + 12 - row);
    const Dialog dialog{ui, "adding", ui.tr("people.add", fmt::arg("word", participant_word(view))),
                        4 * row + bar + 48 + 24 + 40, dialog_wide};
    Rect rest = dialog.room();
    const auto texts = asked(adding);
    const auto half = [&](Rect& line) {
        return cut_left(line, (rest.w - theme::form_column_gap) / 2, theme::form_column_gap);
    };
    Rect first = cut_top(rest, row);
    if (ask(adding, texts[0], view, ui, half(first), dialog.just_opened()) && !adding.display_typed)
        adding.display_name =
            adding.full_name.empty() ? std::string{} : domain::masked_name(adding.full_name);
    ask(adding, texts[1], view, ui, first, false);
    Rect called = cut_top(rest, row + bar);
    const auto left = half(called);
    ask_called(adding, view, ui, left, called);
    Rect third = cut_top(rest, row);
    ask(adding, texts[3], view, ui, half(third), false);
    ask(adding, texts[4], view, ui, third, false);
    Rect fourth = cut_top(rest, row);
    ask(adding, texts[2], view, ui, half(fourth), false);
    ask_kind(adding, ui, fourth);
    if (same)
        panel(ui, cut_top(rest, 48), Tone::attention, Icon::info, ui.tr("adding.same"),
              ui.tr("adding.same_who", fmt::arg("number", same->number),
                    fmt::arg("name", shown_name(ui, view, *same))));
    else
        panel(ui, cut_top(rest, 48), Tone::info, Icon::info, ui.tr("adding.sealed"),
              ui.tr("adding.sealed_why"));

    const bool ready = !adding.waiting && !adding.full_name.empty() && !adding.display_name.empty() &&
                       !watch.blocks(adding.display_name);
    switch (dialog_buttons(ui, dialog, {ui.tr("adding.leave"), ui.tr("adding.add"), false, ready})) {
    case DialogAnswer::act: {
        adding.tried = true;
        const bool stops = std::ranges::any_of(texts, [&](const Asked& it) {
            const auto fault = fault_of(it, view);
            return fault && !fault->may_keep;
        });
        if (stops)
            break;
        adding.waiting = true;
        intents.push_back(wish(adding, view));
        break;
    }
    case DialogAnswer::safe:
        state.adding.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

}  // namespace oasis::admin::people
