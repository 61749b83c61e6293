#pragma once
#include "shared/domain/notice.h"
#include "shared/store/sqlite.h"
#include <optional>

/// Rows of the board: parts of its acts, queries and of the replay. Not for others.
namespace oasis::store {

class Database;

/// title, body, category, from_day, until_day, target, pinned; without its pictures.
[[nodiscard]] domain::NoticeText notice_text_row(const Statement& row, int first);
/// With its pictures and whether it differs from what hangs.
[[nodiscard]] std::optional<domain::Notice> notice_by_id(Database&, domain::NoticeId);
/// The notice's edition that has not ended.
[[nodiscard]] std::optional<domain::NoticeEdition> hanging_edition(Database&, domain::NoticeId);
[[nodiscard]] std::vector<domain::PictureId> pictures_of(Database&, domain::NoticeId);
[[nodiscard]] std::vector<domain::PictureId> pictures_of(Database&, domain::NoticeEditionId);

}  // namespace oasis::store
