#include "shared/trust/age.h"
#include "tests/catch.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

using namespace oasis::trust;

namespace {

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
