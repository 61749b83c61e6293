#include "admin/field_check.h"
#include "admin/names/named_person.h"
#include "admin/pages/file.h"
#include "shared/domain/files_shown.h"
#include "tests/catch.h"

using namespace oasis;
using admin::check_field;
using namespace std::chrono_literals;

namespace {

constexpr domain::Day today{2026y / 11 / 22};

domain::FormField field_of(std::string key, domain::FieldKind kind) {
    return {std::move(key), kind, {}, {}, domain::Mask::none, false, {}};
}

}  // namespace

TEST_CASE("a typed text is kept in one form, and a wrong one is told by the kind of its field") {
    struct Row {
        const char* key;
        domain::FieldKind kind;
        const char* typed;
        const char* kept;
        bool right;
        bool may_keep;
    };
    const Row rows[]{
        {"phone", domain::FieldKind::phone, "138 0000 0016", "13800000016", true, true},
        {"phone", domain::FieldKind::phone, "138", "138", false, false},
        {"phone", domain::FieldKind::phone, "  ", "", true, true},
        {"id_number", domain::FieldKind::id_number, "３１０101199001010020", "310101199001010020", true,
         true},
        {"id_number", domain::FieldKind::id_number, "310101199001010028", "310101199001010028", false, true},
        {"risk_date", domain::FieldKind::date, "2026.8.2", "2026-08-02", true, true},
        {"risk_date", domain::FieldKind::date, "2026-02-30", "2026-02-30", false, false},
        {"risk_date", domain::FieldKind::date, "2026", "2026", false, false},
        {"birth_date", domain::FieldKind::date, "1990", "1990", true, true},
        {"full_name", domain::FieldKind::text, " 李𬭎 ", "李𬭎", true, true},
        {"full_name", domain::FieldKind::text, "张　三", "张三", true, true},  // as an import keeps it
        {"display_name", domain::FieldKind::text, "小 满", "小满", true, true},
        {"full_name", domain::FieldKind::text, "", "", false, false},
        {"township", domain::FieldKind::text, "北苑街道", "北苑街道", true, true},
    };
    for (const auto& row : rows) {
        INFO(row.key << " " << row.typed);
        const auto check = check_field(field_of(row.key, row.kind), row.typed, today);
        CHECK(check.kept == row.kept);
        CHECK((check.fault == nullptr) == row.right);
        CHECK((check.fault == nullptr || check.may_keep) == row.may_keep);
    }
}

TEST_CASE("sex and date of birth follow a right ID number and are left alone by a wrong one") {
    domain::ParticipantFile file;
    file.set(domain::field::sex, "男");
    file.set(domain::field::id_number, "310101199001010028");
    admin::follow_id_number(file, today);
    CHECK(file.value(domain::field::sex) == "男");
    file.set(domain::field::id_number, "310101199001010020");
    admin::follow_id_number(file, today);
    CHECK(file.value(domain::field::sex) == "女");
    CHECK(file.value(domain::field::birth_date) == "1990-01-01");
}

TEST_CASE("what is typed into the form is kept in one form, the days of the hand-over papers too") {
    domain::Form form;
    form.sections.push_back({{}, {}, {field_of("phone", domain::FieldKind::phone)}});
    form.five.papers.push_back({"contract_day", {}});
    admin::Snapshot data;
    data.settings.handover_set = domain::HandoverSet::five;
    const auto zone = domain::Zone::find("UTC").value();
    const admin::View view{data, zone, zone.instant(today, 600), {}, {}, form};
    admin::file::State state;
    state.opened.emplace();
    state.typed = {{"phone", "138 0000 0016"}, {"contract_day", "2026.8.2"}};
    const auto file = admin::file::file_as_typed(state, view);
    CHECK(file.value("phone") == "13800000016");
    CHECK(file.value("contract_day") == "2026-08-02");
}

TEST_CASE("the lists know of a person what the file says, and nothing of who has none") {
    domain::Participant person{domain::ParticipantId{7}, "0007", "海风"};
    const auto bare = admin::named_person(person, nullptr, today);
    CHECK(bare.full_name.empty());
    CHECK_FALSE(bare.stage);

    domain::ParticipantFile file;
    file.set(domain::field::full_name, "欧阳春晓");
    file.set(domain::field::id_number, "310101199001010028");
    file.set(domain::field::agreement_date, "2025-01-01");
    file.set(domain::field::agreement_until, "2026-11-21");
    file.way.push_back({domain::Stage::serving, today, "lin", {}});
    const auto named = admin::named_person(person, &file, today);
    CHECK(named.full_name == "欧阳春晓");
    CHECK(named.id_last4 == "0028");
    CHECK(named.pending);
    CHECK(named.papers == 0);
    CHECK(named.stage == domain::Stage::serving);
    CHECK(named.eligibility == domain::Clock::State::lapsed);  // though the other clocks were never wound
    CHECK_FALSE(named.agreed);
    CHECK_FALSE(named.assessed);
    file.set(domain::field::agreement_until, "2028-01-01");
    file.set(domain::field::assessment_next, "2028-01-01");
    CHECK(admin::named_person(person, &file, today).agreed);
    CHECK(admin::named_person(person, &file, today).assessed);
    file.set(domain::field::id_number, "310101199001010020");
    CHECK_FALSE(admin::named_person(person, &file, today).pending);
    file.set(domain::field::disability_number, "3.10101199001010E+19");
    CHECK(admin::named_person(person, &file, today).pending);
}

TEST_CASE("staff see every file or only those they keep or work on; a manager sees all") {
    domain::ParticipantFile file;
    file.set(domain::field::keeper, "zhou");
    file.set(domain::field::case_worker, "wu");
    const auto shown = [&](const char* login, domain::Role role, domain::FilesShown rule) {
        return domain::is_shown(file, {domain::AccountId{1}, login, role}, rule);
    };
    CHECK(shown("lin", domain::Role::staff, domain::FilesShown::all));
    CHECK_FALSE(shown("lin", domain::Role::staff, domain::FilesShown::assigned));
    CHECK(shown("zhou", domain::Role::staff, domain::FilesShown::assigned));
    CHECK(shown("wu", domain::Role::staff, domain::FilesShown::assigned));
    CHECK(shown("lin", domain::Role::manager, domain::FilesShown::assigned));
}
