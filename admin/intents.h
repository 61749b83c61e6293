#pragma once
#include "shared/gui/catalogue.h"
#include "shared/store/acts.h"
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

/// What a person at the console asked for. Pages return intents; the office turns them into acts.
namespace oasis::admin {

/// The pages in the order of the nav: Ctrl 1 … Ctrl 6.
enum class Page { today, plan, people, cards, hours, settings };

namespace intent {

struct SignIn {
    std::string login;
    std::string password;
};
struct Lock {};
struct UseLanguage {
    gui::Language language;
};
struct GoTo {
    Page page;
};
struct OpenPerson {
    domain::ParticipantId person;
};
struct FindPerson {};

struct CheckIn {
    domain::ParticipantId person;
};
struct CheckOut {
    domain::ParticipantId person;
};
struct ConfirmClock {};
struct HandleAlert {
    domain::AlertId alert;
};

struct Register {
    store::NewParticipant person;
};
struct RevokeCard {
    domain::ParticipantId person;
};
struct IssueCards {
    std::vector<domain::ParticipantId> people;
    domain::IssueReason reason;
};
struct StopIssuing {};

struct ShowDay {
    domain::Day day;
};
struct AddActivity {
    domain::Activity activity;
};
struct Schedule {
    store::NewSession session;
};
struct CopyLastWeek {
    domain::Day to;
};
struct CancelSession {
    domain::SessionId session;
};

struct SaveSettings {
    domain::Settings settings;
};
struct SaveHours {
    domain::OpeningHours hours;
};
struct TestCamera {
    std::string spec;
};
struct StopCamera {};

}  // namespace intent

using Intent = std::variant<intent::SignIn, intent::Lock, intent::UseLanguage, intent::GoTo,
                            intent::OpenPerson, intent::FindPerson, intent::CheckIn, intent::CheckOut,
                            intent::ConfirmClock, intent::HandleAlert, intent::Register, intent::RevokeCard,
                            intent::IssueCards, intent::StopIssuing, intent::ShowDay, intent::AddActivity,
                            intent::Schedule, intent::CopyLastWeek, intent::CancelSession,
                            intent::SaveSettings, intent::SaveHours, intent::TestCamera, intent::StopCamera>;
using Intents = std::vector<Intent>;

}  // namespace oasis::admin
