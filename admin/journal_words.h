#pragma once
#include "shared/gui/catalogue.h"
#include "shared/store/files/accounts.h"
#include "shared/store/journal_pages.h"
#include <span>
#include <string>

/// Entries of the journal in words.
namespace oasis::admin {

/// What was done: 打开档案. An act that this program does not know shows its own name.
[[nodiscard]] std::string act_words(const gui::Catalogue&, const store::JournalRow&);
/// Who did it: a colleague, a participant at the kiosk, the program by itself.
[[nodiscard]] std::string actor_words(const gui::Catalogue&, std::span<const store::AccountRow>,
                                      const std::string& participant_word, const store::JournalRow&);
/// What belongs to it, from the entry's ids, codes and figures: which fields, how many. Often empty.
[[nodiscard]] std::string detail_words(const gui::Catalogue&, std::span<const store::AccountRow>,
                                       const store::JournalRow&);

/// How colleagues call whoever has the account: 周敏; the login where no name was given.
[[nodiscard]] const std::string& colleague_name(const store::AccountRow&);

}  // namespace oasis::admin
