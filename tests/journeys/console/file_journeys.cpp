#include "shared/gui/assets.h"
#include "shared/store/database.h"
#include "shared/store/files/files.h"
#include "shared/store/journal_pages.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_files.h"
#include "tests/journeys/console/console_play.h"
#include "tests/rare_characters.h"
#include <algorithm>

using namespace oasis;
using namespace oasis::journeys;

namespace {

/// Somebody else saves another township and another remark into 0002's file.
void save_beside(const std::filesystem::path& path) {
    auto database = store::Database::open(path);
    const auto keys = keys_of(database);
    const auto id = person(database, "0002")->participant.id;
    auto opened = std::get<store::OpenedFile>(store::open_file(database, keys, id));
    opened.file.set(domain::field::township, "南山街道");
    opened.file.set(domain::field::remark, "别人写的");
    (void)store::save_file(database, keys, id, opened.version, opened.file, office, now());
}

/// A session of relapse prevention later today, at a station that checks what suits people.
void offer_relapse_prevention(const std::filesystem::path& path) {
    auto database = store::Database::open(path);
    auto settings = store::settings(database);
    settings.check_suitability = true;
    store::set_settings(database, settings, office, now());
    const auto activity = std::get<domain::Activity>(store::add_activity(
        database, {{}, "预防复发训练", "早知道", "Early signs", "book", "health", "S1.2", "203室", "周老师", 12}, office,
        now()));
    (void)store::schedule_session(database, {activity.id, today(), 0, 23 * 60 + 59, {}, {}, 0}, office, now());
}

/// How the kiosk offers that session to the person.
domain::OfferState offer_to(store::Database& database, const std::string& number) {
    const auto unsuited = store::unsuited_items(database, person(database, number)->participant.id);
    for (const auto& offer : domain::offers(store::sessions_on(database, today()), {}, now(), unsuited))
        if (offer.view.activity.service_item == "S1.2")
            return offer.state;
    throw std::runtime_error("the session is not offered");
}

}  // namespace

TEST_CASE("a person with rare characters gets a file, is found by pinyin, and gets a card on paper", "[pages]") {
    play_console(
        {"people",
         signing_in() +
             "key Ctrl+4\nexpect \"0012\"\nwait 600\n#shot people#\ntap \"@people.add@\"\nwait 300\n"
             "type \"𠮷𬭎𰻞\"\nwait 200\nexpect \"𠮷**\"\ntap \"#field id_number#\"\ntype "
             "\"310101199001010028\"\n"
             "tap \"#field guardian_phone#\"\ntype \"139\"\ntap \"#field guardian_name#\"\ntype "
             "\"𠮷大山\"\nwait 200\n"
             "expect \"#begin fault.phone.mobile#\"\nexpect \"#begin fault.id_number.check_digit#\"\n#shot "
             "adding#\n"
             "tap \"@adding.add@\"\nwait 300\nexpect \"@adding.leave@\"\n"
             "tap \"#field guardian_phone#\"\nkey Ctrl+a\ntype \"13900000042\"\nkey Enter\n"
             "expect \"@file.eligibility@\"\nexpect \"@file.stage.referred@\"\nwait 300\nrefuse "
             "\"𠮷𬭎𰻞\"\n#shot file#\n"
             "key Ctrl+k\nwait 300\ntype \"shanxm\"\nwait 200\nexpect \"0001\"\nrefuse \"0002\"\nkey Ctrl+a\n"
             "type \"0028\"\nwait 200\nexpect \"0015\"\nkey Ctrl+a\ntype \"𬭎𰻞\"\nwait 200\nexpect "
             "\"0015\"\n#shot found#\n"
             "key Enter\nwait 400\ntap \"@person.issue@\"\nwait 300\n#shot issuing#\ntap \"@issuing.act@\"\n"
             "expect \".pdf\"\nwait 500\nexpect \"@card.active@\"\n#shot issued#\n"
             "tap \"@people.pending@\"\nwait 200\nexpect \"0015\"\nexpect \"0002\"\nrefuse \"0006\"\n",
         {},
         [](const std::filesystem::path& path, const std::filesystem::path& home) {
             auto database = store::Database::open(path);
             const auto row = person(database, "0015");
             REQUIRE(row);
             CHECK(row->participant.display_name == "𠮷**");
             CHECK(row->cards_ever == 1);
             const auto file = file_of(database, "0015");
             CHECK(file.value(domain::field::full_name) == "𠮷𬭎𰻞");
             CHECK(file.value(domain::field::guardian_phone) == "13900000042");
             CHECK(file.value(domain::field::id_number) == "310101199001010028");
             CHECK(file.value(domain::field::keeper) == "lin");
             const std::filesystem::directory_iterator sheets{home / "oasis"};
             CHECK(std::ranges::count_if(sheets, [](const auto& entry) {
                       return entry.path().extension() == ".pdf" && entry.file_size() > 1000;
                   }) == 1);
             CHECK_FALSE(store::verify(database).fault);
         }});
}

