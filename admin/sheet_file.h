#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace oasis::admin {

/// A file that is written under a temporary name beside its own, OUT.TAG.oasis-part, and takes its own name
/// when its time has come. Mode 0600. While this lives, no other process takes the file for a leftover.
class SheetFile {
  public:
    /// A new one. Throws std::system_error where the folder takes none.
    static SheetFile create(const std::filesystem::path& out, const std::string& tag);
    /// Those of `out` that nobody is writing: left by a program that was stopped, and kept until discarded.
    static std::vector<SheetFile> leftovers(const std::filesystem::path& out);

    SheetFile(SheetFile&& other) noexcept
        : descriptor_(std::exchange(other.descriptor_, -1)), kept_(other.kept_), tag_(std::move(other.tag_)),
          part_(std::move(other.part_)), out_(std::move(other.out_)) {}
    /// The two change places: what this held goes with `other`.
    SheetFile& operator=(SheetFile&& other) noexcept;
    /// Takes the file away, unless it is kept or has its name.
    ~SheetFile();

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] const std::string& tag() const { return tag_; }
    /// Where it lies until it is published.
    [[nodiscard]] const std::filesystem::path& part() const { return part_; }
    /// Where it will lie then.
    [[nodiscard]] const std::filesystem::path& out() const { return out_; }

    /// On return, what was written and the temporary name outlive a power cut. Throws std::system_error.
    void sync();
    /// From here on the file stays, whatever happens, until it is discarded.
    void keep() { kept_ = true; }
    void discard() { kept_ = false; }
    /// Gives the file its name, in place of what had it, and makes that outlive a power cut.
    /// Throws std::system_error.
    void publish();

  private:
    SheetFile(int descriptor, std::string tag, std::filesystem::path part, std::filesystem::path out)
        : descriptor_(descriptor), tag_(std::move(tag)), part_(std::move(part)), out_(std::move(out)) {}
    void sync_folder() const;

    int descriptor_;
    bool kept_ = false;
    std::string tag_;
    std::filesystem::path part_, out_;
};

}  // namespace oasis::admin
