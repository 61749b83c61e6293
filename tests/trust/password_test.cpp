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

TEST_CASE("a past password is known again by its account's salt only") {
    const auto first = past_digest("correct horse battery");
    CHECK(past_digest("correct horse battery", first) == first);
    CHECK(past_digest("correct horse batterz", first) != first);
    CHECK(past_digest("correct horse battery") != first);
}

TEST_CASE("a PIN matches its own hash only, and no two hashes are the same") {
    const auto hash = hash_pin("271828");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(pin_matches(hash, "271828"));
    CHECK_FALSE(pin_matches(hash, "271829"));
    CHECK_FALSE(pin_matches("", "271828"));
    CHECK(hash != hash_pin("271828"));
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
