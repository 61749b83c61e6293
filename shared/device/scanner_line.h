#pragma once
#include "shared/device/scan_assembler.h"
#include <libevdev/libevdev.h>
#include <linux/input.h>
#include <memory>
#include <string>

namespace oasis::device {

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

  private:
    int fd_;
};

/// One opened scanner: what it sends, as characters for a ScanAssembler.
class ScannerLine {
  public:
    /// Null when there is nothing at `path` that can be a scanner, or another program holds it.
    static std::unique_ptr<ScannerLine> open(const std::string& path);

    /// Readable when the scanner sent something.
    int descriptor() const { return fd_.get(); }
    /// Takes what is waiting, without blocking; false when the scanner is gone.
    bool read_into(ScanAssembler& assembler, ScanAssembler::Time now);

  private:
    enum class Speech { unknown, events, text };

    explicit ScannerLine(int fd) : fd_(fd) {}
    bool prepare();
    void take_event(const input_event& event, ScanAssembler& assembler, ScanAssembler::Time now);

    Descriptor fd_;
    struct Ungrab {
        void operator()(libevdev* device) const { libevdev_free(device); }  // closing the node lets it go
    };
    std::unique_ptr<libevdev, Ungrab> grabbed_;
    Speech speech_ = Speech::unknown;
    std::string rest_;  // the beginning of an event not yet complete
    bool shift_ = false;
};

}  // namespace oasis::device
