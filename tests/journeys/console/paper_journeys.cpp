// Papers of a file, and who is shown whose.
#include "shared/gui/assets.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_files.h"
#include "tests/journeys/console/console_play.h"

using namespace oasis;
using namespace oasis::journeys;

namespace {

/// The station with another rule.
std::function<void(const std::filesystem::path&)> with_settings(std::function<void(domain::Settings&)> change) {
    return [change = std::move(change)](const std::filesystem::path& path) {
        auto database = store::Database::open(path);
        auto settings = store::settings(database);
        change(settings);
        store::set_settings(database, settings, office, now());
    };
}

/// The person's file is one of the journeys' staff now.
void give_to_staff(const std::filesystem::path& path, const std::string& number) {
    auto database = store::Database::open(path);
    const auto keys = keys_of(database);
    const auto id = person(database, number)->participant.id;
    auto opened = std::get<store::OpenedFile>(store::open_file(database, keys, id));
    opened.file.set(domain::field::case_worker, journeys::staff_login);
    (void)store::save_file(database, keys, id, opened.version, opened.file, office, now());
}

/// A PDF of two empty pages. Readers find their way in it without a table of its parts.
std::string two_pages() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R>>endobj\n"
           "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 5 0 R>>endobj\n"
           "5 0 obj<</Length 34>>stream\n0.2 0.5 0.4 rg 100 100 300 200 re f\nendstream endobj\n"
           "trailer<</Root 1 0 R>>\n";
}

}  // namespace

TEST_CASE("a missing paper is named, added as a scan and looked at; what is no scan is told", "[pages]") {
    const auto scan = gui::find_assets() / "art" / "art-tick.png";
    const auto text = gui::find_assets() / "form" / "handover.toml";
    play_console({"paper",
                  signing_in() + opening("0006") + "tap \"@file.add_missing@\"\nwait 300\ntype \"" +
                      text.string() +
                      "\"\ntap \"@file.paper.act@\"\nexpect \"#begin file.paper.wrong_kind#\"\n#shot refused#\n"
                      "tap \"@file.paper.file@\"\nkey Ctrl+a\ntype \"" +
                      scan.string() +
                      "\"\ntap \"@file.paper.act@\"\nexpect \"@file.paper.added@\"\nexpect \"1/4\"\n#shot added#\n"
                      "tap \"@file.look_at@@file.paper.referral@\"\nwait 800\nrefuse \"1/4\"\n#shot seen#\n"
                      "key Esc\nwait 300\nexpect \"1/4\"\n",
                  {},
                  [](const std::filesystem::path& path, const std::filesystem::path&) {
                      auto database = store::Database::open(path);
                      const auto file = file_of(database, "0006");
                      REQUIRE(file.papers.size() == 1);
                      CHECK(file.papers.front().kind == domain::PaperKind::referral);
                      CHECK(looks(database, "0006", "open_paper") == 1);
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("a paper of several pages is leafed through, and taken out again with a reason") {
    play_console({"pages",
                  signing_in() + opening("0006") +
                      "tap \"@file.add_missing@\"\nwait 300\ntype \"#home#/scan.pdf\"\n"
                      "tap \"@file.paper.act@\"\nexpect \"@file.paper.added@\"\nexpect \"1/4\"\n"
                      "tap \"@file.look_at@@file.paper.referral@\"\nexpect \"1 / 2\"\nwait 300\n#shot first#\n"
                      "tap \"@file.paper.next@\"\nexpect \"2 / 2\"\n#shot second#\n"
                      "tap \"@file.paper.take_out@\"\nwait 300\ntype \"放错了人\"\n#shot reason#\nkey Enter\n"
                      "expect \"@file.paper.is_out@\"\nexpect \"0/4\"\nwait 300\n#shot out#\n"
                      "tap \"@file.look_at@@file.paper.referral@\"\nexpect \"放错了人\"\n",
                  {},
                  [](const std::filesystem::path& path, const std::filesystem::path&) {
                      auto database = store::Database::open(path);
                      const auto file = file_of(database, "0006");
                      REQUIRE(file.papers.size() == 1);
                      CHECK(file.papers.front().taken_out == "放错了人");
                      CHECK(domain::missing_papers(file).size() == 4);
                      CHECK(looks(database, "0006", "open_paper") == 2);  // turning a page is no further look
                      CHECK_FALSE(store::verify(database).fault);
                  },
                  {},
                  {},
                  {{"scan.pdf", two_pages()}},
                  "1366x768"});
}

TEST_CASE("the papers handed over are ticked with their dates, as many as the station's set has") {
    const auto six = [](domain::Settings& settings) { settings.handover_set = domain::HandoverSet::six; };
    play_console({"handover",
                  signing_in() + opening("0001") +
                      "key Alt+3\nexpect \"0/7\"\ntap \"#field handover_family#\"\nexpect \"1/7\"\n"
                      "tap \"#field handover_record#\"\nexpect \"2/7\"\nwait 200\n#shot ticked#\n"
                      "tap \"@file.date_of@#field handover_family#\"\nkey Ctrl+a\ntype \"2026.2.30\"\n"
                      "key Ctrl+s\nexpect \"@file.cannot_save@\"\ntap \"@file.date_of@#field handover_family#\"\n"
                      "key Ctrl+a\ntype \"2026.2.3\"\nkey Ctrl+s\nexpect \"@file.saved@\"\n"
                      "expect \"2026-02-03\"\ntap \"#field handover_record#\"\nexpect \"1/7\"\nkey Ctrl+s\n"
                      "expect \"@form.saved_state@\"\n#shot saved#\n",
                  {},
                  [](const std::filesystem::path& path, const std::filesystem::path&) {
                      auto database = store::Database::open(path);
                      const auto file = file_of(database, "0001");
                      CHECK(file.value("handover_family") == "2026-02-03");
                      CHECK(file.value("handover_record").empty());
                      CHECK_FALSE(store::verify(database).fault);
                  },
                  {},
                  with_settings(six),
                  {},
                  "1920x1080"});
}

TEST_CASE("where the station shows staff only their own files, a colleague's is neither read nor found") {
    const auto assigned = [](domain::Settings& settings) { settings.files_shown = domain::FilesShown::assigned; };
    play_console({"assigned",
                  signing_in(journeys::staff_login, journeys::staff_password) +
                      "key Ctrl+4\nexpect \"0012\"\nexpect \"单**\"\nkey F3\n"
                      "expect \"单晓明\"\nrefuse \"欧阳春晓\"\n#shot list#\nkey Ctrl+k\nwait 300\ntype \"ouyangcx\"\n"
                      "wait 300\nrefuse \"0006\"\nkey Esc\nwait 200\ntap \"0006\"\nwait 200\n"
                      "tap \"@person.open_file@\"\nexpect \"@file.not_assigned@\"\nrefuse \"@file.eligibility@\"\n"
                      "#shot not-theirs#\nkey Ctrl+4\nwait 300\ntap \"0001\"\nwait 200\n"
                      "tap \"@person.open_file@\"\nexpect \"@file.eligibility@\"\n#shot theirs#\n",
                  {},
                  [](const std::filesystem::path& path, const std::filesystem::path&) {
                      auto database = store::Database::open(path);
                      CHECK(looks(database, "0001", "open_file") == 1);
                      CHECK(looks(database, "0006", "open_file") == 0);
                  },
                  {},
                  [assigned](const std::filesystem::path& path) {
                      with_settings(assigned)(path);
                      give_to_staff(path, "0001");
                  }});
}
