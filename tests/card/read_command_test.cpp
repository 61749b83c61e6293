#include "kiosk/read_command.h"
#include "shared/card/picture.h"
#include "tests/bench/reader/surface.h"
#include "tests/catch.h"
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace oasis;

namespace {

card::GrayPicture drawn(const std::string& text) {
    constexpr int scale = 6, quiet = 4;
    const bench::Code code = bench::draw_code(text, bench::Level::m, 1);
    const int size = (code.size + 2 * quiet) * scale;
    card::GrayPicture picture(size, size);
    std::fill(picture.pixels.begin(), picture.pixels.end(), std::uint8_t(255));
    for (int y = 0; y < code.size * scale; ++y)
        for (int x = 0; x < code.size * scale; ++x)
            if (code.dark[std::size_t(y / scale * code.size + x / scale)])
                picture.row(y + quiet * scale)[x + quiet * scale] = 0;
    return picture;
}

}  // namespace

TEST_CASE("the read command prints a line per picture, goes on after a bad one, and says so at its end") {
    std::string name = "/tmp/oasis-read-XXXXXX";
    const std::filesystem::path folder = mkdtemp(name.data());
    const auto write = [&](const char* file, const card::GrayPicture& picture) {
        std::ofstream out(folder / file, std::ios::binary);
        out << "P5\n" << picture.width << ' ' << picture.height << "\n255\n";
        out.write(reinterpret_cast<const char*>(picture.pixels.data()),
                  std::streamsize(picture.pixels.size()));
        return folder / file;
    };
    const auto good = write("good.pgm", drawn("one\ntwo"));
    const auto blank = write("blank.pgm", card::GrayPicture(300, 200));
    std::ofstream(folder / "bad.png") << "not a picture";

    std::ostringstream out, errors;
    CHECK(kiosk::read_command({good}, out, errors) == 0);
    CHECK(kiosk::read_command({good, blank}, out, errors) == 1);
    CHECK(errors.str().empty());
    CHECK(kiosk::read_command({folder / "none.png", folder / "bad.png", good}, out, errors) == 2);
    CHECK(errors.str().find("none.png") != std::string::npos);
    CHECK(errors.str().find("bad.png") != std::string::npos);
    const std::string lines = out.str();
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 4);
    CHECK(lines.find(good.string() + "\tone\\ntwo\t") == 0);
    CHECK(lines.find(blank.string() + "\t-\t") != std::string::npos);
    std::filesystem::remove_all(folder);
}
