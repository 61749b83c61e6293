#pragma once
#include "kiosk/notices.h"
#include "shared/domain/notice.h"
#include "shared/store/notices.h"
#include <memory>

namespace oasis::kiosk {

/// A notice as the screens draw it.
struct BoardNotice {
    NoticeBrief brief;
    std::string title;
    domain::RichText body;
    std::vector<domain::PictureId> pictures;
    domain::NoticeCategory category = domain::NoticeCategory::other;
    domain::Day published_on{};
};
/// In the order in which they are shown; never changed once read.
using BoardNotices = std::shared_ptr<const std::vector<BoardNotice>>;

[[nodiscard]] std::vector<NoticeBrief> briefs(const std::vector<BoardNotice>& notices);

/// Reads what hangs at the kiosk (or on the wall), and reads it anew only when something was published or withdrawn, or on another
/// day: every check-in changes the station, and hardly one the board. For one thread.
class NoticeReader {
  public:
    explicit NoticeReader(domain::NoticePlace place = domain::NoticePlace::home) : place_(place) {}
    /// Throws StorageError.
    [[nodiscard]] BoardNotices read(store::Database& database, domain::Day today);

  private:
    domain::NoticePlace place_;
    std::optional<store::BoardMark> mark_;
    domain::Day day_{};
    BoardNotices notices_ = std::make_shared<std::vector<BoardNotice>>();
};

}  // namespace oasis::kiosk
