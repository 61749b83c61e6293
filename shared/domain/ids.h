#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace oasis::domain {

/// A row's number that cannot be mistaken for another table's. 0 is never a row.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
};

using ParticipantId = Id<struct ParticipantTag>;
using CardId = Id<struct CardTag>;
using VisitId = Id<struct VisitTag>;
using ActivityId = Id<struct ActivityTag>;
using SessionId = Id<struct SessionTag>;
using ServiceId = Id<struct ServiceTag>;
using CorrectionId = Id<struct CorrectionTag>;
using TimetableEntryId = Id<struct TimetableEntryTag>;
using LeaderId = Id<struct LeaderTag>;
using ChartNodeId = Id<struct ChartNodeTag>;
using ComplaintChannelId = Id<struct ComplaintChannelTag>;
using ComplaintWordId = Id<struct ComplaintWordTag>;
using AccountId = Id<struct AccountTag>;
using AlertId = Id<struct AlertTag>;
using PictureId = Id<struct PictureTag>;
using NoticeId = Id<struct NoticeTag>;
using NoticeEditionId = Id<struct NoticeEditionTag>;

}  // namespace oasis::domain

template <class Tag>
struct std::hash<oasis::domain::Id<Tag>> {
    std::size_t operator()(const oasis::domain::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
