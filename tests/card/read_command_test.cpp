#include "kiosk/read_command.h"
#include "shared/gui/assets.h"
#include "tests/card/drawn.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

using namespace oasis;
using namespace std::string_literals;

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
    const auto bad = folder.write("bad.png", "not a picture");
    // A decoder that believes this one's head waits for the rest.
    const auto cut = folder.write(
        "cut.png",
        "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xDE\0\0\0\x06tRNS"s);
    const auto pipe = folder.file("pipe.png");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const gui::Catalogue words{gui::find_assets(), gui::Language::en};

    std::ostringstream out, errors;
    CHECK(kiosk::read_command({good}, words, out, errors) == 0);
    CHECK(kiosk::read_command({good, blank}, words, out, errors) == 1);
    CHECK(errors.str().empty());
    CHECK(kiosk::read_command({folder.file("none.png"), bad, cut, pipe, folder.path(), good}, words, out, errors) == 2);
    for (const auto* name_told : {"none.png", "bad.png", "cut.png", "pipe.png"})
        CHECK(errors.str().find(name_told) != std::string::npos);
    const std::string lines = out.str();
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 4);
    CHECK(lines.find(good.string() + "\tone\\ntwo\t") == 0);
    CHECK(lines.find(blank.string() + "\t-\t") != std::string::npos);
}
