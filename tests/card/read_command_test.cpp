#include "kiosk/read_command.h"
#include "tests/card/drawn.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace oasis;

TEST_CASE("the read command prints a line per picture, goes on after a bad one, and says so at its end") {
    const test::Folder folder;
    const auto write = [&](const char* file, const card::GrayPicture& picture) {
        std::ofstream out(folder.file(file), std::ios::binary);
        out << "P5\n" << picture.width << ' ' << picture.height << "\n255\n";
        out.write(reinterpret_cast<const char*>(picture.pixels.data()),
                  std::streamsize(picture.pixels.size()));
        return folder.file(file);
    };
    const auto good = write("good.pgm", drawn("one\ntwo", 6));
    const auto blank = write("blank.pgm", card::GrayPicture(300, 200));
    std::ofstream(folder.file("bad.png")) << "not a picture";

    std::ostringstream out, errors;
    CHECK(kiosk::read_command({good}, out, errors) == 0);
    CHECK(kiosk::read_command({good, blank}, out, errors) == 1);
    CHECK(errors.str().empty());
    CHECK(kiosk::read_command({folder.file("none.png"), folder.file("bad.png"), good}, out, errors) == 2);
    CHECK(errors.str().find("none.png") != std::string::npos);
    CHECK(errors.str().find("bad.png") != std::string::npos);
    const std::string lines = out.str();
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 4);
    CHECK(lines.find(good.string() + "\tone\\ntwo\t") == 0);
    CHECK(lines.find(blank.string() + "\t-\t") != std::string::npos);
}
