#include "admin/guide_file.h"
#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"
#include "admin/picture_reading.h"
#include "admin/wall_poster.h"
#include "shared/gui/assets.h"
#include "shared/store/pictures.h"
#include "shared/store/wall_acts.h"

namespace oasis::admin {

namespace {

using Taken = std::variant<domain::PictureId, PictureTrouble>;

}  // namespace

/// What was saved is what stands now, before it is read anew; what was typed since stays a draft.
template <class Family>
void Office::wall_saved(const store::WallSaved& saved, const Family& sent, std::optional<Family> wall::State::* draft,
                        Family domain::Wall::* kept) {
    auto& wall = tools_.state.wall;
    wall.waiting = false;
    wall.refusal = saved;
    if (saved)
        return;
    tools_.state.data.wall.*kept = domain::cleaned(sent);
    if (wall.*draft == sent)
        (wall.*draft).reset();
    done(tools_.words.tr("wall.saved"));
    refresh();
}

void Office::act(const intent::ShowWall& wanted) {
    act(intent::GoTo{Page::wall});
    tools_.state.wall.part = wanted.part;
}

void Office::act(const intent::SaveChart& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_chart(database, wanted.chart, who, now); },
         [this, sent = wanted.chart](const store::WallSaved& saved) {
             wall_saved(saved, sent, &wall::State::chart, &domain::Wall::chart);
         });
}

void Office::act(const intent::SaveWallStaff& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_wall_staff(database, wanted.staff, who, now); },
         [this, sent = wanted.staff](const store::WallSaved& saved) {
             wall_saved(saved, sent, &wall::State::staff, &domain::Wall::staff);
         });
}

void Office::act(const intent::SaveRooms& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_rooms(database, wanted.rooms, who, now); },
         [this, sent = wanted.rooms](const store::WallSaved& saved) {
             wall_saved(saved, sent, &wall::State::rooms, &domain::Wall::rooms);
         });
}

void Office::act(const intent::SaveGuide& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_guide(database, wanted.guide, who, now); },
         [this, sent = wanted.guide](const store::WallSaved& saved) {
             wall_saved(saved, sent, &wall::State::guide, &domain::Wall::guide);
         });
}

void Office::act(const intent::SaveWallTexts& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_wall_texts(database, wanted.texts, who, now); },
         [this, sent = wanted.texts](const store::WallSaved& saved) {
             wall_saved(saved, sent, &wall::State::texts, &domain::Wall::texts);
         });
}

void Office::act(const intent::BeginGuide&) {
    tools_.state.wall.guide = read_guide(gui::find_assets() / "guide" / "services.toml");
}

void Office::act(const intent::WritePoster& wanted) {
    const auto& row = poster_rows.at(static_cast<std::size_t>(wanted.page));
    const auto path = next_office_file(std::string{"wall-"} + row.word, wanted.picture ? "png" : "pdf");
    struct Written {
        bool anything = true;
        std::optional<std::string> fault;
    };
    post_aside(
        [wanted, path, language = tools_.words.language()](store::Database& database, const domain::Actor&,
                                                           domain::Instant now, const std::stop_token&) -> Written {
            const gui::Catalogue words{gui::find_assets(), language};
            const auto today = zone_of(store::settings(database)).day_of(now);
            const auto poster = wall_poster(database, wanted.page, wanted.a3, today, words);
            return poster ? Written{true, write_wall_poster(path, *poster)} : Written{false, {}};
        },
        [this, path](const Written& written) {
            const auto name = path.string();
            const auto file = fmt::arg("file", name);  // keeps a reference
            if (!written.anything)
                return attention(tools_.words.tr("poster.nothing"));
            if (written.fault)
                return attention(tools_.words.tr("poster.not_written", file, fmt::arg("why", *written.fault)));
            done(tools_.words.tr("poster.written", file));
        });
}

void Office::act(const intent::TakeWallPicture& wanted) {
    post_aside(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now, const std::stop_token&) -> Taken {
            const auto read = read_picture(wanted.path);
            if (const auto* trouble = std::get_if<PictureTrouble>(&read))
                return *trouble;
            return store::add_picture(database, std::get<domain::Picture>(read), domain::Right::edit_wall, who, now);
        },
        [this, session = session_, part = tools_.state.wall.part, entry = chosen_on_wall()](const Taken& taken) {
            if (session != session_)
                return;
            auto& wall = tools_.state.wall;
            wall.taking = false;
            if (const auto* trouble = std::get_if<PictureTrouble>(&taken)) {
                wall.picture_trouble = picture_trouble_words(tools_.words, *trouble);
                return;
            }
            wall.path.clear();
            wall.picture_trouble.clear();
            give_picture(std::get<domain::PictureId>(taken), part, entry);
        });
}

std::size_t Office::chosen_on_wall() const {
    const auto& wall = tools_.state.wall;
    return wall.part == WallPart::staff ? wall.chosen_staff : wall.chosen_room;
}

void Office::give_picture(domain::PictureId picture, WallPart part, std::size_t entry) {
    auto& wall = tools_.state.wall;
    const auto& kept = tools_.state.data.wall;
    if (part == WallPart::staff) {
        auto staff = wall.staff.value_or(kept.staff);
        if (entry >= staff.size())
            return;
        staff[entry].photo = picture;
        wall.staff = std::move(staff);
    } else if (part == WallPart::rooms) {
        auto rooms = wall.rooms.value_or(kept.rooms);
        if (entry >= rooms.size())
            return;
        rooms[entry].map = picture;
        rooms[entry].marker.reset();  // it was on another map
        wall.rooms = std::move(rooms);
    }
}

void Office::wall_dropped(const std::string& path) {
    auto& wall = tools_.state.wall;
    const bool takes = wall.part == WallPart::staff || wall.part == WallPart::rooms;
    if (!takes || wall.taking || !may(domain::Right::edit_wall))
        return;
    wall.taking = true;
    wall.path = path;
    wall.picture_trouble.clear();
    act(intent::TakeWallPicture{path});
}

}  // namespace oasis::admin
