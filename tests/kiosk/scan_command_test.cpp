#include "kiosk/scan_command.h"
#include "shared/card/code.h"
#include "shared/store/acts.h"
#include "shared/store/queries.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace oasis;
using namespace oasis::kiosk;
using nlohmann::json;

namespace {

std::vector<std::string> cut(const std::vector<std::string>& pieces) {
    std::vector<std::string> lines;
    LineCutter cutter{[&](std::string_view line) { lines.emplace_back(line); }};
    for (const auto& piece : pieces)
        cutter.feed(piece);
    cutter.finish();
    return lines;
}

class ScanStation {
  public:
    store::test::Station station;
    domain::Instant now = store::test::at(9);

    std::string add_card(const std::string& name) {
        const auto person = std::get<domain::Participant>(
            store::register_participant(station.db, {"", name, {}}, store::test::staff, store::test::at(7)));
        const auto code = card::CardCode::random();
        const store::NewCard card{person.id, code.digest(), domain::IssueReason::first};
        static_cast<void>(store::issue_cards(station.db, {&card, 1}, store::test::staff, store::test::at(7)));
        people_[std::string{code.text()}] = person;
        return std::string{code.text()};
    }
    const domain::Participant& owner(const std::string& code) { return people_.at(code); }

    json answer(const std::string& line, ScanWish wish = ScanWish::check_in) {
        ScanAnswerer answerer{station.db, wish, [this] { return now; }};
        const std::string text = answerer.answer(line);
        REQUIRE(std::count(text.begin(), text.end(), '\n') == 1);
        return json::parse(text);
    }

  private:
    std::map<std::string, domain::Participant> people_;
};

}  // namespace

TEST_CASE("lines are cut wherever the pieces end, and the last one counts") {
    CHECK(cut({"a\nb\n"}) == std::vector<std::string>{"a", "b"});
    CHECK(cut({"a", "b\nc", "d"}) == std::vector<std::string>{"ab", "cd"});
    CHECK(cut({"\n\n"}) == std::vector<std::string>{"", ""});
    CHECK(cut({""}).empty());
    CHECK(cut({"a\n", ""}) == std::vector<std::string>{"a"});
}

TEST_CASE("a line longer than any code comes out empty, in one piece or in many") {
    const std::string longer(LineCutter::longest + 1, 'A');
    CHECK(cut({longer + "\nB\n"}) == std::vector<std::string>{"", "B"});
    std::vector<std::string> pieces(1024, std::string(1024, 'A'));
    pieces.emplace_back("\nB");
    CHECK(cut(pieces) == std::vector<std::string>{"", "B"});
}

TEST_CASE("a known code is checked in once, and once more is already in") {
    ScanStation s;
    const auto code = s.add_card("张**");
    const auto first = s.answer(code);
    CHECK(first["outcome"] == "checked_in");
    CHECK(first["reason"].is_null());
    CHECK(first["participant"] == s.owner(code).number);
    const auto again = s.answer(code);
    CHECK(again["outcome"] == "already_in");
    CHECK(again["visit"] == first["visit"]);
    CHECK(s.station.count("SELECT COUNT(*) FROM visit") == 1);
}

TEST_CASE("check-out, again, and the scan that takes it back") {
    ScanStation s;
    const auto code = s.add_card("张**");
    const auto not_in = s.answer(code, ScanWish::check_out);
    CHECK(not_in["outcome"] == "refused");
    CHECK(not_in["reason"].is_null());
    CHECK(not_in["participant"] == s.owner(code).number);
    CHECK(not_in["visit"].is_null());
    static_cast<void>(s.answer(code));
    CHECK(s.answer(code, ScanWish::check_out)["outcome"] == "checked_out");
    CHECK(s.answer(code, ScanWish::check_out)["outcome"] == "checked_out");
    CHECK(s.answer(code)["outcome"] == "already_in");
}

TEST_CASE("what is no code of ours is refused as unknown, whatever it is") {
    ScanStation s;
    using namespace std::string_literals;
    const auto well_formed = std::string{card::CardCode::random().text()};
    for (const auto& line : {""s, "HELLO"s, "\0\0\0"s, "\xff\xfe\x80"s, std::string(1000, 'A'), well_formed,
                             "https://example.org/x"s, "\r"s}) {
        const auto answer = s.answer(line);
        CHECK(answer["outcome"] == "refused");
        CHECK(answer["reason"] == "unknown");
        CHECK(answer["participant"].is_null());
        CHECK(answer["visit"].is_null());
    }
}

TEST_CASE("a revoked card is refused by name, and staff hear of it") {
    ScanStation s;
    const auto code = s.add_card("张**");
    static_cast<void>(store::revoke_card(s.station.db, s.owner(code).id, store::test::staff, s.now));
    const auto answer = s.answer(code);
    CHECK(answer["reason"] == "revoked");
    CHECK(answer["participant"] == s.owner(code).number);
    const auto alerts = store::alerts(s.station.db, s.now);
    REQUIRE(alerts.size() == 1);
    CHECK(alerts[0].kind == domain::AlertKind::revoked_card);
}

TEST_CASE("ten thousand unknown codes do not cost a commit each") {
    ScanStation s;
    ScanAnswerer answerer{s.station.db, ScanWish::check_in, [&] { return s.now; }};
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 10'000; ++i)
        REQUIRE(answerer.answer(card::CardCode::random().text()).find("unknown") != std::string::npos);
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::int64_t told = 0;
    for (const auto& alert : store::alerts(s.station.db, s.now))
        told += alert.count;
    CHECK(told >= 1);
    CHECK(told <= static_cast<std::int64_t>(seconds) + 1);
}

TEST_CASE("the command answers every line of a pipe in order, and ends with it") {
    ScanStation s;
    const auto code = s.add_card("张**");
    int in[2], out[2];
    REQUIRE(pipe(in) == 0);
    REQUIRE(pipe(out) == 0);
    std::thread feeder{[&] {
        const std::string text = code + "\n\n" + std::string(1 << 20, 'Z') + "\n" + code;  // the last without newline
        std::string_view rest = text;
        while (!rest.empty())
            rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(0, write(in[1], rest.data(), rest.size()))));
        close(in[1]);
    }};
    CHECK(scan_command(s.station.db, ScanWish::check_in, [&] { return s.now; }, in[0], out[1]) == 0);
    feeder.join();
    close(out[1]);
    std::string answers(4096, '\0');
    answers.resize(static_cast<std::size_t>(std::max<ssize_t>(0, read(out[0], answers.data(), answers.size()))));
    std::vector<std::string> outcomes;
    for (const auto& line : cut({answers}))
        outcomes.push_back(json::parse(line)["outcome"]);
    CHECK(outcomes == std::vector<std::string>{"checked_in", "refused", "refused", "already_in"});
    close(in[0]);
    close(out[0]);
}

TEST_CASE("codes that cannot be read to their end are no success, nor are answers that nobody can have") {
    ScanStation s;
    const auto code = s.add_card("张**");
    const int folder = open("/", O_RDONLY);
    CHECK(scan_command(s.station.db, ScanWish::check_in, [&] { return s.now; }, folder, STDERR_FILENO) == 1);
    close(folder);
    // Closed, stdout must not become the number of a file that the program opens.
    const auto command = "echo " + code + " | " OASIS_TEST_BIN "/oasis-kiosk --database " + s.station.path() + " scan ";
    CHECK(WEXITSTATUS(std::system((command + ">/dev/null").c_str())) == 0);
    CHECK(WEXITSTATUS(std::system((command + ">&-").c_str())) == 1);
}
