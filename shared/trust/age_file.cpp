#include "shared/trust/age_file.h"

#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace oasis::trust {

namespace {

/// A file that goes again unless it is kept.
class NewFile {
  public:
    explicit NewFile(const std::filesystem::path& path)
        : path_(path), file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
        if (!file_)
            throw std::runtime_error("a file for age to write cannot be made");
    }
    ~NewFile() {
        if (!kept_)
            ::unlink(path_.c_str());
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    [[nodiscard]] const Descriptor& descriptor() const { return file_; }
    void keep() {
        if (::fsync(file_.get()) != 0)
            throw std::runtime_error("what age wrote did not reach the disk");
        kept_ = true;
    }

  private:
    std::filesystem::path path_;
    Descriptor file_;
    bool kept_ = false;
};

}  // namespace

AgeEnd age_file(const std::vector<std::string>& command, const std::filesystem::path& from,
              const std::filesystem::path& to, std::vector<Given> given, const std::stop_token& stop) {
    const Descriptor source{::open(from.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!source)
        throw std::runtime_error("a file for age to read cannot be opened");
    NewFile target{to};
    given.push_back({source, STDIN_FILENO});
    given.push_back({target.descriptor(), STDOUT_FILENO});
    const bool good = Child{command, given}.wait(stop);
    if (stop.stop_requested())
        return AgeEnd::stopped;
    if (!good)
        return AgeEnd::refused;
    target.keep();
    return AgeEnd::done;
}

}  // namespace oasis::trust
