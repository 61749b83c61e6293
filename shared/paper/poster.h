#pragma once
#include "shared/domain/wall.h"
#include "shared/paper/canvas.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A page of the wall on paper: A4, or A3 with everything larger; as a PDF to print, or as pictures to send on.
namespace oasis::paper {

inline constexpr Size a3{297, 420};

/// What stands on a poster, from the top downwards.
struct PosterPart {
    enum class Kind {
        chapter,
        heading,
        text,
        note,    // smaller and quieter
        item,    // of a list, with `mark`
        person,  // picture beside text (name), second (post) and third (duties)
        map,     // picture over the whole width, with `marker`, under text (the room)
        chart,
        phone,   // text (whose), second (when), third (digits)
        blank,   // of a form: captions, each over an empty line; `share` is the width of the first
        ticks,   // of a form: text, then boxes to tick
    };
    Kind kind = Kind::text;
    std::string text = {};
    std::string second = {};
    std::string third = {};
    std::string mark = {};
    int depth = 0;
    std::shared_ptr<const PaperPicture> picture = {};
    std::optional<domain::MapMarker> marker = {};
    domain::Chart chart = {};
    std::vector<std::string> captions = {};
    double share = 0.5;
};
struct Poster {
    std::string station;  // brand and name, above the title
    std::string title;
    std::string foot;     // the service phone
    std::string marker;   // 您在这里
    std::vector<PosterPart> parts;
    bool a3 = false;
};

/// A PDF into an open file. Throws std::system_error when the file took not all of it.
void write_poster(int file, const Poster& poster);
/// NAME.png, and NAME-2.png … for what goes on to further pages, each written under a passing name first. Throws
/// std::runtime_error. Returns the files.
std::vector<std::filesystem::path> write_poster_pictures(const std::filesystem::path& name, const Poster& poster);

}  // namespace oasis::paper