TEST_CASE("two hundred rare characters are typed, saved, found, listed and edited, each with its glyph") {
    std::string all;
    for (const auto& character : oasis::test::rare_characters())
        all += character;
    journeys::ConsoleJourney journey{
        "rare",
        signing_in() +
            "key Ctrl+4\nexpect \"0012\"\nwait 600\ntap \"@people.add@\"\nwait 300\ntype \"𠮷𬭎㛃𰻞𪚥\"\n"
            "tap \"@adding.add@\"\nexpect \"@file.eligibility@\"\nwait 300\n"
            "tap \"#field township#\"\ntype \"" + all + "𰻝\"\nexpect \"" + all + "𰻝\"\nkey Backspace\n"
            "expect \"" + all + "\"\n#shot typed#\nkey Ctrl+s\nexpect \"@file.saved@\"\n"
            "tap \"#field display_name#\"\nkey Ctrl+a\ntype \"小𪚥㛃\"\nkey Backspace\ntype \"䶮\"\n"
            "expect \"小𪚥䶮\"\nkey Ctrl+s\nwait 300\nexpect \"@file.saved@\"\n"
            "key Ctrl+4\nkey F3\ntap \"@people.find@\"\ntype \"㛃𰻞\"\nwait 200\nexpect \"0015\"\n"
            "refuse \"0001\"\nexpect \"𠮷𬭎㛃𰻞𪚥\"\n#shot found#\n",
        {},
        [all](const std::filesystem::path& path, const std::filesystem::path&) {
            auto database = store::Database::open(path);
            const auto file = file_of(database, "0015");
            CHECK(file.value(domain::field::full_name) == "𠮷𬭎㛃𰻞𪚥");
            CHECK(file.value(domain::field::township) == all);
            CHECK(person(database, "0015")->participant.display_name == "小𪚥䶮");
            CHECK_FALSE(store::verify(database).fault);
        }};
    journey.only_at = "1366x768";
    play_console(journey);
}

TEST_CASE("a number that somebody has is refused with a sentence under the field") {
    play_console(
        {"taken", signing_in() +
                      "key Ctrl+4\nexpect \"0012\"\nkey n\nwait 300\ntype \"小新新\"\n"
                      "tap \"@adding.number@\"\ntype \"0001\"\nkey Enter\nexpect \"@adding.number_taken@\"\n"
                      "#shot taken#\nkey Esc\nwait 200\nrefuse \"@adding.number_hint@\"\n"});
}

TEST_CASE("a field is shown after the journal has it, and masks again by itself, names in the lists too") {
    play_console(
        {"reveal",
         signing_in() + opening("0001") +
             "refuse \"310101199001010020\"\nexpect \"310***********0020\"\nrefuse \"单晓明\"\n#shot "
             "masked#\n"
             "tap \"@file.show_field@#field id_number#\"\nexpect \"310101199001010020\"\n#shot shown#\n"
             "key Ctrl+1\nwait 200\nkey F3\nkey Ctrl+4\nexpect \"单晓明\"\nexpect \"欧阳春晓\"\n#shot "
             "names#\n"
             "wait 31000\nrefuse \"单晓明\"\nexpect \"单**\"\nexpect \"欧阳**\"\n"
             "tap \"@person.open_file@\"\nexpect \"@file.eligibility@\"\nexpect \"310***********0020\"\n",
         {},
         [](const std::filesystem::path& path, const std::filesystem::path&) {
             auto database = store::Database::open(path);
             CHECK(looks(database, "0001", "open_file") == 1);
             CHECK(looks(database, "0001", "reveal_field") == 1);
             const auto journal = store::journal_page(database, {}, std::nullopt, 100);
             CHECK(std::ranges::count(journal.rows, "reveal_names", &store::JournalRow::act) == 1);
         }});
}

