#include "admin/complaint_words.h"
#include "admin/pages/channels_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"

namespace oasis::admin::channels {

using namespace widgets;

namespace {

/// Two fields beside each other.
std::pair<Rect, Rect> halves(Rect& rest) {
    Rect row = cut_top(rest, field_height, 14);
    const float half = (row.w - theme::form_column_gap) / 2;
    const auto left = cut_left(row, half, theme::form_column_gap);
    return {left, row};
}

/// False: something is typed that is no day.
bool read_day(const std::string& typed, std::optional<domain::Day>& day) {
    day = domain::parse_day(typed);
    return typed.empty() || day.has_value();
}

void ask(ChannelDraft& it, Intents& intents) {
    it.refusal = nullptr;
    const bool days = read_day(it.from, it.channel.from) && read_day(it.until, it.channel.until);
    const auto fault = days ? domain::channel_fault(it.channel) : domain::ChannelFault::bad_days;
    if (fault) {
        it.refusal = message_of(*fault);
        return;
    }
    it.waiting = true;
    intents.push_back(intent::SaveChannel{it.channel});
}

}  // namespace

void refusal_line(Ui& ui, Rect& rest, const char* message) {
    const auto line = cut_top(rest, 28);
    if (!message)
        return;
    ui.icon(Icon::warning, {line.x + 9, line.centre().y}, theme::attention_ink, 18);
    ui.text(ui.tr(message), {line.x + 26, line.y, line.w - 26, line.h},
            {theme::body, Weight::regular, theme::attention_ink});
}

void draw_channel_dialog(State& state, Ui& ui, Intents& intents) {
    auto& it = *state.draft;
    auto& channel = it.channel;
    const bool is_new = channel.id.value == 0;
    const Dialog dialog{ui, "channel", ui.tr(is_new ? "channels.add" : "channels.edit_title"), 494};
    Rect rest = dialog.room();
    const auto [name, phone] = halves(rest);
    field(ui, "name", name, ui.tr("channels.name"), channel.name, {.take_focus = dialog.just_opened()});
    field(ui, "phone", phone, ui.tr("channels.phone"), channel.phone);
    const auto [purpose, hours] = halves(rest);
    field(ui, "purpose", purpose, ui.tr("channels.purpose"), channel.purpose);
    field(ui, "hours", hours, ui.tr("channels.hours"), channel.hours, {.hint = ui.tr("channels.hours_hint")});
    field(ui, "address", cut_top(rest, field_height, 14), ui.tr("channels.address"), channel.address);
    field(ui, "web", cut_top(rest, field_height, 14), ui.tr("channels.web"), channel.web, {.hint = "https://"});
    const auto [from, until] = halves(rest);
    field(ui, "from", from, ui.tr("channels.from"), it.from, {.hint = ui.tr("channels.day_hint")});
    field(ui, "until", until, ui.tr("channels.until"), it.until, {.hint = ui.tr("channels.day_hint")});
    if (checkbox(ui, "outside", cut_top(rest, 36, 4), ui.tr("channels.outside_long"), channel.outside))
        channel.outside = !channel.outside;
    refusal_line(ui, rest, it.refusal);
    const bool ready = !it.waiting && !channel.name.empty();
    switch (dialog_buttons(ui, dialog, {ui.tr("catalogue.leave"), ui.tr("form.save"), false, ready})) {
    case DialogAnswer::act: ask(it, intents); break;
    case DialogAnswer::safe: state.draft.reset(); break;
    case DialogAnswer::none: break;
    }
}

void draw_removal_dialog(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto* channel = chosen_in(state, view);
    if (!channel) {
        state.removing = false;
        return;
    }
    const Dialog dialog{ui, "removing", ui.tr("channels.remove_title"), 230};
    Rect rest = dialog.room();
    about_box(ui, cut_top(rest, 72, 16), channel->name, channel->phone.empty() ? channel->name : channel->phone);
    const auto effect = ui.tr("channels.remove_effect");
    tall_panel(ui, cut_top(rest, tall_panel_height(ui, rest.w, effect)), Tone::attention, Icon::info,
               ui.tr("issuing.then"), effect);
    switch (dialog_buttons(ui, dialog, {ui.tr("channels.keep"), ui.tr("channels.remove"), false, true, false})) {
    case DialogAnswer::act: intents.push_back(intent::RemoveChannel{channel->id}); [[fallthrough]];
    case DialogAnswer::safe: state.removing = false; break;
    case DialogAnswer::none: break;
    }
}

void draw_answer_dialog(State& state, Ui& ui, Intents& intents) {
    auto& it = *state.answer;
    const Dialog dialog{ui, "answer", ui.tr("box.answer_title"), 210};
    Rect rest = dialog.room();
    field(ui, "note", cut_top(rest, field_height + message_height, 8), ui.tr("box.note"), it.note,
          {.message = ui.tr("box.note_how"), .take_focus = dialog.just_opened()});
    refusal_line(ui, rest, it.refusal ? message_of(*it.refusal) : nullptr);
    switch (dialog_buttons(ui, dialog, {ui.tr("box.not_yet"), ui.tr("box.answered"), false, !it.waiting && !it.note.empty()})) {
    case DialogAnswer::act:
        it.waiting = true;
        intents.push_back(intent::SetWordState{it.word, domain::WordState::answered, it.note});
        break;
    case DialogAnswer::safe:
        trust::wipe(it.note);
        state.answer.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

}  // namespace oasis::admin::channels
