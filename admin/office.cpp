#include "admin/office.h"

#include "admin/office_post.h"
#include "admin/rights.h"
#include "admin/snapshot.h"
#include "admin/widgets/fields.h"
#include "shared/card/code.h"
#include "shared/store/files/office_keys.h"
#include "shared/trust/age_open.h"
#include "shared/trust/running_time.h"

namespace oasis::admin {

void Office::perform(const Intent& intent) {
    if (const auto right = right_of(intent); right && !may(*right))
        return attention(ask_a_manager(tools_.words, *right));
    std::visit([this](const auto& wanted) { act(wanted); }, intent);
}

bool Office::may(domain::Right right) const {
    return tools_.state.account && domain::may(tools_.state.account->role, right);
}

domain::Actor Office::actor() const {
    domain::Actor actor{domain::Actor::Kind::staff, std::nullopt, "console-1"};
    if (tools_.state.account)
        actor.account = tools_.state.account->id;
    return actor;
}

void Office::say(Notice::Kind kind, std::string text) {
    // An answer that comes after the lock may name a person: it is for nobody now.
    if (tools_.state.account)
        tools_.state.notice = Notice{kind, std::move(text)};
}

std::string Office::name_of(domain::ParticipantId id) const {
    const auto* row = find_person(tools_.state.data, id);
    return row ? row->participant.number + " " + row->participant.display_name : std::string{};
}

void Office::refresh() {
    if (reading_) {
        read_again_ = true;
        return;
    }
    reading_ = true;
    const auto keys = tools_.state.keys;
    const auto wanted = asked(tools_.state);
    post(
        [keys, wanted](store::Database& database, const domain::Actor&, domain::Instant now) {
            if (!keys)
                return read_face(database, now);
            store::demand_current(database, *keys);
            return read_snapshot(database, wanted, now);
        },
        [this, session = session_](Snapshot snapshot) {
            reading_ = false;
            if (session == session_) {
                const auto planned = tools_.state.data.planned;
                tools_.state.data = std::move(snapshot);
                if (read_again_ && planned.ok())  // another day was asked for while this was read
                    tools_.state.data.planned = planned;
                ++tools_.state.revision;
                follow_names();
                fill_ahead(tools_.state.data.today);
            }
            if (std::exchange(read_again_, false))
                refresh();
        });
}

void Office::lock() {
    auto& state = tools_.state;
    const auto login = state.account ? state.account->login : std::string{};
    tools_.card_desk.stop();
    tools_.camera.stop();
    forget_people();
    Snapshot face;
    face.settings = state.data.settings;
    face.hours = state.data.hours;
    face.today = state.data.today;
    state = State{};
    state.data = std::move(face);
    state.sign_in.login = login;
    widgets::forget_typing();
}

void Office::scanned(const std::string& code) {
    if (!tools_.state.account)
        return;
    if (auto& drill = tools_.state.settings.drill; drill && code.starts_with(trust::identity_start)) {
        drill->recovery_key.text() = code;
        return;
    }
    const auto card = card::CardCode::parse(code);
    if (!card)
        return attention(tools_.words.tr("scan.not_ours"));
    post([digest = card->digest()](store::Database& database, const domain::Actor&,
                                   domain::Instant) { return store::participant_by_card(database, digest); },
         [this](const std::optional<domain::Participant>& person) {
             if (!tools_.state.account)
                 return;
             if (!person)
                 return attention(tools_.words.tr("scan.not_ours"));
             tools_.state.find = {};
             act(intent::OpenPerson{person->id});
         });
}

// ---- signing in and moving about ----------------------------------------------------------------------

void Office::act(const intent::SignIn& wanted) {
    tools_.state.sign_in.waiting = true;
    tools_.state.sign_in.trouble.clear();
    post(
        [wanted](store::Database& database, const domain::Actor& actor, domain::Instant now) {
            return std::make_shared<store::OpenSessionResult>(store::open_session(
                database, wanted.login, wanted.password.text(), trust::running_time_now(), actor, now));
        },
        [this, login = wanted.login](const std::shared_ptr<store::OpenSessionResult>& result) {
            auto& form = tools_.state.sign_in;
            form.waiting = false;
            form.password.wipe();
            form.focus_frames = sign_in::State{}.focus_frames;
            widgets::forget_typing();
            if (auto* session = std::get_if<store::OpenSession>(result.get())) {
                form = {};
                ++session_;
                tools_.state.account = session->account;
                tools_.state.keys = std::make_shared<store::OfficeKeys>(std::move(session->keys));
                tools_.state.page = Page::today;
                refresh();
            } else if (const auto* locked = std::get_if<store::Locked>(result.get())) {
                form.locked_login = login;
                form.locked_until = tools_.clock() + std::chrono::milliseconds{locked->remaining_ms};
                form.tries_left.reset();
            } else if (const auto* wrong = std::get_if<store::WrongPassword>(result.get())) {
                form.tries_left = wrong->tries_left;
            } else {
                form.trouble = tools_.words.tr("sign_in.without_keys");
            }
        });
}

void Office::act(const intent::Lock&) {
    lock();
}

void Office::act(const intent::UseLanguage& wanted) {
    tools_.words.use(wanted.language);
    tools_.state.notice.reset();
}

void Office::act(const intent::GoTo& wanted) {
    auto& state = tools_.state;
    if (const auto right = right_of(wanted.page); right && !may(*right))
        return attention(ask_a_manager(tools_.words, *right));
    if (state.page == Page::settings && wanted.page != Page::settings)
        act(intent::StopCamera{});
    if (wanted.page != Page::importing)
        state.importing = {};
    if (wanted.page == Page::journal && state.page != Page::journal)
        state.journal = {};  // as it is now, not as it was read then
    if (wanted.page != Page::attendance)
        state.attendance.texts.clear();  // what was opened is shown no more
    if (wanted.page != Page::complaints)
        state.channels = {};
    state.page = wanted.page;
    state.notice.reset();
    state.find = {};
    if (state.page == Page::attendance || state.page == Page::counts || state.page == Page::plan ||
        state.page == Page::notices)
        refresh();  // their books are read only while they are shown
}

void Office::act(const intent::OpenPerson& wanted) {
    act(intent::GoTo{Page::people});
    auto& people = tools_.state.people;
    people.chosen = wanted.person;
    people.show_chosen = true;
    people.filter = PeopleFilter::all;
    people.text.clear();
}

void Office::act(const intent::FindPerson&) {
    tools_.state.find.open = true;
}

// ---- the desk ------------------------------------------------------------------------------------------

void Office::act(const intent::CheckIn& wanted) {
    post([wanted](store::Database& database, const domain::Actor& actor,
                  domain::Instant now) { return store::check_in(database, wanted.person, actor, now); },
         [this, wanted](const domain::CheckInResult& result) {
             const auto name = name_of(wanted.person);
             if (std::holds_alternative<domain::Refused>(result))
                 return attention(tools_.words.tr("desk.refused", fmt::arg("name", name)));
             done(tools_.words.tr("desk.checked_in", fmt::arg("name", name)));
         });
}

void Office::act(const intent::CheckOut& wanted) {
    post([wanted](store::Database& database, const domain::Actor& actor,
                  domain::Instant now) { return store::check_out(database, wanted.person, actor, now); },
         [this, wanted](const domain::CheckOutResult& result) {
             const auto name = name_of(wanted.person);
             if (std::holds_alternative<domain::Refused>(result))
                 return attention(tools_.words.tr("desk.refused", fmt::arg("name", name)));
             done(tools_.words.tr("desk.checked_out", fmt::arg("name", name)));
         });
}

void Office::act(const intent::ConfirmClock&) {
    post([](store::Database& database, const domain::Actor& actor,
            domain::Instant now) { return store::confirm_clock(database, actor, now); },
         [this](int settled) { done(tools_.words.tr_n("today.clock_settled", settled)); });
}

void Office::act(const intent::HandleAlert& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& actor, domain::Instant now) {
            store::handle_alert(database, wanted.alert, actor, now);
            return true;
        },
        [this](bool) { refresh(); });
}

}  // namespace oasis::admin
