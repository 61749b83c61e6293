#include "kiosk/screens/complaint_parts.h"
#include "kiosk/screens/corner_parts.h"
#include "kiosk/screens/screens.h"

namespace oasis::kiosk {

namespace {

using domain::ComplaintTopic;

Way way_of(const Ui& ui, const char* id, ComplaintTopic topic, Icon icon, theme::Hue hue) {
    return {id, TopicTapped{topic}, ui.words.tr(std::string{"complaint.topic."} + id), "", icon, hue};
}

/// What the stage says while a number is typed.
std::string title_of(const Ui& ui, const CallBack& state) {
    if (state.untaken)
        return ui.words.tr("complaint.number.again");
    if (!state.asked)
        return ui.words.tr("complaint.number");
    const bool slow = ui.now.moment - state.asked_at >= ui.flow.timing.slow;
    return ui.words.tr(slow ? "wait.slow" : "complaint.number.sending");
}

}  // namespace

std::string promise(const Ui& ui) {
    constexpr int said_in_words = 7;
    const int days = ui.board.settings.answer_days;
    if (days <= said_in_words)
        return ui.words.tr("complaint.promise." + std::to_string(days));
    return ui.words.tr("complaint.promise.days", fmt::arg("n", days));
}

Intent draw(const Topics&, Ui& ui) {
    const Way offered[] = {
        way_of(ui, "environment", ComplaintTopic::environment, Icon::home, theme::garden),
        way_of(ui, "activities", ComplaintTopic::activities, Icon::palette, theme::craft),
        way_of(ui, "staff_manner", ComplaintTopic::staff_manner, Icon::groups, theme::work),
        way_of(ui, "comfort", ComplaintTopic::comfort, Icon::soup_kitchen, theme::cooking),
        way_of(ui, "other", ComplaintTopic::other, Icon::forum, theme::music),
        way_of(ui, "head", ComplaintTopic::head, Icon::person, theme::health)};
    static_assert(std::size(offered) == domain::complaint_topics.size());
    const bool wide = !ui.layout.is(Panel::c);
    const Rect hands = corner_stage(
        ui, {ui.words.tr("complaint.topic"), wide ? ui.words.tr("complaint.topic.why") : "", false, asking_tone()});
    Intent intent = ways(ui, hands, offered, 2);
    if (auto tapped = tail(ui, {true, true}))
        intent = tapped;
    return intent;
}

Intent draw(const CallBack& state, Ui& ui) {
    const bool wide = !ui.layout.is(Panel::c);
    const auto why = wide && !state.asked && !state.untaken ? ui.words.tr("complaint.number.why") : "";
    const Rect hands = corner_stage(ui, {title_of(ui, state), why, true, asking_tone()});
    typed_digits(ui, state.number);
    std::optional<PadKey> send;
    if (!state.asked && domain::is_callback_number(state.number))
        send = PadKey{"send", ui.words.tr(state.number.empty() ? "complaint.send.without" : "complaint.send"),
                      Tapped{Button::send}};
    Intent intent = digit_pad(ui, hands, send);
    if (auto tapped = tail(ui))
        intent = tapped;
    return intent;
}

Intent draw(const WordKept& state, Ui& ui) {
    std::vector<Advice> rows;
    if (state.will_call)
        rows.push_back({Icon::phone, promise(ui)});
    else
        rows.push_back({Icon::person, ui.words.tr("complaint.kept.read")});
    rows.push_back({Icon::info, ui.words.tr("complaint.kept.nothing_left")});
    return answer_screen(ui, {green_tone(), ui.words.tr("complaint.kept"), "", std::nullopt, rows}, {});
}

Intent draw(const BoxBusy&, Ui& ui) {
    std::vector<Advice> rows;
    const auto& phone = ui.board.settings.station.service_phone;
    if (!phone.empty())
        rows.push_back({Icon::phone, ui.words.tr("complaint.busy.phone", fmt::arg("phone", phone))});
    rows.push_back({Icon::schedule, ui.words.tr("complaint.busy.later")});
    return answer_screen(ui, {waiting_tone(), ui.words.tr("complaint.busy"), "", Icon::forum, rows, theme::work}, {});
}

}  // namespace oasis::kiosk
