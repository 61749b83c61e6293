#pragma once
#include "shared/device/scan_assembler.h"
#include <functional>
#include <memory>
#include <string>

namespace oasis::device {

/// `missing`: never opened since the start; `working`: open; `lost`: it was open and went away.
enum class ScannerState { missing, working, lost };

/// What the scanner calls, always from its own thread, never two at once. Each may be empty.
struct ScannerEvents {
    std::function<void(std::string code, ScanAssembler::Time seen)> on_code;
    std::function<void(ScannerState)> on_state;
};

/// A barcode scanner at a path, read on a thread of its own; unplugged, it is found again by itself.
class Scanner {
  public:
    /// `path`: an evdev node (/dev/input/..., grabbed, so that a scan types into no window), a serial line or
    /// pty (set raw, 8N1 at its own speed), or a pipe of evdev events or of text.
    Scanner(std::string path, ScannerEvents events);
    ~Scanner();
    Scanner(const Scanner&) = delete;
    Scanner& operator=(const Scanner&) = delete;

    ScannerState state() const;

  private:
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

}  // namespace oasis::device
