#pragma once
#include "kiosk/moment.h"
#include "shared/domain/ids.h"
#include <vector>

/// The part of the flow that shows the notices 公告. Nobody's person is in it.
namespace oasis::kiosk {

/// What the flow knows of a notice that hangs: which edition of it, and how long it takes to read.
struct NoticeBrief {
    domain::NoticeEditionId edition;
    domain::NoticeId notice;
    Moment dwell{};
    bool operator==(const NoticeBrief&) const = default;
};

/// One after the other, each as long as it takes to read, until somebody touches the glass: then it stands still.
/// Home comes back after a round, or when nobody has touched it for a while.
struct Notices {
    static constexpr Moment longest_round{180'000};
    domain::NoticeEditionId edition;
    Moment since{};  // this one has been in front
    Moment touched{};
    int page = 0;
    bool still = false;
    int seen = 1;  // of the round
};

/// Another notice, or another page of the same.
struct NoticeTurned {
    domain::NoticeEditionId edition;
    int page = 0;
};
/// What hangs was read anew, in the order in which it is shown.
struct NoticesChanged {
    std::vector<NoticeBrief> notices;
};

}  // namespace oasis::kiosk
