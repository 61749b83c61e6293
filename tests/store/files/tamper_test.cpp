#include "shared/store/act.h"
#include "shared/store/files/reseal.h"
#include "shared/store/verify.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/sealed_file.h"
#include "tests/catch.h"
#include "tests/store/intruder.h"
#include "tests/store/files/office.h"

#include <nlohmann/json.hpp>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

/// Three people with files; the second's was saved twice, and what its first row was is kept aside.
class Target : public Office {
  public:
    Target() {
        for (int seed = 1; seed <= 3; ++seed)
            people.push_back(add_file(seed));
        intruder.emplace(path());
        REQUIRE(intruder->run("CREATE TABLE kept AS SELECT * FROM participant_file"));
        auto file = file_of(2);
        file.set("remark", "second");
        (void)save(people[1].id, file);
    }
    std::vector<domain::Participant> people;
    std::optional<Intruder> intruder;
};

struct Register {
    int opened = 0;
    std::vector<FileFault> faults;
};

Register open_all(Target& target) {
    Register found;
    open_register(target.db, target.keys, [&](const domain::Participant&, OpenFileResult&& result) {
        if (const auto* fault = std::get_if<FileFault>(&result))
            found.faults.push_back(*fault);
        else
            ++found.opened;
    });
    return found;
}

}  // namespace

TEST_CASE("an untouched register opens whole and verifies") {
    Target target;
    CHECK(open_all(target).opened == 3);
    CHECK_FALSE(verify(target.db).fault);
}

TEST_CASE("what was done to a sealed row is named by verify and at opening, and the rest still opens") {
    const auto [sql, at_opening, by_verify] = GENERATE(table<std::string, FileFault, FaultKind>({
        {"UPDATE participant_file SET sealed = CAST(substr(sealed, 1, 30) || x'00' || substr(sealed, 32) AS BLOB) "
         "WHERE participant_id = 2",
         FileFault::damaged, FaultKind::row_differs},
        {"UPDATE participant_file SET wrapped_key = CAST(substr(wrapped_key, 1, 9) || x'00' || "
         "substr(wrapped_key, 11) AS BLOB) WHERE participant_id = 2",
         FileFault::damaged, FaultKind::row_differs},
        {"UPDATE participant_file SET sealed = (SELECT sealed FROM participant_file WHERE participant_id = 1) "
         "WHERE participant_id = 2",
         FileFault::damaged, FaultKind::row_differs},
        {"UPDATE participant_file SET (sealed, wrapped_key) = (SELECT sealed, wrapped_key FROM "
         "participant_file WHERE participant_id = 1) WHERE participant_id = 2",
         FileFault::damaged, FaultKind::row_differs},
        {"REPLACE INTO participant_file SELECT * FROM kept WHERE participant_id = 2", FileFault::old_row,
         FaultKind::row_differs},
        {"UPDATE participant_file SET version = 9 WHERE participant_id = 2", FileFault::damaged,
         FaultKind::row_differs},
        {"DELETE FROM participant_file WHERE participant_id = 2", FileFault::damaged, FaultKind::row_missing},
    }));
    INFO(sql);
    Target target;
    REQUIRE(target.intruder->run(sql));
    const auto fault = verify(target.db).fault;
    REQUIRE(fault);
    CHECK(fault->kind == by_verify);
    CHECK(fault->subject == "file:2");
    CHECK(fault->number == target.people[1].number);
    CHECK(target.fault(target.people[1].id) == at_opening);
    const auto found = open_all(target);
    CHECK(found.opened == 2);
    CHECK(found.faults == std::vector{at_opening});
}

TEST_CASE("verify names every row that was tampered with, not only the first") {
    Target target;
    REQUIRE(target.intruder->run("UPDATE participant_file SET version = version + 1"));
    const auto result = verify(target.db);
    CHECK(result.fault->number == target.people[0].number);
    REQUIRE(result.further.size() == 2);
    CHECK(result.further[0].number == target.people[2].number);
    CHECK(result.further[1].number == target.people[1].number);
}

