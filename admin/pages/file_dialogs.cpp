#include "admin/field_check.h"
#include "admin/pages/file.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>
#include <array>
#include <imgui.h>

namespace oasis::admin::file {

namespace {

using namespace widgets;

constexpr float field_row = widgets::field_height + 14;

const domain::FormField& day_field() {
    static const domain::FormField field{"day", domain::FieldKind::date, {}, {}, domain::Mask::none, false,
                                         {}};
    return field;
}

/// A date that is asked for; nullopt while it is not one.
std::optional<domain::Day> ask_day(const char* id, const std::string& label, std::string& text,
                                   const View& view, Ui& ui, Rect place) {
    const auto check = check_field(day_field(), text, view.today());
    FieldLook look;
    look.hint = ui.tr("file.date_hint");
    look.wrong = check.fault != nullptr && !is_typed_into(id);
    if (look.wrong)
        look.message = ui.tr(check.fault);
    field(ui, id, place, label, text, look);
    return check.fault ? std::nullopt : domain::parse_day(check.kept);
}

void draw_step(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Intents& intents) {
    constexpr std::array titles{"file.step.referred", "file.step.filed",   "file.step.assessed",
                                "file.step.serving",  "file.step.special", "file.step.left"};
    auto& step = *state.step;
    const bool leaves = step.stage == domain::Stage::left;
    const auto effect = ui.tr(leaves                                 ? "file.step.left_effect"
                              : step.stage == domain::Stage::special ? "file.step.special_effect"
                                                                     : "file.step.effect");
    const float width = theme::dialog_width - 56;
    const float effect_height = tall_panel_height(ui, width, effect);
    const Dialog dialog{ui, "step", ui.tr(titles.at(static_cast<std::size_t>(step.stage))),
                        72 + 18 + field_row + message_height + label_height + 112 + 18 + effect_height + 24 +
                            40};
    Rect rest = dialog.room();
    about_person(ui, view, row.participant, cut_top(rest, 72, 18));
    const auto day =
        ask_day("day", ui.tr("file.step.day"), step.day, view, ui, cut_top(rest, field_row + message_height));
    const auto note = ui.tr("file.step.note");
    ui.text(note, cut_top(rest, label_height - 4, 4), {theme::body, Weight::regular, theme::soft_ink});
    lines_field(ui, "note", cut_top(rest, 112, 18), note, step.note);
    tall_panel(ui, cut_top(rest, effect_height), leaves ? Tone::attention : Tone::info, Icon::info,
               ui.tr("issuing.then"), effect);
    const DialogButtons buttons{ui.tr("file.step.leave"), ui.tr("file.step.act"), false, day && !step.waiting,
                                false};
    switch (dialog_buttons(ui, dialog, buttons)) {
    case DialogAnswer::act:
        step.waiting = true;
        intents.push_back(
            intent::NoteStep{row.participant.id, {step.stage, *day, view.account.login, step.note}});
        break;
    case DialogAnswer::safe:
        state.step.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

void draw_paper(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Intents& intents) {
    constexpr std::array kinds{domain::PaperKind::referral,  domain::PaperKind::registration,
                               domain::PaperKind::agreement, domain::PaperKind::assessment,
                               domain::PaperKind::consent,   domain::PaperKind::other};
    auto& paper = *state.paper;
    const Dialog dialog{ui, "paper", ui.tr("file.paper.title"),
                        72 + 18 + 3 * field_row + 2 * message_height + 24 + 40};
    Rect rest = dialog.room();
    about_person(ui, view, row.participant, cut_top(rest, 72, 18));
    std::vector<std::string> names;
    for (const auto kind : kinds)
        names.push_back(ui.tr(word_of(kind)));
    const auto now = static_cast<std::size_t>(std::ranges::find(kinds, paper.kind) - kinds.begin());
    if (const auto chosen =
            choice(ui, "kind", cut_top(rest, field_row), ui.tr("file.paper.kind"), names, now))
        paper.kind = kinds.at(*chosen);
    FieldLook look;
    look.take_focus = dialog.just_opened();
    look.hint = ui.tr("file.paper.file_hint");
    look.wrong = !paper.trouble.empty();
    look.message = look.wrong ? paper.trouble : ui.tr("file.paper.file_how");
    if (field(ui, "path", cut_top(rest, field_row + message_height), ui.tr("file.paper.file"), paper.path,
              look))
        paper.trouble.clear();
    const auto day = ask_day("day", ui.tr("file.paper.day"), paper.day, view, ui,
                             cut_top(rest, field_row + message_height));
    const DialogButtons buttons{ui.tr("file.paper.leave"), ui.tr("file.paper.act"), false,
                                day && !paper.path.empty() && !paper.waiting};
    switch (dialog_buttons(ui, dialog, buttons)) {
    case DialogAnswer::act:
        paper.waiting = true;
        intents.push_back(intent::AddPaper{row.participant.id, paper.kind, paper.path, *day});
        break;
    case DialogAnswer::safe:
        state.paper.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

/// The guardian's name and number, large, for as long as the look into them lasts.
void draw_call(State& state, const View& view, Ui& ui) {
    const Dialog dialog{ui, "call", ui.tr("file.call.title"), 190};
    Rect rest = dialog.room();
    const auto* phone = view.form.find(domain::field::guardian_phone);
    const bool open = phone && is_open(state, view, *phone, ui.now());
    const auto& file = state.opened->file;
    const auto shown = [&](std::string_view key, domain::Mask mask) {
        const auto text = file.value(key);
        return open ? std::string{text} : domain::masked(mask, text);
    };
    Rect box = cut_top(rest, 92, 18);
    ui.fill(box, theme::sunken, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    const auto number = shown(domain::field::guardian_phone, domain::Mask::phone);
    ui.elided(shown(domain::field::guardian_name, domain::Mask::name),
              {box.x + 20, box.y + 10, box.w - 40, 28}, {theme::body, Weight::regular, theme::soft_ink});
    ui.text(number, {box.x + 20, box.y + 40, box.w - 80, 40}, {theme::title, Weight::bold, theme::ink});
    if (open &&
        icon_button(ui, "copy", {box.right() - 52, box.y + 44, 32, 32}, Icon::copy, ui.tr("file.call.copy"))) {
        ImGui::SetClipboardText(number.c_str());
        state.copied = true;
    }
    if (open)
        ui.wake_at(state.open_until.find(domain::field::guardian_phone)->second);
    if (dialog_buttons(ui, dialog, {ui.tr("file.call.leave"), ui.tr("file.call.done")}) != DialogAnswer::none)
        state.calling = false;
}

void draw_picture(const gui::Picture& picture, Ui& ui, Rect place) {
    const float part =
        std::min(place.w / static_cast<float>(picture.width()), place.h / static_cast<float>(picture.height()));
    const gui::Size size{static_cast<float>(picture.width()) * part, static_cast<float>(picture.height()) * part};
    const auto px = ui.to_px({place.centre().x - size.w / 2, place.centre().y - size.h / 2, size.w, size.h});
    auto* texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(picture.texture()));
    ImGui::GetWindowDrawList()->AddImage(texture, {px.x, px.y}, {px.right(), px.bottom()});
    if (ui.probe().on())
        ui.probe().picture(px);
}

/// A scan as large as the window lets it be.
void draw_seen(State& state, Ui& ui) {
    const auto& seen = *state.seen;
    const Dialog dialog{ui, "seen", seen.title, seen.picture ? ui.size().h - 160 : 140,
                        seen.picture ? std::min(1000.0F, ui.size().w - 80) : theme::dialog_width};
    if (seen.picture)
        draw_picture(*seen.picture, ui, dialog.room());
    else
        ui.paragraph(seen.trouble, dialog.room(), {theme::body, Weight::regular, theme::soft_ink});
    if (dialog.left())
        state.seen.reset();
}

}  // namespace

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto* row = state.person ? find_person(view.data, *state.person) : nullptr;
    if (!row || !state.opened)
        return false;
    if (state.step)
        draw_step(state, *row, view, ui, intents);
    else if (state.paper)
        draw_paper(state, *row, view, ui, intents);
    else if (state.seen)
        draw_seen(state, ui);
    else if (state.calling)
        draw_call(state, view, ui);
    else
        return false;
    return true;
}

}  // namespace oasis::admin::file
