#include "shared/store/files/accounts.h"

#include "shared/store/act.h"
#include "shared/store/files/files.h"
#include "shared/trust/age_open.h"
#include "shared/trust/key_pair.h"
#include "tests/catch.h"
#include "tests/store/keyed_station.h"
#include <algorithm>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

using domain::Role;

const NewAccount wang{"wang", "王老师", Role::staff, "a colleague walks by"};

bool is(const AccountResult& result, AccountRefusal refusal) {
    const auto* found = std::get_if<AccountRefusal>(&result);
    return found && *found == refusal;
}

domain::Actor actor_of(const domain::Account& account) {
    return {domain::Actor::Kind::staff, account.id, "console-1"};
}

/// A station with the manager lin signed in.
struct Place : KeyedStation {
    OpenSession lin = sign_in(db);

    domain::Account add(const NewAccount& wanted) {
        return std::get<domain::Account>(add_account(db, lin.keys, wanted, staff, at(9)));
    }
    bool signs_in(const std::string& login, const std::string& password) {
        return std::holds_alternative<OpenSession>(
            open_session(db, login, password, {"boot", 1}, staff, at(9)));
    }
    AccountResult change(domain::AccountId id, const std::string& present, const std::string& wanted) {
        return change_password(db, id, present, wanted, {"boot", 1}, staff, at(9));
    }
    domain::ParticipantId person_with_file() {
        domain::ParticipantFile file;
        file.set(domain::field::full_name, "张三丰");
        const auto made = register_with_file(db, lin.keys, {"", "小张", {}}, file, staff, at(9));
        return std::get<domain::Participant>(made).id;
    }
};

}  // namespace

TEST_CASE("a new account signs in and holds the rings of its role") {
    Place place;
    const auto account = place.add(wang);
    const auto session = sign_in(place.db, "wang", wang.password);
    CHECK(session.account.id == account.id);
    CHECK(session.account.role == Role::staff);
    CHECK(trust::public_key_of(session.keys.office) == trust::public_key_of(place.lin.keys.office));
    CHECK_FALSE(session.keys.manager);
    place.add({"zhou", "", Role::manager, "another slow steady one"});
    CHECK(sign_in(place.db, "zhou", "another slow steady one").keys.manager);
    const auto rows = accounts(place.db);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].name == "王老师");
    CHECK(rows[1].last_signed_in_at == at(9));
}

TEST_CASE("what an account may not be called, and what its password may not be") {
    struct Case {
        const char* login;
        const char* password;
        AccountRefusal refusal;
    };
    const std::vector<Case> cases{
        {"lin", "a colleague walks by", AccountRefusal::login_taken},
        {"", "a colleague walks by", AccountRefusal::login_fault},
        {"two words", "a colleague walks by", AccountRefusal::login_fault},
        {"wang", "elevenchars", AccountRefusal::password_short},
        {"wang", "六个汉字不够", AccountRefusal::password_short},
        {"wang", "123456789012", AccountRefusal::password_common},
        {"wang", "password1234", AccountRefusal::password_common},
        {"wang", "Passwordpassword", AccountRefusal::password_common},
        {"wang", "qwertyuiop123", AccountRefusal::password_common},
        {"wang", "1qaz2wsx3edc4rfv", AccountRefusal::password_common},
        {"wang", "aaaaaaaaaaaaaa", AccountRefusal::password_common},
        {"wang", "abcabcabcabc", AccountRefusal::password_common},
        {"wang", "woaini1314520", AccountRefusal::password_common},
        {"wang", "52013141314520", AccountRefusal::password_common},
        {"wang", "我爱你我爱你我爱你我爱你", AccountRefusal::password_common},
        {"wangjianguo", "wangjianguo1", AccountRefusal::password_common},
    };
    Place place;
    const auto entries = place.entries();
    for (const auto& one : cases) {
        INFO(one.login << " / " << one.password);
        CHECK(is(add_account(place.db, place.lin.keys, {one.login, "", Role::staff, one.password}, staff, at(9)),
                 one.refusal));
    }
    for (const auto* name : {"王\n老师", "王\u200B老师", "一二三四五六七八九十一二三四五六七八九十一二三四五"})
        CHECK(is(add_account(place.db, place.lin.keys, {"wang", name, Role::staff, "a colleague walks by"}, staff, at(9)),
                 AccountRefusal::name_fault));
    CHECK(place.entries() == entries);
    CHECK_FALSE(password_fault("十二个汉字的口令就够长了", "wang"));
}

TEST_CASE("the last five passwords are refused, the sixth is free again") {
    Place place;
    const auto id = place.lin.account.id;
    std::string present = manager_password;
    const std::array next{"the first of the new", "a second one follows", "third along the line", "fourth in our queue"};
    CHECK(is(place.change(id, "not the present one", next[0]),
             AccountRefusal::wrong_password));
    for (const auto* wanted : next) {
        CHECK(std::holds_alternative<domain::Account>(
            place.change(id, present, wanted)));
        present = wanted;
    }
    CHECK(is(place.change(id, present, manager_password), AccountRefusal::password_used));
    CHECK(is(place.change(id, present, present), AccountRefusal::password_used));
    (void)place.change(id, present, "number five is the last");
    CHECK(std::holds_alternative<domain::Account>(
        place.change(id, "number five is the last", manager_password)));
    CHECK(place.signs_in("lin", manager_password));
    CHECK_FALSE(place.signs_in("lin", present));
}

