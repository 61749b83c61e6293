#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/ids.h"
#include "shared/domain/permission.h"
#include "shared/domain/picture.h"
#include "shared/domain/time.h"
#include <optional>

/// The station's pictures, kept in its database under the hash of their bytes.
namespace oasis::store {

class Database;

/// Keeps a picture that picture::take_in() has made, for a page whose right is `right`. One that is there already is
/// not kept twice: nothing is written then. Throws NotPermitted.
domain::PictureId add_picture(Database&, const domain::Picture&, domain::Right right, const domain::Actor&,
                              domain::Instant now);

/// nullopt where there is no such row, or its bytes are no longer those that were kept: a damaged picture is as if it
/// were not there.
[[nodiscard]] std::optional<domain::Picture> picture(Database&, domain::PictureId);
[[nodiscard]] bool has_picture(Database&, domain::PictureId);

}  // namespace oasis::store
