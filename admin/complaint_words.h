#pragma once
#include "shared/store/complaint_acts.h"

/// The messages of complaint channels and words.
namespace oasis::admin {

[[nodiscard]] const char* message_of(domain::ComplaintTopic topic);
[[nodiscard]] const char* message_of(domain::WordState state);
[[nodiscard]] const char* message_of(domain::ChannelFault fault);
[[nodiscard]] const char* message_of(store::ChannelRefusal refusal);
[[nodiscard]] const char* message_of(store::WordRefusal refusal);

}  // namespace oasis::admin
