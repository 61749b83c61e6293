#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/public_text.h"
#include "shared/domain/quarter.h"
#include "shared/domain/rich_text.h"
#include "shared/domain/time.h"
#include <optional>
#include <span>
#include <string>
#include <vector>

/// 公告: what hangs on the board 宣传栏 (W10). Its contents change at least once a quarter, and what hung there is kept.
namespace oasis::domain {

/// 常规服务, 新活动, 其他: the first two are what the standard asks the board to hold.
enum class NoticeCategory { service, activity, other };
/// Where it is shown: on the wall's pages and the big screen, at the kiosk, or both.
enum class NoticeTarget { wall, home, both };

/// All that staff write. A draft's lie in work, an edition's never change.
struct NoticeText {
    std::string title;
    std::string body;  // Markdown: rich_text.h
    NoticeCategory category = NoticeCategory::service;
    Day from{};
    std::optional<Day> until = {};  // that day too; nullopt: until it is withdrawn
    NoticeTarget target = NoticeTarget::both;
    bool pinned = false;
    std::vector<PictureId> pictures = {};
    bool operator==(const NoticeText&) const = default;
};

inline constexpr TextLimits notice_title_limits{30, 1};
inline constexpr TextLimits notice_body_limits{2000, 200};
inline constexpr std::size_t most_notice_pictures = 4;

enum class NoticeFault {
    empty_title,
    long_title,
    empty_body,  // neither text nor picture
    long_body,
    too_many_lines,
    too_many_pictures,
    no_days,  // its first or its last is no day
    days_reversed,
    over_already,  // its last day has passed
};
/// Titles and bodies as they are kept: neutral, and none of the titles' spaces.
[[nodiscard]] NoticeText tidy(NoticeText text);
/// Why it cannot be kept as a draft, which may lack anything but may not be without bounds.
[[nodiscard]] std::optional<NoticeFault> draft_fault(const NoticeText& text);
/// Why it cannot be published on `today`.
[[nodiscard]] std::optional<NoticeFault> publish_fault(const NoticeText& text, Day today);

// ---- from draft to published to withdrawn -------------------------------------------------------------

/// A published notice that is changed hangs as it was until it is published anew; a withdrawn one may be published
/// again; a draft that is withdrawn is put away.
enum class NoticeState { draft, published, withdrawn };
enum class NoticeStep { save, publish, withdraw };
/// The state after a step, or nullopt where it changes nothing: withdrawing what is withdrawn.
[[nodiscard]] constexpr std::optional<NoticeState> after(NoticeState state, NoticeStep step) {
    switch (step) {
    case NoticeStep::save:
        return state;
    case NoticeStep::publish:
        return NoticeState::published;
    case NoticeStep::withdraw:
        break;
    }
    return state == NoticeState::withdrawn ? std::nullopt : std::optional{NoticeState::withdrawn};
}

struct Notice {
    NoticeId id;
    NoticeState state = NoticeState::draft;
    NoticeText text;  // as last saved
    int version = 0;  // how often it was saved: who changes an older one is told
    Instant changed_at{};
    bool differs = false;  // from what hangs
};

/// One published state, as it hung. It ends when another edition takes its place or the notice is withdrawn.
struct NoticeEdition {
    NoticeEditionId id;
    NoticeId notice;
    NoticeText text;
    Instant published_at{};
    Day published_on{};
    std::optional<Instant> ended_at = {};
    std::optional<Day> ended_on = {};
};

// ---- what is shown ------------------------------------------------------------------------------------

/// The screens that ask: target `both` is for each of them.
enum class NoticePlace { wall, home };
[[nodiscard]] bool is_shown(const NoticeEdition& edition, Day day, NoticePlace place);
/// Those shown, pinned ones first, then the newest first.
[[nodiscard]] std::vector<NoticeEdition> shown(std::span<const NoticeEdition> editions, Day day, NoticePlace place);

/// How long it takes to read: five characters a second, at least 8 s and at most 40.
[[nodiscard]] std::chrono::seconds reading_time(int characters);
/// What is read of it: title and words.
[[nodiscard]] int characters_to_read(std::string_view title, const RichText& body);

// ---- the quarter's watch ------------------------------------------------------------------------------

/// The last day of the edition on the board, today if it still hangs; nullopt where it never hung.
[[nodiscard]] std::optional<Day> last_hung(const NoticeEdition& edition, Day today);
/// Whether it was published in the quarter, or hung into it.
[[nodiscard]] bool stands_in(const NoticeEdition& edition, Quarter quarter, Day today);

/// How the board stands against "at least once a quarter".
struct QuarterWatch {
    static constexpr int warned_from = 80;  // days without a change
    std::optional<Day> last_change;
    std::optional<int> days_since;  // nullopt: nothing was ever published
    bool changed_this_quarter = false;
    Day quarter_end{};
    int days_left = 0;  // to the quarter's last day
    /// The quarter has not had its change, and one is due: nothing ever hung, or the last is 80 days old.
    [[nodiscard]] bool warns() const {
        return !changed_this_quarter && (!days_since || *days_since >= warned_from);
    }
    bool operator==(const QuarterWatch&) const = default;
};
/// The board changes on the day from which an edition is seen; one that was taken down before it was seen changes
/// nothing.
[[nodiscard]] QuarterWatch quarter_watch(std::span<const NoticeEdition> editions, Day today);

}  // namespace oasis::domain
