#include "admin/field_check.h"
#include "admin/pages/file.h"
#include <algorithm>

/// What was typed into a file and not saved yet.
namespace oasis::admin::file {

namespace {

std::string kept_text(const State& state, const View& view, std::string_view key) {
    if (key == "display_name") {
        const auto* row = find_person(view.data, *state.person);
        return row ? row->participant.display_name : std::string{};
    }
    return std::string{state.opened->file.value(key)};
}

/// The captions of typed keys for which `wanted(field, text)` holds, in the form's order; hand-over papers
/// last.
template <class Wanted>
std::vector<std::string> captions_where(const State& state, const View& view, const widgets::Ui& ui,
                                        Wanted wanted) {
    std::vector<std::string> captions;
    const auto look = [&](const domain::FormField& field) {
        const auto typed = state.typed.find(field.key);
        if (typed != state.typed.end() && wanted(field, typed->second))
            captions.push_back(caption(ui, field.caption));
    };
    for (const auto& section : view.form.sections)
        std::ranges::for_each(section.fields, look);
    for (const auto& paper : handover(view).papers)
        look(field_of(paper));
    return captions;
}

}  // namespace

const domain::Handover& handover(const View& view) {
    return view.data.settings.handover_set == domain::HandoverSet::five ? view.form.five : view.form.six;
}

domain::FormField field_of(const domain::HandoverPaper& paper) {
    return {paper.key, domain::FieldKind::date, paper.caption, {}, domain::Mask::none, false, {}};
}

std::string text_of(const State& state, const View& view, std::string_view key) {
    const auto typed = state.typed.find(key);
    return typed != state.typed.end() ? typed->second : kept_text(state, view, key);
}

void type_text(State& state, const View& view, std::string_view key, std::string text) {
    if (text == kept_text(state, view, key)) {
        if (const auto typed = state.typed.find(key); typed != state.typed.end())
            state.typed.erase(typed);
        return;
    }
    state.typed.insert_or_assign(std::string{key}, std::move(text));
}

bool is_open(const State& state, const View& view, const domain::FormField& field, gui::Monotonic now) {
    if (field.mask == domain::Mask::none)
        return true;
    if (const auto until = state.open_until.find(field.key);
        until != state.open_until.end() && now < until->second)
        return true;
    return text_of(state, view, field.key).empty();  // nothing to hide: it can be typed into
}

std::vector<std::string> unsaved(const State& state, const View& view, const widgets::Ui& ui) {
    return captions_where(state, view, ui, [](const auto&, const auto&) { return true; });
}

std::vector<std::string> unsavable(const State& state, const View& view, const widgets::Ui& ui) {
    return captions_where(state, view, ui, [&](const domain::FormField& field, const std::string& text) {
        const auto check = check_field(field, text, view.today());
        const bool is_name = field.key == "display_name";
        return (check.fault && !check.may_keep) ||
               (is_name && word_watch(view, domain::TextPlace::display_name).blocks(text));
    });
}

domain::ParticipantFile file_as_typed(const State& state, const View& view) {
    auto file = state.opened->file;
    for (const auto& [key, text] : state.typed) {
        if (key == "display_name")
            continue;
        if (const auto* field = view.form.find(key))
            file.set(key, check_field(*field, text, view.today()).kept);
    }
    for (const auto& paper : handover(view).papers)
        if (const auto typed = state.typed.find(paper.key); typed != state.typed.end())
            file.set(paper.key, check_field(field_of(paper), typed->second, view.today()).kept);
    if (state.typed.contains(domain::field::id_number))
        follow_id_number(file, view.today());
    return file;
}

}  // namespace oasis::admin::file
