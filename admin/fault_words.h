#pragma once
#include "shared/domain/participant.h"
#include "shared/domain/person_checks.h"

/// The message ids (roster.po) that say what is wrong with a name, a number or a date: for the field on a
/// page and for the reasons of an import. None of them repeats what was typed.
namespace oasis::admin {

[[nodiscard]] const char* message_id(domain::IdNumberFault fault);
[[nodiscard]] const char* message_id(domain::PhoneFault fault);
[[nodiscard]] const char* message_id(domain::DateFault fault);
[[nodiscard]] const char* message_id(domain::NameFault fault);

}  // namespace oasis::admin
