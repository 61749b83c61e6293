#include "shared/trust/login_digest.h"
#include "shared/trust/password.h"
#include "shared/trust/running_time.h"
#include "tests/catch.h"

using namespace oasis::trust;

TEST_CASE("a password is long enough from twelve characters on, not bytes") {
    CHECK_FALSE(password_long_enough("elevenchars"));
    CHECK(password_long_enough("twelve chars"));
    CHECK_FALSE(password_long_enough("六个汉字不够"));
    CHECK(password_long_enough("十二个汉字的口令就够长了"));
}

TEST_CASE("a password matches its own hash only, and no two hashes are the same") {
    const auto hash = hash_password("correct horse battery");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(password_matches(hash, "correct horse battery"));
    CHECK_FALSE(password_matches(hash, "correct horse batterz"));
    CHECK_FALSE(password_matches("", "correct horse battery"));
    CHECK(hash != hash_password("correct horse battery"));
}

TEST_CASE("running time belongs to a boot and only grows") {
    const auto first = running_time_now();
    const auto second = running_time_now();
    CHECK(first.boot.size() == 36);
    CHECK(first.boot == second.boot);
    CHECK(first.ms > 0);
    CHECK(second.ms >= first.ms);
}

TEST_CASE("a login's digest is the same for the same login only") {
    CHECK(login_digest("lin") == login_digest("lin"));
    CHECK(login_digest("lin") != login_digest("lin "));
}
