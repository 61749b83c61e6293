#pragma once
#include "admin/pages/settings.h"

namespace oasis::admin::backup {

/// How the last backup stands, in one line: 昨夜备份正常 · 02:10.
struct Standing {
    bool good = true;
    std::string words;
};
[[nodiscard]] Standing standing(const View&, const widgets::Ui&);

/// For the home: a bar with what to do, where the last good backup is older than two days.
void draw_warning(const View&, widgets::Ui&, widgets::Rect& room, Intents&);

/// For the settings: where backups lie and who opens them, how the last one and the last drill came out, a backup
/// now. True when something was changed.
bool draw_card(settings::Draft&, settings::State&, const View&, widgets::Ui&, widgets::Rect card, Intents&);
/// The drill. True while the dialog stands.
bool draw_dialogs(settings::State&, widgets::Ui&, Intents&);

/// Whether a text may stand for a recipient of backups: an age public key.
[[nodiscard]] bool is_recipient(const std::string& text);

}  // namespace oasis::admin::backup
