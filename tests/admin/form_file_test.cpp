#include "admin/form_file.h"
#include "shared/domain/participant_file.h"
#include "shared/gui/assets.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace oasis;

namespace {

const std::string one_field =
    "[[section]]\ntab = \"basics\"\nzh = \"个人\"\nen = \"Person\"\nfield = [\n"
    "  { key = \"sex\", kind = \"choice\", zh = \"性别\", en = \"Sex\", "
    "option = [ { zh = \"男\", en = \"Male\" }, { zh = \"女\", en = \"Female\" } ] },\n]\n";
const std::string two_sets = "[[set]]\nname = \"five\"\nzh = \"五\"\nen = \"Five\"\n"
                             "paper = [ { key = \"record\", zh = \"病历\", en = \"Record\" } ]\n"
                             "[[set]]\nname = \"six\"\nzh = \"六\"\nen = \"Six\"\n"
                             "paper = [ { key = \"record\", zh = \"病历\", en = \"Record\" } ]\n";

/// What the reader says of a form of these two files; empty when it takes them.
std::string complaint(const std::string& registration, const std::string& handover = two_sets) {
    const test::Folder folder;
    folder.write("registration.toml", registration);
    folder.write("handover.toml", handover);
    try {
        (void)admin::read_form(folder.path());
    } catch (const admin::FormError& error) {
        return error.what();
    }
    return {};
}

std::string changed(const std::string& from, const std::string& to) {
    auto text = one_field;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool says(const std::string& complaint, const std::string& part) {
    INFO(complaint);
    return complaint.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the form that comes with the program holds what the papers ask for") {
    const auto form = admin::read_form(gui::find_assets() / "form");
    using namespace domain::field;
    for (const auto key : {full_name,
                           sex,
                           birth_date,
                           ethnicity,
                           phone,
                           id_number,
                           disability_number,
                           disability_grade,
                           registered_address,
                           address,
                           township,
                           urban_rural,
                           referral_source,
                           guardian_name,
                           guardian_phone,
                           diagnosis,
                           remark,
                           notes,
                           file_number,
                           keeper,
                           case_worker,
                           risk_grade,
                           risk_date,
                           risk_source,
                           agreement_date,
                           agreement_until,
                           agreement_signer,
                           consent_date,
                           consent_until,
                           consent_by,
                           assessment_next}) {
        INFO(key);
        CHECK(form.find(key));
    }
    for (const auto* key : {"cohabitants", "income", "side_effects", "present_behaviour", "past_behaviour"}) {
        INFO(key);
        const auto* field = form.find(key);
        REQUIRE(field);
        CHECK(std::ranges::count_if(field->options, &domain::FormOption::alone) == 1);
    }
    CHECK(std::ranges::count_if(form.find("side_effects")->options, &domain::FormOption::only_for_women) ==
          1);
    CHECK(form.find(id_number)->mask == domain::Mask::number);
    CHECK(form.find("nobody knows") == nullptr);
    CHECK(form.five.papers.size() == 6);
    CHECK(form.six.papers.size() == 7);
}

TEST_CASE("a form is refused with its file, the line and what is wrong") {
    CHECK(complaint(one_field) == "");
    CHECK(says(complaint(changed("kind = \"choice\"", "kind = \"list\"")),
               "registration.toml:6: `list` is none of"));
    CHECK(says(complaint(changed("key = \"sex\", ", "")), "`key` is missing"));
    CHECK(says(complaint(changed("en = \"Sex\"", "en = 7")), "`en` must be a text"));
    CHECK(says(complaint(changed("key = \"sex\"", "key = \"sex\", maks = \"all\"")),
               "`maks` is not known here"));
    CHECK(says(complaint(changed("zh = \"女\"", "zh = \"男\"")), "the option `男` stands twice"));
    CHECK(says(complaint(changed("kind = \"choice\"", "kind = \"text\"")), "only a choice has options"));
    CHECK(says(complaint(changed("tab = \"basics\"", "tab = \"more\"")),
               "registration.toml:2: `more` is none of"));
    CHECK(says(complaint(one_field + one_field), "the key `sex` stands twice"));
    CHECK(says(complaint("[[section]\n"), "registration.toml:1"));
    CHECK(says(complaint(""), "`section` is missing"));
    CHECK(says(complaint(one_field, two_sets.substr(0, two_sets.find("[[set]]", 5))), "handover.toml"));
}
