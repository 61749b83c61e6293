#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::find {

struct State {
    bool open = false;
    std::string text;
    std::size_t marked = 0;
};

/// By name, pinyin, initials, number or the ID number's last four; by number alone while names are being opened.
/// For digits, who has this number or one that ends so stands first: "37" is 0037.
[[nodiscard]] std::vector<const store::ParticipantRow*> meant(const View&, const std::string& text);

/// Who has this number; its leading zeros may be left out.
[[nodiscard]] const store::ParticipantRow* with_number(const Snapshot&, const std::string& number);

/// Ctrl K: finds a person by number or display name, and is the desk way for who forgot the card: checks in
/// and out in place. Enter opens the marked person.
void draw(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::find
