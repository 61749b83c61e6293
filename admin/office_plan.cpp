#include "admin/office.h"
#include "admin/office_post.h"

namespace oasis::admin {

void Office::act(const intent::ShowDay& wanted) {
    tools_.state.data.planned = wanted.day;
    tools_.state.plan.chosen.reset();
    tools_.state.notice.reset();
    refresh();
}

void Office::act(const intent::AddActivity& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::add_activity(database, wanted.activity, who, now); },
         [this](const std::variant<domain::Activity, store::PlanRefusal>& result) {
             auto& dialog = tools_.state.plan.activity;
             if (const auto* refusal = std::get_if<store::PlanRefusal>(&result)) {
                 if (dialog) {
                     dialog->refusal = *refusal;
                     dialog->waiting = false;
                 }
                 return;
             }
             dialog.reset();
             done(tools_.words.tr("activity.added",
                                  fmt::arg("name", std::get<domain::Activity>(result).alias_zh)));
             refresh();
         });
}

void Office::act(const intent::Schedule& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::schedule_session(database, wanted.session, who, now);
        },
        [this](const std::variant<domain::Session, store::PlanRefusal>& result) {
            auto& plan = tools_.state.plan;
            if (const auto* refusal = std::get_if<store::PlanRefusal>(&result)) {
                if (plan.scheduling) {
                    plan.scheduling->refusal = *refusal;
                    plan.scheduling->waiting = false;
                }
                return;
            }
            plan.scheduling.reset();
            plan.chosen = std::get<domain::Session>(result).id;
            done(tools_.words.tr("planning.added"));
            refresh();
        });
}

void Office::act(const intent::CopyLastWeek& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::copy_last_week(database, wanted.to, who, now); },
         [this](int added) {
             if (added == 0)
                 return attention(tools_.words.tr("plan.nothing_to_copy"));
             done(tools_.words.tr_n("plan.copied", added));
             refresh();
         });
}

void Office::act(const intent::CancelSession& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::cancel_session(database, wanted.session, who, now); },
         [this](const std::optional<store::PlanRefusal>& refusal) {
             if (refusal)
                 attention(tools_.words.tr("planning.settled"));
             else
                 done(tools_.words.tr("cancelling.done"));
             refresh();
         });
}

void Office::act(const intent::CheckEnvironment& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::check_environment(database, wanted.session, wanted.done, who, now);
        },
        [this, wanted](const std::optional<store::PlanRefusal>&) {
            done(tools_.words.tr(wanted.done ? "plan.check_noted" : "plan.check_taken_back"));
            refresh();
        });
}

void Office::act(const intent::SaveSettings& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            const bool saved = store::set_settings(database, wanted.settings, who, now) !=
                               store::SetSettingsResult::banned_word;
            return saved ? std::optional{wanted.settings} : std::nullopt;
        },
        [this](const std::optional<domain::Settings>& saved) {
            tools_.state.settings.waiting = false;
            if (!saved) {  // the rules have changed meanwhile: the bars will say which word
                attention(tools_.words.tr("words.refused"));
                return refresh();
            }
            tools_.state.data.settings = *saved;
            tools_.state.settings.draft.reset();
            done(tools_.words.tr("settings.saved"));
            refresh();
        });
}

void Office::keys_are_stale() {
    lock();
    tools_.state.sign_in.told = tools_.words.tr("sign_in.keys_changed");
}

void Office::storage_fault(const store::StorageError& error, std::uint64_t session) {
    using Kind = store::StorageError::Kind;
    auto& state = tools_.state;
    answered_ = true;
    reading_ = false;
    state.sign_in.waiting = false;
    state.week.waiting = false;
    if (state.week.holidays)
        state.week.holidays->waiting = false;
    state.settings.waiting = false;
    state.journal.waiting = false;
    opening_names_ = false;
    state.file.saving = false;
    if (state.file.step)
        state.file.step->waiting = false;
    if (state.file.paper)
        state.file.paper->waiting = false;
    if (state.file.seen)
        state.file.seen->waiting = false;
    if (state.accounts.dialog)
        state.accounts.dialog->waiting = false;
    state.journal.exporting = false;
    state.counts.exporting = false;
    if (state.counts.reporting)
        state.counts.reporting->waiting = false;
    state.importing.waiting = false;
    state.backing_up = false;
    state.attendance.day_end.faulted();
    if (state.services.entry)
        state.services.entry->waiting = false;
    if (state.services.voiding)
        state.services.voiding->waiting = false;
    if (state.settings.drill)
        state.settings.drill->waiting = false;
    if (state.settings.words)
        state.settings.words->waiting = false;
    state.settings.looking = false;
    if (state.importing.merging)
        state.importing.merging->waiting = false;
    if (state.people.adding)
        state.people.adding->waiting = false;
    plan::stop_waiting(state.plan);
    notices::stop_waiting(state.notices);
    wall::stop_waiting(state.wall);
    channels::stop_waiting(state.channels);
    if (state.people.wishes)
        state.people.wishes->waiting = false;
    const auto wait_no_more = [](auto& form) {
        if (form)
            form->waiting = false;
    };
    state.roll_call.printing = false;
    wait_no_more(state.attendance.correcting);
    wait_no_more(state.attendance.voiding);
    wait_no_more(state.attendance.moving);
    wait_no_more(state.attendance.missing);
    wait_no_more(state.attendance.calling);
    if (state.sheet.progress.stage == sheet::Progress::Stage::issuing)
        state.sheet.progress.stage = sheet::Progress::Stage::stopped;
    if (error.kind() == Kind::keys_changed)
        return session == session_ ? keys_are_stale() : void();
    const auto why = [&] {
        switch (error.kind()) {
        case Kind::busy:
            return tools_.words.tr("storage.busy");
        case Kind::full:
            return tools_.words.tr("storage.full");
        case Kind::not_permitted:
            return tools_.words.tr("storage.not_permitted");
        default:
            return tools_.words.tr("storage.other");
        }
    }();
    if (!state.account)
        state.sign_in.trouble = why;
    attention(why);
}

}  // namespace oasis::admin
