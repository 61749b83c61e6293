#include "admin/complaint_words.h"

namespace oasis::admin {

const char* message_of(domain::ComplaintTopic topic) {
    using domain::ComplaintTopic;
    switch (topic) {
    case ComplaintTopic::environment: return "complaint.topic.environment";
    case ComplaintTopic::activities: return "complaint.topic.activities";
    case ComplaintTopic::staff_manner: return "complaint.topic.staff_manner";
    case ComplaintTopic::comfort: return "complaint.topic.comfort";
    case ComplaintTopic::other: return "complaint.topic.other";
    case ComplaintTopic::head: break;
    }
    return "complaint.topic.head";
}

const char* message_of(domain::WordState state) {
    switch (state) {
    case domain::WordState::received: return "box.state.received";
    case domain::WordState::in_hand: return "box.state.in_hand";
    case domain::WordState::answered: break;
    }
    return "box.state.answered";
}

const char* message_of(domain::ChannelFault fault) {
    using domain::ChannelFault;
    switch (fault) {
    case ChannelFault::no_name: return "channels.fault.no_name";
    case ChannelFault::unfit_name: return "channels.fault.unfit_name";
    case ChannelFault::unfit_purpose: return "channels.fault.unfit_purpose";
    case ChannelFault::bad_phone: return "channels.fault.bad_phone";
    case ChannelFault::unfit_address: return "channels.fault.unfit_address";
    case ChannelFault::unfit_hours: return "channels.fault.unfit_hours";
    case ChannelFault::bad_web: return "channels.fault.bad_web";
    case ChannelFault::bad_days: return "channels.fault.bad_days";
    case ChannelFault::no_way: break;
    }
    return "channels.fault.no_way";
}

const char* message_of(store::ChannelRefusal refusal) {
    return refusal == store::ChannelRefusal::too_many ? "channels.too_many" : "channels.not_there";
}

const char* message_of(store::WordRefusal refusal) {
    using store::WordRefusal;
    switch (refusal) {
    case WordRefusal::no_note: return "box.no_note";
    case WordRefusal::unfit_note: return "box.unfit_note";
    case WordRefusal::not_for_the_box:
    case WordRefusal::bad_number:
    case WordRefusal::too_many:
    case WordRefusal::not_found: break;
    }
    return "box.not_there";
}

}  // namespace oasis::admin
