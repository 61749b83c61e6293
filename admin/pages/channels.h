#pragma once
#include "admin/pages/view.h"
#include "shared/store/files/words.h"
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace oasis::admin::channels {

/// The parts of the page: where and how to complain, and the box with the words left at the kiosk.
enum class Tab { channels, box };

/// The dialog of a channel.
struct ChannelDraft {
    domain::ComplaintChannel channel;  // id 0: a new one
    std::string from;
    std::string until;
    bool waiting = false;
    const char* refusal = nullptr;  // a message
};

/// The dialog that answers a word.
struct AnswerDraft {
    domain::ComplaintWordId word;
    std::string note;
    bool waiting = false;
    std::optional<store::WordRefusal> refusal;
};

/// A number that was asked for, for a while.
struct Revealed {
    domain::ComplaintWordId word;
    trust::WipedText number;
    gui::Monotonic until{};
};

/// What the words said when they were opened: of these, as they stood then.
using Fingerprint = std::vector<std::pair<domain::ComplaintWordId, domain::WordState>>;

struct State {
    Tab tab = Tab::channels;
    std::optional<domain::ComplaintChannelId> chosen;
    std::optional<ChannelDraft> draft;
    bool removing = false;  // the dialog that asks whether the chosen one comes down
    bool printing = false;

    std::vector<store::OpenedWord> opened;
    std::optional<Fingerprint> opened_of;  // nullopt: not opened yet
    bool opening = false;
    std::optional<domain::ComplaintWordId> word;  // the one beside the list
    std::optional<Revealed> revealed;
    std::optional<AnswerDraft> answer;
};

/// 投诉渠道: the channels in order, and for managers the box.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);
/// A fault of the database: nothing waits any more.
void stop_waiting(State&);

/// How many words wait past half of their time, or past all of it.
[[nodiscard]] std::size_t words_to_look_at(const Snapshot&, domain::Day today);
[[nodiscard]] Fingerprint fingerprint(const Snapshot&);

}  // namespace oasis::admin::channels
