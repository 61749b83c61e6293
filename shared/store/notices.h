#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/notice.h"
#include <variant>

/// The acts and queries of the board 宣传栏. All acts need edit_notices.
namespace oasis::store {

class Database;

enum class NoticeRefusal {
    changed_meanwhile,  // someone else has saved it since
    not_found,
    banned_word,  // at publishing, where the station blocks them
};
using NoticeResult = std::variant<domain::Notice, domain::NoticeFault, NoticeRefusal>;

/// The text of `wanted`, made tidy; id 0: a new draft. `version` is the one that was read. What hangs stays as it is.
/// The same again writes nothing.
[[nodiscard]] NoticeResult save_notice(Database&, const domain::Notice& wanted, const domain::Actor&,
                                       domain::Instant now);
/// What was last saved hangs from now on, as an edition that is kept. What hangs already writes nothing.
[[nodiscard]] NoticeResult publish_notice(Database&, domain::NoticeId, int version, const domain::Actor&,
                                          domain::Instant now);
/// Hangs no longer; a draft is put away.
[[nodiscard]] NoticeResult withdraw_notice(Database&, domain::NoticeId, const domain::Actor&, domain::Instant now);

/// Those that hang, then drafts, then withdrawn ones; the last changed first among each.
[[nodiscard]] std::vector<domain::Notice> notices(Database&);

/// Every edition there ever was, oldest first.
[[nodiscard]] std::vector<domain::NoticeEdition> notice_editions(Database&);
/// Those that have not ended. Which of them are seen on a day, and in which order, says domain::shown.
[[nodiscard]] std::vector<domain::NoticeEdition> hanging_notices(Database&);
/// Another one when anything was published or withdrawn since: cheap enough to ask after every change.
struct BoardMark {
    std::int64_t editions = 0;
    std::int64_t endings = 0;
    bool operator==(const BoardMark&) const = default;
};
[[nodiscard]] BoardMark board_mark(Database&);

/// The journal's note that a quarter's evidence was taken out, of so many editions.
void note_notice_export(Database&, domain::Quarter, int editions, const domain::Actor&, domain::Instant now);

/// By which the journal names an edition's whole content: its texts, its days and its pictures' hashes.
[[nodiscard]] std::string edition_digest(Database&, const domain::NoticeText&);

}  // namespace oasis::store