TEST_CASE("a wrong present password counts like one at signing in, and the right one clears what failed") {
    Place place;
    const auto id = place.lin.account.id;
    for (int left = 4; left > 1; --left)
        CHECK(is(place.change(id, "not the present one", "a new one for lin"), AccountRefusal::wrong_password));
    CHECK(std::holds_alternative<domain::Account>(place.change(id, manager_password, "a new one for lin")));
    for (int left = 4; left > 0; --left)
        CHECK(is(place.change(id, manager_password, "a third for lin then"), AccountRefusal::wrong_password));
    const auto entries = place.entries();
    CHECK(is(place.change(id, manager_password, "a third for lin then"), AccountRefusal::locked));
    CHECK(place.entries() == entries + 1);  // lock_account
    CHECK(is(place.change(id, "a new one for lin", "a third for lin then"), AccountRefusal::locked));
    CHECK_FALSE(place.signs_in("lin", "a new one for lin"));
}

TEST_CASE("nobody changes another's password by knowing it") {
    Place place;
    const auto account = place.add(wang);
    CHECK_THROWS_AS(place.change(account.id, wang.password, "something else here"), NotPermitted);
}

TEST_CASE("a manager resets a colleague's password and lifts the lock; the one before opens nothing") {
    Place place;
    const auto account = place.add(wang);
    CHECK(is(reset_password(place.db, place.lin.keys, account.id, wang.password, staff, at(9)),
             AccountRefusal::password_used));
    for (int i = 0; i < domain::failures_before_lock; ++i)
        CHECK_FALSE(place.signs_in("wang", "not the right one"));
    (void)reset_password(place.db, place.lin.keys, account.id, "fresh from the manager", staff, at(9));
    CHECK(place.signs_in("wang", "fresh from the manager"));
    CHECK_FALSE(place.signs_in("wang", wang.password));
}

TEST_CASE("removing an account makes new rings, and what was signed in before must sign in anew") {
    Place place;
    const auto account = place.add(wang);
    const auto colleague = sign_in(place.db, "wang", wang.password);
    const auto person = place.person_with_file();
    const auto before = trust::public_key_of(place.lin.keys.office);

    auto stale = sign_in(place.db);
    REQUIRE(std::holds_alternative<domain::Account>(
        remove_account(place.db, place.lin.keys, account.id, staff, at(10))));
    CHECK(trust::public_key_of(place.lin.keys.office) != before);
    CHECK(std::get<OpenedFile>(open_file(place.db, place.lin.keys, person)).file.value("full_name") == "张三丰");
    CHECK(std::get<FileFault>(open_file(place.db, colleague.keys, person)) == FileFault::damaged);
    CHECK(trust::public_key_of(sign_in(place.db).keys.office) == trust::public_key_of(place.lin.keys.office));
    CHECK_FALSE(place.signs_in("wang", wang.password));
    CHECK_THROWS_AS(add_account(place.db, stale.keys, {"new", "", Role::staff, wang.password}, staff, at(10)),
                    StorageError);
    CHECK_THROWS_AS((void)set_hours(place.db, {}, actor_of(account), at(10)), NotPermitted);
    CHECK(is(remove_account(place.db, place.lin.keys, account.id, staff, at(10)), AccountRefusal::not_found));
    CHECK(is(add_account(place.db, place.lin.keys, wang, staff, at(10)), AccountRefusal::login_taken));
    CHECK(accounts(place.db).back().removed_at == at(10));
    CHECK(place.count("SELECT COUNT(*) FROM past_password WHERE account_id = 2") == 0);
}

TEST_CASE("a station keeps a manager, and nobody removes the account they work with") {
    Place place;
    CHECK(is(remove_account(place.db, place.lin.keys, place.lin.account.id, staff, at(9)),
             AccountRefusal::last_manager));
    const auto zhou = place.add({"zhou", "", Role::manager, "another slow steady one"});
    CHECK(is(remove_account(place.db, place.lin.keys, place.lin.account.id, staff, at(9)),
             AccountRefusal::own_account));
    CHECK(std::holds_alternative<domain::Account>(
        remove_account(place.db, place.lin.keys, place.lin.account.id, actor_of(zhou), at(9))));
}

TEST_CASE("the recovery key makes a manager who reads everything; another key does not") {
    Place place;
    const auto person = place.person_with_file();
    const NewAccount wanted{"zhou", "", Role::manager, "another slow steady one"};
    const domain::Actor system{domain::Actor::Kind::system, std::nullopt, "command"};
    const auto other = trust::make_recovery_identity();
    CHECK(is(recover(place.db, other.identity, wanted, system, at(9)), AccountRefusal::wrong_recovery_key));
    REQUIRE(std::holds_alternative<domain::Account>(recover(place.db, recovery_key(), wanted, system, at(9))));
    const auto zhou = sign_in(place.db, "zhou", wanted.password);
    CHECK(zhou.account.role == Role::manager);
    CHECK(zhou.keys.manager);
    CHECK(std::holds_alternative<OpenedFile>(open_file(place.db, zhou.keys, person)));
}

