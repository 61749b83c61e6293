#pragma once
#include "admin/widgets/ui.h"
#include "shared/device/scan_assembler.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin {

/// Tells a scanner that types from a person who types. Plain keys wait 80 ms: what then is a code was a
/// scanner, what is shorter was a person, whose keys go on as shortcuts. Pure: time is an argument.
class ScanKeys {
  public:
    using Time = device::ScanAssembler::Time;

    /// A key went down. `usage` is SDL's scancode.
    void key(int usage, const widgets::KeyPress& press, bool typing_text, Time at);
    /// What has become clear since: keys of a person, and at most one code of a card.
    struct Clear {
        std::vector<widgets::KeyPress> keys;
        std::optional<std::string> code;
    };
    [[nodiscard]] Clear poll(Time now);
    [[nodiscard]] std::optional<Time> deadline() const { return assembler_.deadline(); }

  private:
    device::ScanAssembler assembler_;
    std::vector<widgets::KeyPress> held_;
    std::vector<widgets::KeyPress> free_;
    bool typing_ = false;  // into a field: then Enter is a person's unless the text is a card's
};

}  // namespace oasis::admin
