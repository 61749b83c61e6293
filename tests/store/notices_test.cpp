#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/intruder.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::Notice;
using domain::NoticeFault;
using State = domain::NoticeState;

namespace {

const auto tuesday = domain::days_after(monday, 1);

struct Board : Station {
    domain::PictureId garden = add_picture(db, {4, 3, {1, 2, 3}}, domain::Right::edit_notices, staff, at(8));

    Notice save(const Notice& notice, domain::Instant now = at(9)) {
        return std::get<Notice>(save_notice(db, notice, staff, now));
    }
    Notice publish(const Notice& notice, domain::Instant now = at(10)) {
        return std::get<Notice>(publish_notice(db, notice.id, notice.version, staff, now));
    }
    Notice withdraw(const Notice& notice, domain::Instant now = at(11)) {
        return std::get<Notice>(withdraw_notice(db, notice.id, staff, now));
    }
};

std::optional<NoticeFault> fault_in(const NoticeResult& result) {
    const auto* fault = std::get_if<NoticeFault>(&result);
    return fault ? std::optional{*fault} : std::nullopt;
}
std::optional<NoticeRefusal> refusal_in(const NoticeResult& result) {
    const auto* refusal = std::get_if<NoticeRefusal>(&result);
    return refusal ? std::optional{*refusal} : std::nullopt;
}

}  // namespace

TEST_CASE("a draft is kept with all that was written, tidy, and hangs nowhere") {
    Board board;
    auto wanted = to_hang(" 番\u200B茄 ");
    wanted.text.until = tuesday;
    wanted.text.category = domain::NoticeCategory::activity;
    wanted.text.target = domain::NoticeTarget::wall;
    wanted.text.pinned = true;
    wanted.text.pictures = {board.garden};
    const auto saved = board.save(wanted);
    CHECK(saved.state == State::draft);
    CHECK(saved.version == 1);
    wanted.text.title = "番茄";
    CHECK(saved.text == wanted.text);
    REQUIRE(notices(board.db).size() == 1);
    CHECK(notices(board.db)[0].text == wanted.text);
    CHECK(hanging_notices(board.db).empty());
}

TEST_CASE("the same again writes nothing, a change is one entry") {
    Board board;
    auto notice = board.save(to_hang());
    const auto entries = board.entries();
    CHECK(board.save(notice).version == 1);
    CHECK(board.entries() == entries);
    notice.text.body = "改到周四。";
    CHECK(board.save(notice).version == 2);
    CHECK(board.entries() == entries + 1);
}