TEST_CASE("recover gives a station from before sealed files its keys again") {
    Place place;
    auto& connection = place.db.connection();
    connection.run("UPDATE account SET public_key = NULL, wrapped = NULL");
    connection.run("DELETE FROM ring_key");
    connection.run("UPDATE station SET recovery_recipient = ''");
    const domain::Actor system{domain::Actor::Kind::system, std::nullopt, "command"};
    const NewAccount lin{"lin", "", Role::manager, "a password made anew"};
    REQUIRE(std::holds_alternative<domain::Account>(recover(place.db, recovery_key(), lin, system, at(9))));
    CHECK(sign_in(place.db, "lin", lin.password).keys.manager);
    CHECK(settings(place.db).recovery_recipient == keyed_station().settings.recovery_recipient);
    CHECK(place.count("SELECT COUNT(*) FROM account") == 1);
}

TEST_CASE("a new recovery key opens the rings, the one before no longer") {
    Place place;
    const auto fresh = trust::make_recovery_identity();
    renew_recovery(place.db, place.lin.keys, fresh.recipient, staff, at(9));
    CHECK(open_by_recovery(place.db, fresh.identity));
    CHECK_FALSE(open_by_recovery(place.db, recovery_key()));
    CHECK(settings(place.db).recovery_recipient == fresh.recipient);
}

TEST_CASE("short number and PIN open the kiosk's corner until five failures lock them") {
    Place place;
    const domain::Actor corner{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};
    const auto try_pin = [&](const std::string& number, const std::string& pin, long long ms) {
        return pin_sign_in(place.db, number, pin, {"boot", ms}, corner, at(9));
    };
    REQUIRE(std::holds_alternative<domain::Account>(
        set_pin(place.db, place.lin.account.id, "12", "271828", staff, at(9))));
    CHECK(std::get<SignedIn>(try_pin("12", "271828", 0)).account.login == "lin");
    CHECK(std::get<WrongPassword>(try_pin("13", "271828", 0)).tries_left == 4);
    for (int left = 4; left > 0; --left)
        CHECK(std::get<WrongPassword>(try_pin("12", "314159", 0)).tries_left == left);
    const auto entries = place.entries();
    CHECK(std::get<Locked>(try_pin("12", "314159", 0)).remaining_ms == domain::lock_ms);
    CHECK(place.entries() == entries + 1);
    CHECK(std::holds_alternative<Locked>(try_pin("12", "271828", 1)));
    CHECK(place.signs_in("lin", manager_password));  // the password has a lock of its own
    CHECK(std::holds_alternative<SignedIn>(try_pin("12", "271828", domain::lock_ms)));
}

TEST_CASE("poor PINs, odd short numbers and a colleague's number are refused") {
    Place place;
    const auto wangs = place.add(wang);
    const auto id = place.lin.account.id;
    for (const auto* pin : {"", "12345", "1234567", "12345a", "111111", "121212", "123123", "123456", "987654"}) {
        INFO(pin);
        CHECK(is(set_pin(place.db, id, "12", pin, staff, at(9)), AccountRefusal::pin_fault));
    }
    for (const auto* number : {"", "1234567", "1a"})
        CHECK(is(set_pin(place.db, id, number, "271828", staff, at(9)), AccountRefusal::number_fault));
    (void)set_pin(place.db, id, "12", "271828", staff, at(9));
    CHECK(is(set_pin(place.db, wangs.id, "12", "314159", actor_of(wangs), at(9)), AccountRefusal::number_taken));
    CHECK_THROWS_AS(set_pin(place.db, id, "14", "314159", actor_of(wangs), at(9)), NotPermitted);
    CHECK(std::holds_alternative<domain::Account>(
        set_pin(place.db, wangs.id, "13", "314159", actor_of(wangs), at(9))));
}

TEST_CASE("acts on accounts are refused for staff, and change nothing then") {
    Place place;
    const auto account = place.add(wang);
    const auto who = actor_of(account);
    const auto& keys = place.lin.keys;
    const auto changes = place.db.connection().total_changes();
    CHECK_THROWS_AS(add_account(place.db, keys, {"new", "", Role::staff, "some other password"}, who, at(9)),
                    NotPermitted);
    CHECK_THROWS_AS(reset_password(place.db, keys, place.lin.account.id, "some other password", who, at(9)),
                    NotPermitted);
    CHECK_THROWS_AS(remove_account(place.db, place.lin.keys, place.lin.account.id, who, at(9)), NotPermitted);
    CHECK_THROWS_AS(renew_recovery(place.db, keys, keyed_station().settings.recovery_recipient, who, at(9)),
                    NotPermitted);
    CHECK(place.db.connection().total_changes() == changes);
}
