#include "admin/pages/day_end.h"

#include "admin/widgets/fields.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::day_end {

namespace {

using namespace widgets;

void step_session(State& state, const Shown& it, const DayBook& book, int step) {
    const int place = static_cast<int>(it.place) + step;
    if (place >= 0 && place < static_cast<int>(book.sessions.size()))
        state.session = book.sessions[static_cast<std::size_t>(place)].view.session.id;
}

void leave_search(State& state) {
    state.search.clear();
    state.early.clear();
    state.match = 0;
    state.column = Column::people;
    state.field_open = false;
    forget_typing();
}

/// Enter in the search, or right after it.
void add_match(State& state, Shown& it, const View& view) {
    state.search += std::exchange(state.early, {});
    const auto found = matches(state, it, view);
    if (!state.search.empty() && state.match < found.size())
        add(it.draft, it.list, found[state.match]->id);
    leave_search(state);
}

bool in_search(const KeyPress& key, State& state, Shown& it, const View& view) {
    switch (key.key) {
    case SDLK_RETURN:
        add_match(state, it, view);
        return true;
    case SDLK_ESCAPE:
        leave_search(state);
        return true;
    case SDLK_DOWN:
        ++state.match;
        return true;
    case SDLK_UP:
        state.match -= std::min<std::size_t>(state.match, 1);
        return true;
    default:
        break;
    }
    const bool letter = key.key >= ' ' && key.key < 0x7F;
    if (letter)
        state.early += static_cast<char>(key.key);
    return letter;
}

bool in_sessions(const KeyPress& key, State& state, const Shown& it, const View& view) {
    switch (key.key) {
    case SDLK_UP:
    case SDLK_DOWN:
        step_session(state, it, *view.data.day_book, key.key == SDLK_UP ? -1 : 1);
        return true;
    case SDLK_RETURN:
        state.column = Column::people;
        return true;
    default:
        return false;
    }
}

/// What the letters do, wherever the keys are but in a text.
bool in_list(const KeyPress& key, State& state, Shown& it) {
    switch (key.key) {
    case SDLK_UP:
    case SDLK_DOWN:
        move(it.draft, it.list, key.key == SDLK_UP ? -1 : 1);
        break;
    case SDLK_SPACE:
        key.shift ? mark_rest_present(it.draft, it.list) : mark(it.draft, it.list, true);
        break;
    case SDLK_x:
        mark(it.draft, it.list, false);
        break;
    case SDLK_u:
        undo(it.draft);
        break;
    case SDLK_a:
        state.column = Column::adding;
        return true;
    default:
        return false;
    }
    state.column = Column::people;
    state.show_row = true;
    return true;
}

/// True when the key was one of the page's.
bool follow(const KeyPress& key, State& state, Shown& it, const View& view, Intents& intents) {
    if (key.alt)
        return false;
    if (key.ctrl) {
        if (key.key != SDLK_RETURN)
            return false;
        confirm(state, it, view, intents, std::nullopt);
        return true;
    }
    if (key.key == SDLK_TAB) {
        const int columns = 3;
        const int to = (static_cast<int>(state.column) + (key.shift ? columns - 1 : 1)) % columns;
        leave_search(state);
        state.column = static_cast<Column>(to);
        return true;
    }
    if (state.column == Column::adding)
        return in_search(key, state, it, view);
    if (key.key == SDLK_RETURN && !state.search.empty()) {  // the field has already closed on it
        add_match(state, it, view);
        return true;
    }
    if (state.column == Column::sessions && in_sessions(key, state, it, view))
        return true;
    return it.draft.stage == Draft::Stage::open && in_list(key, state, it);
}

}  // namespace

void follow_keys(State& state, const View& view, Ui& ui, Intents& intents) {
    Ui::lead_keys();
    std::vector<KeyPress> others;
    for (const auto& key : ui.hold_keys()) {
        auto it = shown(state, view);  // anew for each: the one before may have changed all of it
        if (!it || !follow(key, state, *it, view, intents))
            others.push_back(key);
    }
    ui.give_keys(std::move(others));
}

}  // namespace oasis::admin::day_end