TEST_CASE("what has no bounds is refused at entry") {
    Board board;
    auto notice = to_hang(std::string(1 << 20, 'x'));
    CHECK(fault_in(save_notice(board.db, notice, staff, at(9))) == NoticeFault::long_title);
    notice = to_hang();
    notice.text.body = std::string(10'000, '\n');
    CHECK(fault_in(save_notice(board.db, notice, staff, at(9))) == NoticeFault::too_many_lines);
    notice.text.body = std::string(1 << 20, 'x');
    CHECK(fault_in(save_notice(board.db, notice, staff, at(9))) == NoticeFault::long_body);
    notice = to_hang();
    notice.text.pictures.assign(5, board.garden);
    CHECK(fault_in(save_notice(board.db, notice, staff, at(9))) == NoticeFault::too_many_pictures);
    CHECK(notices(board.db).empty());
}

TEST_CASE("a published notice hangs as it was until it is published anew, and each state is kept") {
    Board board;
    auto notice = to_hang();
    notice.text.pictures = {board.garden};
    notice = board.publish(board.save(notice));
    CHECK(notice.state == State::published);
    CHECK_FALSE(notice.differs);
    const auto first = notice.text;

    notice.text.title = "周四，一起种番茄";
    notice.text.pictures.clear();
    notice = board.save(notice, at(12));
    CHECK(notice.differs);
    REQUIRE(hanging_notices(board.db).size() == 1);
    CHECK(hanging_notices(board.db)[0].text == first);

    notice = board.publish(notice, at(9, 0, tuesday));
    CHECK_FALSE(notice.differs);
    const auto editions = notice_editions(board.db);
    REQUIRE(editions.size() == 2);
    CHECK(editions[0].text == first);
    CHECK(editions[0].published_at == at(10));
    CHECK(editions[0].published_on == monday);
    CHECK(editions[0].ended_at == at(9, 0, tuesday));
    CHECK(editions[0].ended_on == tuesday);
    CHECK(editions[1].text == notice.text);
    CHECK_FALSE(editions[1].ended_at);
    REQUIRE(hanging_notices(board.db).size() == 1);
    CHECK(hanging_notices(board.db)[0].id == editions[1].id);
}

TEST_CASE("publishing what hangs already writes nothing") {
    Board board;
    const auto notice = board.publish(board.save(to_hang()));
    const auto entries = board.entries();
    const auto mark = board_mark(board.db);
    CHECK(board.publish(notice, at(12)).state == State::published);
    CHECK(board.entries() == entries);
    CHECK(board_mark(board.db) == mark);
}

TEST_CASE("a withdrawn notice hangs no longer, and may hang again as another edition") {
    Board board;
    auto notice = board.publish(board.save(to_hang()));
    const auto mark = board_mark(board.db);
    notice = board.withdraw(notice);
    CHECK(notice.state == State::withdrawn);
    CHECK(hanging_notices(board.db).empty());
    CHECK_FALSE(board_mark(board.db) == mark);
    const auto entries = board.entries();
    CHECK(board.withdraw(notice, at(12)).state == State::withdrawn);
    CHECK(board.entries() == entries);
    notice = board.publish(notice, at(13));
    CHECK(notice.state == State::published);
    CHECK(notice_editions(board.db).size() == 2);
    CHECK(hanging_notices(board.db).size() == 1);
}

TEST_CASE("a draft that is withdrawn is put away") {
    Board board;
    const auto notice = board.withdraw(board.save(to_hang()));
    CHECK(notice.state == State::withdrawn);
    CHECK(notice_editions(board.db).empty());
}

TEST_CASE("what cannot be published is refused with its reason and changes nothing") {
    Board board;
    auto notice = to_hang("");
    auto saved = board.save(notice);
    const auto entries = board.entries();
    CHECK(fault_in(publish_notice(board.db, saved.id, saved.version, staff, at(10))) == NoticeFault::empty_title);
    CHECK(board.entries() == entries);
    notice = to_hang();
    notice.text.until = monday;
    saved = board.save(notice);
    CHECK(fault_in(publish_notice(board.db, saved.id, saved.version, staff, at(10, 0, tuesday))) ==
          NoticeFault::over_already);
    CHECK(hanging_notices(board.db).empty());
}

TEST_CASE("who changes or publishes an older text than the last one is told") {
    Board board;
    const auto read = board.save(to_hang());
    auto theirs = read, ours = read;
    theirs.text.title = "他们的";
    ours.text.title = "我们的";
    (void)board.save(theirs);
    CHECK(refusal_in(save_notice(board.db, ours, staff, at(10))) == NoticeRefusal::changed_meanwhile);
    CHECK(refusal_in(publish_notice(board.db, read.id, read.version, staff, at(10))) ==
          NoticeRefusal::changed_meanwhile);
    CHECK(notices(board.db)[0].text.title == "他们的");
    ours.id.value = 99;
    CHECK(refusal_in(save_notice(board.db, ours, staff, at(10))) == NoticeRefusal::not_found);
    CHECK(refusal_in(withdraw_notice(board.db, domain::NoticeId{99}, staff, at(10))) == NoticeRefusal::not_found);
}

TEST_CASE("the list stands by state, the last changed first") {
    Board board;
    const auto old_draft = board.save(to_hang("旧稿"), at(9));
    const auto hanging = board.publish(board.save(to_hang("挂着"), at(9)), at(10));
    const auto draft = board.save(to_hang("新稿"), at(11));
    const auto gone = board.withdraw(board.save(to_hang("收起"), at(12)), at(13));
    std::string order;
    for (const auto& notice : notices(board.db))
        order += notice.text.title + " ";
    CHECK(order == "挂着 新稿 旧稿 收起 ");
}

TEST_CASE("an edition, its pictures and its end are never changed, not even by a statement") {
    Board board;
    auto notice = to_hang();
    notice.text.pictures = {board.garden};
    (void)board.withdraw(board.publish(board.save(notice)));
    Intruder intruder{board.path()};
    for (const char* sql : {"UPDATE notice_edition SET title = 'x'", "DELETE FROM notice_edition",
                            "UPDATE notice_edition_picture SET picture_id = 2", "DELETE FROM notice_edition_picture",
                            "UPDATE notice_ending SET ended_at = 1", "DELETE FROM notice_ending"})
        CHECK_FALSE(intruder.run(sql));
    CHECK_FALSE(verify(board.db).fault);
}

TEST_CASE("verify names an edition that somebody changed all the same, and a picture") {
    struct Row {
        const char *sql, *subject;
    };
    for (const auto& [sql, subject] :
         {Row{"DROP TRIGGER notice_edition_update; UPDATE notice_edition SET title = 'x'", "notice_edition:1"},
          Row{"DROP TRIGGER notice_edition_update; UPDATE notice_edition SET published_on = '2026-10-01'",
              "notice_edition:1"},
          Row{"DROP TRIGGER notice_edition_picture_delete; DELETE FROM notice_edition_picture", "notice_edition:1"},
          Row{"DROP TRIGGER notice_ending_delete; DELETE FROM notice_ending", "notice_edition:1"},
          Row{"UPDATE picture SET bytes = x'00'", "picture:1"}}) {
        INFO(sql);
        Board board;
        auto notice = to_hang();
        notice.text.pictures = {board.garden};
        (void)board.withdraw(board.publish(board.save(notice)));
        REQUIRE_FALSE(verify(board.db).fault);
        REQUIRE(Intruder{board.path()}.run(sql));
        const auto result = verify(board.db);
        REQUIRE(result.fault);
        CHECK(result.fault->kind == FaultKind::row_differs);
        CHECK(result.fault->subject == subject);
    }
}

TEST_CASE("no text of a notice stands in the journal") {
    Board board;
    (void)board.publish(board.save(to_hang("种番茄")));
    CHECK(board.count("SELECT COUNT(*) FROM journal WHERE body LIKE '%番茄%' OR body LIKE '%花园%'") == 0);
}
