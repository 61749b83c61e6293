#pragma once
#include "admin/pages/view.h"
#include "shared/domain/attendance.h"
#include "shared/store/attendance_acts.h"
#include <optional>
#include <string>

namespace oasis::admin {

/// Why a record is changed, as it is being chosen and written in a dialog.
struct ReasonDraft {
    std::optional<domain::CorrectionReason> code;
    std::string text;
};
/// Which of the reasons are offered: &domain::ReasonRow::for_void and the like.
using ReasonsFor = bool domain::ReasonRow::*;

[[nodiscard]] float reasons_height(ReasonsFor);
/// The list to choose of, and below it the field for words.
void draw_reasons(ReasonDraft&, ReasonsFor, widgets::Ui&, widgets::Rect place);
/// nullopt while none is chosen.
[[nodiscard]] std::optional<store::Reason> reason_of(const ReasonDraft&);
/// A reason is chosen, and written out where the list asks for that.
[[nodiscard]] bool is_complete(const ReasonDraft&);

}  // namespace oasis::admin
