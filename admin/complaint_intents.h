#pragma once
#include "admin/needs.h"
#include "shared/domain/complaint.h"
#include <string>
#include <vector>

/// The part of admin/intents.h that is about complaint channels and the words left at the kiosk.
namespace oasis::admin::intent {

/// id 0: a new one.
struct SaveChannel {
    static constexpr Needs needs = Right::edit_wall;
    domain::ComplaintChannel channel;
};
struct RemoveChannel {
    static constexpr Needs needs = Right::edit_wall;
    domain::ComplaintChannelId channel;
};
/// All of them, in the order they are to be shown in.
struct OrderChannels {
    static constexpr Needs needs = Right::edit_wall;
    std::vector<domain::ComplaintChannelId> channels;
};
/// The channels as a poster, saved beside the other papers.
struct PrintChannels {
    static constexpr Needs needs = Right::edit_wall;
    bool a3 = false;
};

/// What the words are about; each time it is in the journal.
struct OpenBox {
    static constexpr Needs needs = Right::read_words;
};
/// A number to call back, for a while.
struct RevealWord {
    static constexpr Needs needs = Right::read_words;
    domain::ComplaintWordId word;
};
struct SetWordState {
    static constexpr Needs needs = Right::read_words;
    domain::ComplaintWordId word;
    domain::WordState state{};
    std::string note;
};

}  // namespace oasis::admin::intent
