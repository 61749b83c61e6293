#include "admin/names/named_person.h"
#include "admin/office.h"
#include "admin/office_post.h"
#include "admin/widgets/fields.h"
#include "shared/trust/wiped_text.h"
#include <chrono>
#include <imgui.h>

namespace oasis::admin {

namespace {

using Clock = std::chrono::steady_clock;

Reader reader_of(const State& state) {
    return {state.keys, state.account.value_or(domain::Account{}), state.data.settings.files_shown};
}

using trust::wipe;

void wipe(domain::ParticipantFile& file) {
    for (auto& [key, text] : file.values)
        wipe(text);
    for (auto& step : file.way)
        wipe(step.note);
}

}  // namespace

// ---- names ---------------------------------------------------------------------------------------------

void Office::load_names() {
    auto& state = tools_.state;
    if (!state.keys || std::exchange(opening_names_, true))
        return;
    post([reader = reader_of(state),
          today = state.data.today](store::Database& database, const domain::Actor&,
                                    domain::Instant) { return read_names(database, reader, today); },
         [this, session = session_](const NamesRead& read) {
             if (session != session_)
                 return read.book->wipe();
             opening_names_ = false;
             if (tools_.state.names)
                 tools_.state.names->wipe();
             tools_.state.names = read.book;
             names_seen_ = read.seen;
             ++tools_.state.revision;
         });
}

void Office::follow_names() {
    auto& state = tools_.state;
    if (!state.names)
        return load_names();
    post([reader = reader_of(state),
          seen = names_seen_](store::Database& database, const domain::Actor&,
                              domain::Instant) { return read_news(database, reader, seen); },
         [this, session = session_](NewsOfPeople news) {
             auto& now = tools_.state;
             if (session != session_ || news.seen < names_seen_)
                 return;
             if (news.too_many)
                 return load_names();
             names_seen_ = news.seen;
             if (news.people.empty())
                 return;
             for (auto& [person, file] : news.people) {
                 now.names->add(named_person(person, file ? &*file : nullptr, now.data.today));
                 if (file)
                     wipe(*file);
                 if (person.id == now.file.person && now.file.typed.empty() && !now.file.saving)
                     read_file(false);
             }
             now.names->sort();
             ++now.revision;
         });
}

void Office::act(const intent::ShowNames& wanted) {
    if (!wanted.on)
        return tools_.state.names_until.reset();
    post(
        [](store::Database& database, const domain::Actor& who, domain::Instant now) {
            store::note_look(database, store::Look::reveal_names, std::nullopt, {}, who, now);
            return true;
        },
        [this, session = session_](bool) {
            if (session == session_)
                tools_.state.names_until = Clock::now() + reveal_time;
        });
}

void Office::act(const intent::ShowPeople& wanted) {
    act(intent::GoTo{Page::people});
    tools_.state.people.filter = wanted.filter;
    tools_.state.people.text.clear();
}

// ---- one file ------------------------------------------------------------------------------------------

void Office::act(const intent::OpenFile& wanted) {
    auto& state = tools_.state;
    const bool another = state.file.person != wanted.person;
    act(intent::GoTo{Page::file});
    if (another && !state.file.typed.empty())
        return attention(tools_.words.tr("file.save_first"));
    if (!state.keys || (!another && state.file.opened))
        return;
    const auto tab = state.file.tab;
    state.file = {};
    state.file.tab = tab;
    state.file.person = wanted.person;
    read_file(true);
}

void Office::read_file(bool noted) {
    auto& state = tools_.state;
    if (!state.keys || !state.file.person)
        return;
    post(
        [reader = reader_of(state), person = *state.file.person,
         noted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return noted ? look_at_person(database, reader, person, who, now)
                         : read_person(database, reader, person);
        },
        [this, session = session_](FileRead read) {
            if (session == session_)
                take_file(std::move(read));
        });
}

void Office::take_file(FileRead&& read) {
    auto& file = tools_.state.file;
    if (file.person != read.person)
        return wipe(read.opened.file);
    if (file.opened)
        wipe(file.opened->file);
    file.fault = read.fault;
    file.not_assigned = read.not_assigned;
    file.opened.reset();
    if (!read.not_assigned && (!read.fault || read.fault == store::FileFault::none_yet))
        file.opened = std::move(read.opened);
}

void Office::act(const intent::RevealFields& wanted) {
    auto& state = tools_.state;
    if (!state.keys)
        return;
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            store::note_look(database, store::Look::reveal_field, wanted.person, wanted.fields, who, now);
            return store::looks_into(database, wanted.person, 8);
        },
        [this, wanted, session = session_](std::vector<store::LookRow> looks) {
            auto& file = tools_.state.file;
            if (session != session_ || file.person != wanted.person || !file.opened)
                return;
            file.opened->looks = std::move(looks);
            for (const auto& field : wanted.fields)
                file.open_until.insert_or_assign(field, Clock::now() + reveal_time);
        });
}

