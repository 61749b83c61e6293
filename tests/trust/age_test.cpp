#include "shared/trust/age.h"
#include "shared/trust/age_open.h"
#include "tests/catch.h"
#include "tests/folder.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace oasis::trust;
using oasis::test::Folder;

namespace {

std::string contents(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return text.str();
}

std::string_view text(const Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.bytes().size()};
}

}  // namespace

TEST_CASE("a recovery identity is one line and its recipient another") {
    const auto made = make_recovery_identity();
    CHECK(text(made.identity).starts_with("AGE-SECRET-KEY-1"));
    CHECK(text(made.identity).find('\n') == std::string_view::npos);
    CHECK(made.recipient.starts_with("age1"));
}

TEST_CASE("what is sealed for one identity another does not open") {
    const std::vector<unsigned char> plain(32, 7);
    const auto owner = make_recovery_identity();
    const auto other = make_recovery_identity();
    const auto sealed = age_seal(plain, owner.recipient);
    CHECK(std::ranges::equal(age_open(sealed, owner.identity).bytes(), plain));
    CHECK_THROWS_AS(age_open(sealed, other.identity), std::runtime_error);
    CHECK_THROWS_AS(age_seal(plain, "age1nonsense"), std::runtime_error);
}

TEST_CASE("input larger than a pipe holds goes through") {
    const std::vector<unsigned char> plain(500'000, 42);
    const auto owner = make_recovery_identity();
    CHECK(std::ranges::equal(age_open(age_seal(plain, owner.recipient), owner.identity).bytes(), plain));
}

TEST_CASE("a file is sealed for several, each of whom opens it alone; a cut or unknown one leaves nothing behind") {
    const Folder folder;
    const std::string plain(3'000'000, 'x');
    std::ofstream{folder.file("plain")} << plain;
    const auto office = make_recovery_identity();
    const auto district = make_recovery_identity();
    REQUIRE(age_seal_file(folder.file("plain"), folder.file("sealed"), {office.recipient, district.recipient}) ==
            AgeEnd::done);
    CHECK((std::filesystem::status(folder.file("sealed")).permissions() & std::filesystem::perms{077}) ==
          std::filesystem::perms::none);
    for (const auto* identity : {&office.identity, &district.identity}) {
        REQUIRE(age_open_file(folder.file("sealed"), folder.file("opened"), *identity) == AgeEnd::done);
        CHECK(contents(folder.file("opened")) == plain);
        std::filesystem::remove(folder.file("opened"));
    }

    CHECK(age_open_file(folder.file("sealed"), folder.file("none"), make_recovery_identity().identity) ==
          AgeEnd::refused);
    std::filesystem::resize_file(folder.file("sealed"), 2'000'000);
    CHECK(age_open_file(folder.file("sealed"), folder.file("none"), office.identity) == AgeEnd::refused);
    CHECK(age_seal_file(folder.file("plain"), folder.file("none"), {"age1nonsense"}) == AgeEnd::refused);
    CHECK_FALSE(std::filesystem::exists(folder.file("none")));
}

TEST_CASE("sealing that is stopped ends at once and leaves nothing behind") {
    const Folder folder;
    REQUIRE(mkfifo(folder.file("endless").c_str(), 0600) == 0);
    const int writer = open(folder.file("endless").c_str(), O_RDWR);
    std::stop_source stop;
    std::jthread stopper{[&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        stop.request_stop();
    }};
    CHECK(age_seal_file(folder.file("endless"), folder.file("sealed"), {make_recovery_identity().recipient},
                        stop.get_token()) == AgeEnd::stopped);
    CHECK_FALSE(std::filesystem::exists(folder.file("sealed")));
    close(writer);
}

TEST_CASE("without the age programs the fault says what to install") {
    const std::string path = std::getenv("PATH");
    setenv("PATH", "/nonexistent", 1);
    std::string said;
    try {
        (void)make_recovery_identity();
    } catch (const std::runtime_error& error) {
        said = error.what();
    }
    CHECK(said.find("Debian package age") != std::string::npos);
    setenv("PATH", path.c_str(), 1);
}