TEST_CASE("what is typed into a file is checked at the field, and saved when it is right", "[pages]") {
    play_console({"edit",
                  signing_in() + opening("0002") +
                      "tap \"@file.show_field@#field phone#\"\nexpect \"13800000016\"\ntap \"#field "
                      "phone#\"\nkey Ctrl+a\n"
                      "type \"138\"\ntap \"#field township#\"\ntype \"北苑街道\"\nwait 200\nexpect \"#begin "
                      "fault.phone.mobile#\"\n"
                      "#shot wrong#\nkey Ctrl+s\nwait 300\nexpect \"@file.cannot_save@\"\n"
                      "tap \"#field phone#\"\nkey Ctrl+a\ntype \"138 0000 0077\"\nkey Ctrl+s\nexpect "
                      "\"@file.saved@\"\n"
                      "wait 300\nexpect \"13800000077\"\nexpect \"@form.saved_state@\"\n"
                      "key Alt+2\nwait 200\n#shot assessment#\nkey Alt+3\nwait 200\n#shot agreement#\n"
                      "key Alt+4\nwait 200\n#shot visits#\nkey Alt+5\nwait 200\n#shot card#\n",
                  {},
                  [](const std::filesystem::path& path, const std::filesystem::path&) {
                      auto database = store::Database::open(path);
                      const auto file = file_of(database, "0002");
                      CHECK(file.value(domain::field::phone) == "13800000077");
                      CHECK(file.value(domain::field::township) == "北苑街道");
                      CHECK(file.value(domain::field::guardian_phone) == "13900000042");
                  }});
}

TEST_CASE("a service item that does not suit somebody is noted, and asks for staff at the kiosk") {
    journeys::ConsoleJourney journey{
        "suitability", signing_in() + opening("0001") +
                           "key Alt+2\nexpect \"@suitability.title@\"\nwait 200\n#shot items#\n"
                           "tap \"@service_item.relapse@\"\nwait 300\ntap \"@suitability.not_suited@\"\n"
                           "expect \"@suitability.noted@\"\nwait 300\n#shot noted#\n"
                           "tap \"@service_item.medication@\"\nwait 300\ntap \"@suitability.suited@\"\nwait 600\n"};
    journey.beforehand = offer_relapse_prevention;
    journey.afterwards = [](const std::filesystem::path& path, const std::filesystem::path&) {
        auto database = store::Database::open(path);
        CHECK(offer_to(database, "0001") == domain::OfferState::ask_staff);
        CHECK(offer_to(database, "0002") == domain::OfferState::free);
        const auto assessed = store::suitability_of(database, person(database, "0001")->participant.id);
        REQUIRE(assessed.size() == 2);
        CHECK(assessed[0].suited);
        CHECK_FALSE(store::verify(database).fault);
    };
    play_console(journey);
}

TEST_CASE("what a roster knows more of somebody than the file is taken over field by field") {
    play_console(
        {"merge",
         signing_in() +
             "key Ctrl+4\nwait 300\ntap \"@import_page.open@\"\nexpect \"@import_page.empty@\"\n"
             "tap \"@import_page.file@\"\ntype \"#home#/roster.csv\"\ntap \"@import_page.look@\"\n"
             "expect \"@import_page.duplicate@\"\nexpect \"#begin import.other_rows#\"\nrefuse \"幸福路\"\n"
             "tap \"@import_page.compare@\"\nexpect \"@import_page.merge_act@\"\nwait 200\n#shot asked#\n"
             "tap \"@import_page.take@幸福路 9 号\"\nwait 200\n#shot chosen#\ntap \"@import_page.merge_act@\"\n"
             "expect \"@import_page.merged_row@\"\nrefuse \"幸福路\"\n#shot merged#\n",
         {},
         [](const std::filesystem::path& path, const std::filesystem::path&) {
             auto database = store::Database::open(path);
             const auto file = file_of(database, "0001");
             CHECK(file.value(domain::field::address) == "幸福路 9 号");
             CHECK(file.value(domain::field::guardian_name) == "单大山");  // kept
             CHECK(file.value(domain::field::township) == "北苑街道");      // was empty
             CHECK(looks(database, "0001", "open_file") == 1);
             CHECK(looks(database, "0001", "save_file") == 2);  // the station's own, and this one
             CHECK(store::participants(database).size() == 14);
             CHECK_FALSE(store::verify(database).fault);
         },
         {},
         {},
         {{"roster.csv", "镇街,姓名,身份证号,家庭住址,家庭监护人\n"
                         "北苑街道,单晓明,310101199001010020,幸福路 9 号,单小山\n合计：1 人,,,,\n"}},
         {}});
}

