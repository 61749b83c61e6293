#pragma once
#include "admin/intents.h"
#include "admin/names/name_book.h"
#include "admin/snapshot.h"
#include "admin/widgets/ui.h"
#include "admin/widgets/word_bar.h"
#include "shared/domain/account.h"
#include "shared/domain/form.h"
#include "shared/domain/hours.h"
#include "shared/domain/time.h"
#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace oasis::admin {

/// How long a name or a field stays open after somebody asked for it.
inline constexpr std::chrono::seconds reveal_time{30};

/// What a page is given to draw from.
struct View {
    const Snapshot& data;
    const domain::Zone& zone;
    domain::Instant now;
    domain::Account account;
    std::chrono::milliseconds waiting{0};  // how long the database has kept us
    const domain::Form& form;
    const NameBook* names = nullptr;                  // nullptr while they are being opened
    std::optional<gui::Monotonic> names_until = {};   // full names are shown till then
    std::uint64_t revision = 0;                       // another one when the data or the names are others
    bool backing_up = false;                          // a backup is under way, and acts go on beside it
    /// A picture of the station; nullptr while it is being read, and where it cannot be shown.
    std::function<const gui::Picture*(domain::PictureId)> picture = {};
    /// Whether who is signed in may do it; a control that they may not use is disabled and says whom to ask.
    [[nodiscard]] bool may(domain::Right right) const { return domain::may(account.role, right); }
    [[nodiscard]] domain::Day today() const { return zone.day_of(now); }
    [[nodiscard]] domain::Minute minute() const { return zone.minute_of(now); }
};

/// A person's name as the office reads it: masked (李*), or whole while names are shown; who has no file that
/// may be seen is called as at the kiosk.
[[nodiscard]] std::string shown_name(const widgets::Ui&, const View&, const domain::Participant&);
/// The same of someone in the book.
[[nodiscard]] std::string shown_name(const widgets::Ui&, const View&, const NamedPerson&);
/// Whether full names are shown now.
[[nodiscard]] bool names_are_shown(const widgets::Ui&, const View&);
/// A caption of the form in the interface's language.
[[nodiscard]] const std::string& caption(const widgets::Ui&, const domain::Caption&);

/// 2026年11月12日 星期四; 11月12日 周四.
[[nodiscard]] std::string long_date(const widgets::Ui&, domain::Day);
[[nodiscard]] std::string short_date(const widgets::Ui&, domain::Day);
/// 周四; by day, or by index with 0 = Monday.
[[nodiscard]] std::string weekday(const widgets::Ui&, domain::Day);
[[nodiscard]] std::string weekday(const widgets::Ui&, int index);
/// 09:02 at the station.
[[nodiscard]] std::string clock_at(const View&, domain::Instant);
/// 16:30, with the date where it is another day.
[[nodiscard]] std::string until_text(const widgets::Ui&, const domain::Boundary& closes, domain::Day today);
/// 开放中 · 至 16:30, or when it opens next.
[[nodiscard]] std::string hours_sentence(const widgets::Ui&, const View&);
/// An activity's public face in the interface's language.
[[nodiscard]] const std::string& alias(const widgets::Ui&, const domain::Activity&);
/// Whom a dialog is about: number and name as the office reads it.
void about_person(widgets::Ui&, const View&, const domain::Participant&, widgets::Rect box);
/// The name of one of domain::service_items.
[[nodiscard]] std::string service_item_name(const widgets::Ui&, std::string_view code);
/// For ButtonLook: enabled for whoever has the right.
[[nodiscard]] inline widgets::Enabled enabled_for(const View& view, domain::Right right) {
    return view.may(right) ? widgets::Enabled::yes : widgets::Enabled::no;
}
/// For ButtonLook: whom to ask, or nothing for whoever has the right.
[[nodiscard]] std::string reason_for(const widgets::Ui&, const View&, domain::Right);
/// What looks after a text that is typed for this place.
[[nodiscard]] widgets::WordWatch word_watch(const View&, domain::TextPlace);
/// 学员, or the word the station chose.
[[nodiscard]] const std::string& participant_word(const View&);

/// What an act answered, until the next act or page: green for done, amber for what needs another way.
struct Notice {
    enum class Kind { done, attention };
    Kind kind = Kind::done;
    std::string text;
};

}  // namespace oasis::admin