TEST_CASE("a row from before the change of rings, put back whole, does not pass") {
    Target target;
    auto ring = trust::make_key_pair().secret;
    {
        Act act{target.db, anyone, staff, at(10)};
        nlohmann::json files;
        reseal_files(target.db, target.keys.office, ring, files);
        act.record("remove_account", "account:2", {{"files", files}});
        act.commit();
    }
    CHECK_FALSE(verify(target.db).fault);
    REQUIRE(target.intruder->run("REPLACE INTO participant_file SELECT * FROM kept WHERE participant_id = 1"));
    CHECK(verify(target.db).fault->number == target.people[0].number);
    // Who still has the old ring reads the old row, and is told that it is one.
    CHECK(target.fault(target.people[0].id) == FileFault::old_row);
    target.keys.office = std::move(ring);
    CHECK(target.fault(target.people[0].id) == FileFault::damaged);
    CHECK(open_all(target).opened == 2);
}

TEST_CASE("a row put back after an erasure is told by both") {
    Target target;
    (void)erase_participant(target.db, target.people[0].id, staff, at(10));
    CHECK_FALSE(verify(target.db).fault);
    CHECK(target.fault(target.people[0].id) == FileFault::none_yet);
    REQUIRE(target.intruder->run("INSERT INTO participant_file SELECT * FROM kept WHERE participant_id = 1"));
    CHECK(verify(target.db).fault->kind == FaultKind::row_unexplained);
    CHECK(target.fault(target.people[0].id) == FileFault::old_row);
}

namespace {

/// As removing an account does; nothing that lies there opens under the ring of before, even where a row is given
/// back the version it was sealed as.
void change_ring(Target& target) {
    auto ring = trust::make_key_pair();
    nlohmann::json files;
    {
        Act act{target.db, anyone, staff, at(10)};
        reseal_files(target.db, target.keys.office, ring.secret, files);
        act.record("remove_account", "account:2", {{"files", files}});
        act.commit();
    }
    trust::FileSealer former{target.keys.office};
    auto row = target.db.connection().query("SELECT participant_id, wrapped_key, sealed FROM participant_file");
    while (row.step()) {
        for (std::int64_t version = 1; version < 10; ++version)
            CHECK_FALSE(former.open(row.bytes(1), row.bytes(2), {row.integer(0), version}));
    }
    target.take_ring(std::move(ring));
}

}  // namespace

TEST_CASE("an older row put back stays named when an account is removed afterwards") {
    Target target;
    REQUIRE(target.intruder->run("REPLACE INTO participant_file SELECT * FROM kept WHERE participant_id = 2"));
    change_ring(target);
    const auto result = verify(target.db);
    REQUIRE(result.fault);
    CHECK(result.fault->number == target.people[1].number);
    CHECK(result.further.empty());
    CHECK(target.fault(target.people[1].id) == FileFault::old_row);
    CHECK(open_all(target).opened == 2);
}

TEST_CASE("a row that does not open is sealed for the new ring as it lies, and stays named") {
    Target target;
    REQUIRE(target.intruder->run("UPDATE participant_file SET version = 9 WHERE participant_id = 2"));
    change_ring(target);
    CHECK(verify(target.db).fault->number == target.people[1].number);
    CHECK(target.fault(target.people[1].id) == FileFault::damaged);
    CHECK(open_all(target).opened == 2);
    change_ring(target);
    CHECK(target.fault(target.people[1].id) == FileFault::damaged);
}

TEST_CASE("an erased person's row put back stays unexplained when an account is removed afterwards") {
    Target target;
    (void)erase_participant(target.db, target.people[0].id, staff, at(9));
    REQUIRE(target.intruder->run("INSERT INTO participant_file SELECT * FROM kept WHERE participant_id = 1"));
    change_ring(target);
    const auto result = verify(target.db);
    REQUIRE(result.fault);
    CHECK(result.fault->kind == FaultKind::row_unexplained);
    CHECK(result.further.empty());
    CHECK(target.fault(target.people[0].id) == FileFault::old_row);
}