TEST_CASE("what somebody else has saved meanwhile is said kindly, and nothing that was typed is lost") {
    ConsoleJourney journey{
        "conflict", signing_in() + opening("0002") +
                        "tap \"#field township#\"\ntype \"北苑街道\"\nwait 200\n#shot ready#\nwait 9000\nkey Ctrl+s\n"
                        "expect \"@file.changed@\"\n#shot changed#\nkey Ctrl+s\n"
                        "expect \"@file.saved@\"\n"};
    journey.meanwhile = save_beside;
    journey.afterwards = [](const std::filesystem::path& path, const std::filesystem::path&) {
        auto database = store::Database::open(path);
        const auto file = file_of(database, "0002");
        CHECK(file.value(domain::field::township) == "北苑街道");
        CHECK(file.value(domain::field::remark) == "别人写的");
        CHECK_FALSE(store::verify(database).fault);
    };
    play_console(journey);
}

TEST_CASE("who is transferred out keeps the file, loses the card, and a typed change waits for its save", "[pages]") {
    play_console(
        {"leave",
         signing_in() + opening("0001") +
             "tap \"#field township#\"\ntype \"北苑街道\"\n"
             "tap \"@file.act.left@\"\nwait 300\n#shot leaving#\nkey Enter\nexpect \"@file.step.left@\"\n"
             "tap \"@file.step.act@\"\nexpect \"@file.step.done@\"\nexpect \"@file.stage.left@\"\n"
             "expect \"@form.save@\"\nexpect \"北苑街道\"\n#shot left#\n"
             "key Alt+5\nwait 300\nexpect \"@card.revoked@\"\n",
         {},
         [](const std::filesystem::path& path, const std::filesystem::path&) {
             auto database = store::Database::open(path);
             const auto row = person(database, "0001");
             REQUIRE(row);
             CHECK_FALSE(row->card);
             CHECK(row->participant.standing == domain::Standing::left);
             const auto file = file_of(database, "0001");
             REQUIRE(domain::stage_of(file) == domain::Stage::left);
             CHECK(file.way.back().by == "lin");
             CHECK(file.value(domain::field::township).empty());
             CHECK_FALSE(store::verify(database).fault);
         }});
}

TEST_CASE("a lock leaves no name, number or address on the screen or in what it could be asked for") {
    play_console(
        {"blank",
         signing_in() + opening("0001") +
             "tap \"@file.show_field@#field address#\"\nexpect \"桂花路\"\nkey F3\nexpect \"单晓明\"\n"
             "key Ctrl+l\nexpect \"@sign_in.title@\"\nrefuse \"单\"\nrefuse \"桂花路\"\n#shot locked#\n"
             "tap \"@sign_in.password@\"\ntype \"slow and steady wins\"\nkey Enter\nexpect "
             "\"@today.arrivals@\"\n"
             "key Ctrl+4\nexpect \"0012\"\nwait 600\nrefuse \"单晓明\"\nexpect \"单**\"\n"
             "tap \"0001\"\nwait 300\ntap \"@person.open_file@\"\nexpect \"@file.eligibility@\"\nrefuse "
             "\"桂花路\"\n"});
}

TEST_CASE("the day's page says whose eligibility has lapsed, and opens the list of them") {
    play_console({"clocks", signing_in() +
                                "expect \"@today.clocks_due@\"\n#shot today#\ntap \"@today.clocks_look@\"\n"
                                "expect \"0006\"\nrefuse \"0003\"\n#shot list#\n"});
}
