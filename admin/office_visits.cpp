#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"
#include "admin/roll_call_sheet.h"
#include "shared/store/files/notes.h"

namespace oasis::admin {

namespace {

/// A form that waits for its answer is told why it was refused; true when it was.
template <class Form>
bool was_refused(std::optional<Form>& form, const std::optional<store::AttendanceRefusal>& refusal) {
    if (form) {
        form->waiting = false;
        form->refusal = refusal;
    }
    return refusal.has_value();
}

std::optional<store::AttendanceRefusal> refusal_of(const store::CorrectResult& result) {
    const auto* refusal = std::get_if<store::AttendanceRefusal>(&result);
    return refusal ? std::optional{*refusal} : std::nullopt;
}

}  // namespace

void Office::act(const intent::CorrectVisit& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::correct_visit(database, wanted.visit, wanted.reason, who, now);
        },
        [this, moves = wanted.visit.participant.has_value()](const store::CorrectResult& result) {
            auto& page = tools_.state.attendance;
            const auto refusal = refusal_of(result);
            if (moves ? was_refused(page.moving, refusal) : was_refused(page.correcting, refusal))
                return;
            page.moving.reset();
            page.correcting.reset();
            done(tools_.words.tr("correction.done"));
            refresh();
        });
}

void Office::act(const intent::BeginVoidVisit& wanted) {
    post([wanted, today = tools_.state.data.today](
             store::Database& database, const domain::Actor&,
             domain::Instant) { return store::effect_of_void(database, wanted.visit, today); },
         [this, wanted](const std::optional<store::VoidEffect>& effect) {
             if (!tools_.state.account)
                 return;  // locked meanwhile
             auto& voiding = tools_.state.attendance.voiding.emplace();
             voiding.visit = wanted.visit;
             voiding.effect = effect;
         });
}

void Office::act(const intent::VoidVisit& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::void_visit(database, wanted.visit, wanted.reason, who, now);
        },
        [this](const std::optional<store::AttendanceRefusal>& refusal) {
            auto& page = tools_.state.attendance;
            if (was_refused(page.voiding, refusal))
                return;
            page.voiding.reset();
            page.correcting.reset();
            done(tools_.words.tr("visit.void_done"));
            refresh();
        });
}

void Office::act(const intent::AddMissingVisit& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::add_missing_visit(database, wanted.visit, wanted.reason, who, now);
        },
        [this](const store::CorrectResult& result) {
            auto& page = tools_.state.attendance;
            if (was_refused(page.missing, refusal_of(result)))
                return;
            page.missing.reset();
            page.chosen = std::get<domain::Visit>(result).id;
            page.show_chosen = true;
            done(tools_.words.tr("visit.added"));
            refresh();
        });
}

void Office::act(const intent::RecordFollowUp& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::record_follow_up(database, wanted.call, who, now);
        },
        [this](const std::optional<store::AttendanceRefusal>& refusal) {
            auto& page = tools_.state.attendance;
            if (was_refused(page.calling, refusal))
                return;
            page.calling.reset();
            done(tools_.words.tr("expected.saved"));
            refresh();
        });
}

void Office::act(const intent::OpenText& wanted) {
    const auto keys = tools_.state.keys;
    if (!keys)
        return;
    post([keys, sealed = wanted.sealed](store::Database&, const domain::Actor&,
                                        domain::Instant) { return store::open_note(*keys, sealed); },
         [this, sealed = wanted.sealed](const std::optional<trust::WipedText>& text) {
             auto& texts = tools_.state.attendance.texts;
             const auto found = texts.find(sealed);
             if (found != texts.end())  // else it is shown no more
                 found->second = {false, text};
         });
}

void Office::act(const intent::PrintRollCall&) {
    const auto& data = tools_.state.data;
    const auto out = next_office_file(
        tools_.words.tr("roll_call.open") + "-" + data.settings.station.code + "-" + domain::to_text(data.today), "pdf");
    RollCallSheet sheet{data.settings.station, zone_of(data.settings), tools_.clock(), tools_.words.language(), {}};
    tools_.state.roll_call.printing = true;
    post([sheet, out, today = data.today](store::Database& database, const domain::Actor&, domain::Instant) mutable {
             sheet.inside = store::still_inside(database, today);
             return write_roll_call(out, sheet);
         },
         [this, file = out.string()](const std::optional<std::string>& fault) {
             auto& dialog = tools_.state.roll_call;
             dialog.printing = false;
             if (!dialog.open)
                 return;
             const auto where = fmt::arg("file", file);
             dialog.printed = fault ? Notice{Notice::Kind::attention,
                                             tools_.words.tr("roll_call.not_printed", where, fmt::arg("why", *fault))}
                                    : Notice{Notice::Kind::done, tools_.words.tr("roll_call.printed", where)};
         });
}

}  // namespace oasis::admin
