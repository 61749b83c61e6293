#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/time.h"
#include "shared/domain/wall.h"
#include <optional>
#include <vector>

/// The acts and the query of the wall 信息上墙. Each act saves one family whole, cleaned, in place of what was there;
/// the same again writes nothing. All need edit_wall. A refusal changes nothing.
namespace oasis::store {

class Database;

[[nodiscard]] domain::Wall wall(Database&);

using WallSaved = std::optional<domain::WallRefusal>;

[[nodiscard]] WallSaved save_chart(Database&, const domain::Chart&, const domain::Actor&, domain::Instant now);
/// A photo that is not in the station is refused; likewise a room's map.
[[nodiscard]] WallSaved save_wall_staff(Database&, const std::vector<domain::WallStaff>&, const domain::Actor&,
                                        domain::Instant now);
[[nodiscard]] WallSaved save_rooms(Database&, const std::vector<domain::Room>&, const domain::Actor&,
                                   domain::Instant now);
[[nodiscard]] WallSaved save_guide(Database&, const std::vector<domain::GuideItem>&, const domain::Actor&,
                                   domain::Instant now);
[[nodiscard]] WallSaved save_wall_texts(Database&, const domain::WallTexts&, const domain::Actor&,
                                        domain::Instant now);

}  // namespace oasis::store
