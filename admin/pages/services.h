#pragma once
#include "admin/pages/reasons.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::services {

/// The dialog that records a service for one or many people.
struct Entry {
    std::size_t kind = 0;      // position in domain::service_kinds
    std::size_t half_day = 0;  // of domain::HalfDay
    std::string day;           // "2026-11-12"
    std::string minutes = "60";
    std::string served_by;
    std::string note;
    std::string search;
    bool focus_search = false;  // in the next frame
    std::vector<domain::ParticipantId> people;
    ReasonDraft reason;
    std::vector<domain::ParticipantId> already_there;  // of those sent: they had one
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

/// The dialog that asks why a service is void.
struct Voiding {
    intent::BeginVoidService asked;
    ReasonDraft reason;
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

struct State {
    std::optional<Entry> entry;
    std::optional<Voiding> voiding;
};

/// True while a dialog about services elsewhere stands, over whatever page.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::services
