#pragma once
#include "admin/intents.h"
#include "admin/snapshot.h"
#include "admin/widgets/ui.h"
#include "shared/domain/account.h"
#include "shared/domain/hours.h"
#include "shared/domain/time.h"
#include <chrono>
#include <optional>
#include <string>

namespace oasis::admin {

/// What a page is given to draw from.
struct View {
    const Snapshot& data;
    const domain::Zone& zone;
    domain::Instant now;
    domain::Account account;
    std::chrono::milliseconds waiting{0};  // how long the database has kept us
    /// Whether who is signed in may do it; a control that they may not use is disabled and says whom to ask.
    [[nodiscard]] bool may(domain::Right right) const { return domain::may(account.role, right); }
    [[nodiscard]] domain::Day today() const { return zone.day_of(now); }
    [[nodiscard]] domain::Minute minute() const { return zone.minute_of(now); }
};

/// 2026年11月12日 星期四; 11月12日 周四.
[[nodiscard]] std::string long_date(const widgets::Ui&, domain::Day);
[[nodiscard]] std::string short_date(const widgets::Ui&, domain::Day);
/// 周四; by day, or by index with 0 = Monday.
[[nodiscard]] std::string weekday(const widgets::Ui&, domain::Day);
[[nodiscard]] std::string weekday(const widgets::Ui&, int index);
/// 09:02 at the station.
[[nodiscard]] std::string clock_at(const View&, domain::Instant);
/// 开放中 · 至 16:30, or when it opens next.
[[nodiscard]] std::string hours_sentence(const widgets::Ui&, const View&);
/// An activity's public face in the interface's language.
[[nodiscard]] const std::string& alias(const widgets::Ui&, const domain::Activity&);
/// For ButtonLook: enabled for whoever has the right.
[[nodiscard]] inline widgets::Enabled enabled_for(const View& view, domain::Right right) {
    return view.may(right) ? widgets::Enabled::yes : widgets::Enabled::no;
}
/// For ButtonLook: whom to ask, or nothing for whoever has the right.
[[nodiscard]] std::string reason_for(const widgets::Ui&, const View&, domain::Right);
/// 学员, or the word the station chose.
[[nodiscard]] const std::string& participant_word(const View&);

/// What an act answered, until the next act or page: green for done, amber for what needs another way.
struct Notice {
    enum class Kind { done, attention };
    Kind kind = Kind::done;
    std::string text;
};

}  // namespace oasis::admin
