#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/faults/child.h"
#include "tests/store/station.h"
#include <chrono>
#include <random>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

constexpr int rounds = 50;

/// Texts and pictures of one number: whatever hangs must be of one number only.
domain::NoticeText text_of(int number, const std::vector<domain::PictureId>& pictures) {
    auto text = to_hang("第 " + std::to_string(number) + " 稿").text;
    text.body = std::string(1500, 'x') + std::to_string(number);
    text.pictures = {pictures.at(static_cast<std::size_t>(number) % pictures.size())};
    text.pinned = number % 2 != 0;
    return text;
}

/// Saves and publishes one text after the other, until killed.
void publish_on(const std::string& path, domain::NoticeId id, int number,
                const std::vector<domain::PictureId>& pictures, int out) {
    auto db = Database::open(path);
    for (;; ++number) {
        auto notice = notices(db).at(0);
        notice.text = text_of(number, pictures);
        notice = std::get<domain::Notice>(save_notice(db, notice, staff, at(9)));
        (void)std::get<domain::Notice>(publish_notice(db, id, notice.version, staff, at(9)));
        const auto line = std::to_string(number) + "\n";
        if (write(out, line.data(), line.size()) < 0)
            return;
    }
}

}  // namespace

TEST_CASE("a kill -9 in the middle of publishing leaves the old or the new, never half") {
    std::mt19937 chance{20'261'122};
    Station station;
    std::vector<domain::PictureId> pictures;
    for (unsigned char byte = 0; byte < 7; ++byte)
        pictures.push_back(add_picture(station.db, {1, 1, std::vector<unsigned char>(200'000, byte)},
                                       domain::Right::edit_notices, staff, at(8)));
    auto notice = to_hang();
    notice.text = text_of(0, pictures);
    notice = std::get<domain::Notice>(save_notice(station.db, notice, staff, at(8)));
    (void)publish_notice(station.db, notice.id, notice.version, staff, at(8));
    int last = 0, published = 0;
    for (int round = 0; round < rounds; ++round) {
        Child child{[&](int out) { publish_on(station.path(), notice.id, last + 1, pictures, out); }};
        std::this_thread::sleep_for(std::chrono::microseconds{chance() % 60'000});
        child.kill();
        int answered = last;
        std::istringstream lines{child.read_all()};
        for (int number = 0; lines >> number; ++published)
            answered = number;

        const auto hanging = hanging_notices(station.db);
        REQUIRE(hanging.size() == 1);
        const bool is_old = hanging[0].text == text_of(answered, pictures);
        const bool is_new = hanging[0].text == text_of(answered + 1, pictures);
        REQUIRE((is_old || is_new));
        last = is_new ? answered + 1 : answered;
        const auto result = verify(station.db);
        INFO((result.fault ? to_text(*result.fault) : ""));
        REQUIRE_FALSE(result.fault);
    }
    CHECK(published > rounds);
}