void Office::save(domain::ParticipantId person, std::int64_t version, domain::ParticipantFile file,
                  std::optional<std::string> display_name, const SaidOfSave& said) {
    auto& state = tools_.state;
    if (!state.keys)
        return;
    struct Saved {
        store::SaveFileResult result;
        bool name_taken = true;
        FileRead read;
    };
    state.file.saving = true;
    post(
        [reader = reader_of(state), person, version, file = std::move(file), name = std::move(display_name)](
            store::Database& database, const domain::Actor& who, domain::Instant now) mutable {
            Saved saved;
            saved.result = store::save_file(database, *reader.keys, person, version, file, who, now);
            wipe(file);
            if (name && std::holds_alternative<store::SavedFile>(saved.result)) {
                const auto renamed = store::rename_participant(database, person, *name, who, now);
                saved.name_taken =
                    renamed != store::RenameResult::name_fault && renamed != store::RenameResult::banned_word;
            }
            saved.read = read_person(database, reader, person);
            return saved;
        },
        [this, person, said, session = session_](Saved saved) {
            auto& page = tools_.state.file;
            if (session != session_ || page.person != person)
                return wipe(saved.read.opened.file);
            page.saving = false;
            page.step.reset();
            if (const auto* refusal = std::get_if<store::SaveRefusal>(&saved.result)) {
                page.says_changed = *refusal == store::SaveRefusal::changed_meanwhile;
                page.changed_meanwhile.clear();
                if (page.opened)
                    for (const auto& key : domain::changed_fields(page.opened->file, saved.read.opened.file))
                        if (page.typed.contains(key))
                            page.changed_meanwhile.push_back(key);
            } else {
                if (said.typed_too)
                    page.typed.clear();
                widgets::forget_typing();  // the field in use would go on with the text as it was typed
                page.shows_faults = page.says_changed = false;
                if (saved.name_taken)
                    done(tools_.words.tr(said.message));
                else
                    attention(tools_.words.tr("file.name_not_taken"));
            }
            take_file(std::move(saved.read));
            refresh();
        });
}

void Office::act(const intent::SaveFile& wanted) {
    save(wanted.person, wanted.version, wanted.file, wanted.display_name, {"file.saved", true});
}

void Office::act(const intent::NoteStep& wanted) {
    const auto& opened = tools_.state.file.opened;
    if (!opened || tools_.state.file.person != wanted.person)
        return;
    auto file = opened->file;
    file.way.push_back(wanted.step);
    save(wanted.person, opened->version, std::move(file), std::nullopt, {"file.step.done", false});
}

void Office::act(const intent::SetSuitability& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            (void)store::set_suitability(database, wanted.person, wanted.service_item, wanted.suited, who, now);
            return store::suitability_of(database, wanted.person);
        },
        [this, person = wanted.person, session = session_](std::vector<domain::Suitability> assessed) {
            auto& file = tools_.state.file;
            if (session != session_ || file.person != person || !file.opened)
                return;
            file.opened->assessed = std::move(assessed);
            done(tools_.words.tr("suitability.noted"));
        });
}

void Office::act(const intent::Register& wanted) {
    auto& state = tools_.state;
    if (!state.keys)
        return;
    post(
        [keys = state.keys, wanted](store::Database& database, const domain::Actor& who,
                                    domain::Instant now) {
            return store::register_with_file(database, *keys, wanted.person, wanted.file, who, now);
        },
        [this, session = session_](const store::RegisterWithFileResult& result) {
            if (session != session_)
                return;
            auto& people = tools_.state.people;
            if (const auto* refusal = std::get_if<store::RegisterRefusal>(&result)) {
                if (people.adding) {
                    people.adding->refusal = *refusal;
                    people.adding->waiting = false;
                }
                return;
            }
            const auto& person = std::get<domain::Participant>(result);
            people.adding.reset();
            widgets::forget_typing();
            done(
                tools_.words.tr("people.added", fmt::arg("name", person.number + " " + person.display_name)));
            refresh();
            const auto notice = tools_.state.notice;
            act(intent::OpenFile{person.id});
            tools_.state.notice = notice;
        });
}

void Office::forget_people() {
    auto& state = tools_.state;
    if (state.names)
        state.names->wipe();
    if (state.file.opened)
        wipe(state.file.opened->file);
    for (auto& [key, text] : state.file.typed)
        wipe(text);
    if (auto& merging = state.importing.merging) {
        wipe(merging->file);
        wipe(merging->row.file);
    }
    if (state.file.copied)
        ImGui::SetClipboardText("");
    opening_names_ = false;
    ++session_;
}

}  // namespace oasis::admin
