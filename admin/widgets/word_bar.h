#pragma once
#include "admin/widgets/fields.h"
#include "shared/domain/word_rules.h"
#include <memory>

namespace oasis::admin::widgets {

/// Who looks for banned words in a text, and how strict the station is where it will stand.
struct WordWatch {
    std::shared_ptr<const domain::WordGuard> guard;  // nullptr: nothing is looked for
    domain::Severity severity = domain::Severity::off;
    [[nodiscard]] std::vector<domain::FoundWord> find(std::string_view text) const;
    /// Whether the act will refuse the text.
    [[nodiscard]] bool blocks(std::string_view text) const;
};

/// What the bar under a field takes of this width, the gap above it with it; 0 where there is nothing to say.
[[nodiscard]] float word_bar_room(Ui&, const WordWatch&, std::string_view text, float width);
/// The amber bar under a text: one of its banned words, what may stand in its place, and 自己改, which goes back into
/// the field. F7 shows the next word, Alt Enter takes the proposal; while a field is typed into, only those of its own
/// bar. `field`: the id of the text's field, in the present id scope. True when the text was changed.
bool word_bar(Ui&, const char* field, Rect rect, std::string& text, const WordWatch&);
/// Whether 自己改 or a proposal wants the field to take the focus in this frame; once.
[[nodiscard]] bool word_bar_wants_focus(const char* field);

/// A field as fields.h has it, and its bar below, which takes the place of the field's message: `word_bar_room` of the
/// rect's width is to be kept free from `field_height` on.
bool watched_field(Ui&, const char* id, Rect, std::string_view label, std::string& value, FieldLook, const WordWatch&);

}  // namespace oasis::admin::widgets
