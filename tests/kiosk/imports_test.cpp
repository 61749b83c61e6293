#include "tests/catch.h"
#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <string>

namespace {

/// What a program asks of the libraries it is linked with, one name per line.
std::string imports_of(const std::string& program) {
    const auto command = "nm --dynamic --undefined-only --format=just-symbols '" + program + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), pclose};
    REQUIRE(pipe);
    std::string names;
    std::array<char, 4096> piece{};
    while (const auto count = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        names.append(piece.data(), count);
    return names;
}

/// Everything in libsodium that opens what is sealed.
const std::regex opens{"crypto_(aead_\\w*decrypt\\w*|box_\\w*open\\w*|secretbox_\\w*open\\w*|secretstream_\\w*pull\\w*)"};

}  // namespace

TEST_CASE("the kiosk imports nothing that opens a sealed file; the console, which must, is seen to") {
    const auto kiosk = imports_of(OASIS_TEST_BIN "/oasis-kiosk");
    REQUIRE(kiosk.find("crypto_generichash") != std::string::npos);  // its names are seen at all
    std::smatch found;
    INFO((std::regex_search(kiosk, found, opens) ? found.str() : ""));
    CHECK_FALSE(std::regex_search(kiosk, opens));
    CHECK(std::regex_search(imports_of(OASIS_TEST_BIN "/oasis-admin"), opens));
}
