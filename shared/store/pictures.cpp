#include "shared/store/pictures.h"

#include "shared/store/act.h"
#include "shared/trust/digest.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

std::string hash_of(const std::vector<unsigned char>& bytes) {
    return trust::digest(std::as_bytes(std::span{bytes}));
}

}  // namespace

domain::PictureId add_picture(Database& database, const domain::Picture& picture, domain::Right right,
                              const domain::Actor& actor, domain::Instant now) {
    const auto hash = hash_of(picture.jpeg);
    Act act{database, right, actor, now};
    auto known = database.connection().query("SELECT id FROM picture WHERE hash = ?", hash);
    if (known.step())
        return domain::PictureId{known.integer(0)};
    const domain::PictureId id{database.connection().insert(
        "INSERT INTO picture (hash, width, height, bytes, added_at) VALUES (?, ?, ?, ?, ?)", hash, picture.width,
        picture.height, picture.jpeg, domain::to_ms(now))};
    act.record("add_picture", subject("picture", id),
               {{"hash", hash}, {"width", picture.width}, {"height", picture.height}});
    act.commit();
    return id;
}

std::optional<domain::Picture> picture(Database& database, domain::PictureId id) {
    auto row = database.connection().query("SELECT hash, width, height, bytes FROM picture WHERE id = ?", id.value);
    if (!row.step())
        return std::nullopt;
    domain::Picture kept{static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)), row.bytes(3)};
    return hash_of(kept.jpeg) == row.text(0) ? std::optional{std::move(kept)} : std::nullopt;
}

bool has_picture(Database& database, domain::PictureId id) {
    return database.connection().query("SELECT 1 FROM picture WHERE id = ?", id.value).step();
}

}  // namespace oasis::store
