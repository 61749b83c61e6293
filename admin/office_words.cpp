#include "admin/office.h"
#include "admin/office_post.h"
#include "shared/store/word_guard.h"
#include <algorithm>
#include <array>

/// The word guard: its rules, and the look through the station's texts.
namespace oasis::admin {

namespace {

/// Of a find's id: "rooms:2".
WallPart wall_part(const std::string& id) {
    static constexpr std::array names{"chart", "staff", "rooms", "guide", "texts"};
    const auto found = std::ranges::find(names, id.substr(0, id.find(':')));
    return found == names.end() ? WallPart::chart : static_cast<WallPart>(found - names.begin());
}

}  // namespace

void Office::act(const intent::SaveWordRules& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::set_word_guard(database, wanted.rules, who, now);
        },
        [this](const std::optional<domain::WordRulesFault>& fault) {
            auto& dialog = tools_.state.settings.words;
            if (fault) {
                if (dialog) {
                    dialog->fault = fault;
                    dialog->waiting = false;
                }
                return;
            }
            dialog.reset();
            done(tools_.words.tr("words.saved"));
            refresh();
        });
}

void Office::act(const intent::LookForWords&) {
    tools_.state.settings.looking = true;
    post(
        [today = tools_.state.data.today](store::Database& database, const domain::Actor&, domain::Instant) {
            return store::word_finds(database, today);
        },
        [this, session = session_](std::vector<store::WordFind> finds) {
            tools_.state.settings.looking = false;
            if (session == session_ && tools_.state.page == Page::settings)
                tools_.state.settings.finds = std::move(finds);
        });
}

void Office::act(const intent::OpenWordFind& wanted) {
    using enum domain::TextPlace;
    auto& state = tools_.state;
    state.settings.finds.reset();
    const auto& find = wanted.find;
    if (find.participant.value != 0)
        return perform(intent::OpenFile{find.participant});
    if (find.place == closure_reason)
        return act(intent::GoTo{Page::hours});
    if (find.place == complaint_channel)
        return act(intent::GoTo{Page::complaints});
    if (find.place == notice)
        return act(intent::GoTo{Page::notices});
    if (find.place == wall)
        return act(intent::ShowWall{wall_part(find.id)});
    if (find.place == brand || find.place == station_name || find.place == participant_word)
        return;  // they stand on this page
    act(intent::GoTo{Page::plan});
    if (find.session.value != 0) {
        state.plan.part = plan::Part::day;
        act(intent::ShowDay{find.day});
        state.plan.chosen = find.session;
        return;
    }
    state.plan.part = find.activity.value != 0 ? plan::Part::catalogue : plan::Part::leaders;
    const auto activity = std::ranges::find(state.data.activities, find.activity, &domain::Activity::id);
    if (activity != state.data.activities.end())
        state.plan.activity = plan::ActivityDraft{*activity, std::to_string(activity->places), false, {}};
    refresh();
}

}  // namespace oasis::admin
