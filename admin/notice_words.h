#pragma once
#include "shared/domain/notice.h"
#include "shared/gui/catalogue.h"
#include "shared/picture/intake.h"
#include "shared/store/notices.h"
#include <string>

namespace oasis::admin {

/// What is wrong with a notice, or why it was not taken, and what to do about it.
[[nodiscard]] std::string notice_fault_words(const gui::Catalogue&, domain::NoticeFault);
[[nodiscard]] std::string notice_refusal_words(const gui::Catalogue&, store::NoticeRefusal);
/// Why a picture was not taken.
[[nodiscard]] std::string picture_fault_words(const gui::Catalogue&, picture::Fault);

[[nodiscard]] const char* message_of(domain::NoticeCategory);
[[nodiscard]] const char* message_of(domain::NoticeState);

}  // namespace oasis::admin
