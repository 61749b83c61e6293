#include "shared/gui/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

namespace oasis::gui {

MappedFile::MappedFile(const std::filesystem::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about {};
    void* mapped = MAP_FAILED;
    if (descriptor >= 0 && fstat(descriptor, &about) == 0 && about.st_size > 0) {
        mapped =
            mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0);
    }
    if (descriptor >= 0) {
        close(descriptor);
    }
    if (mapped == MAP_FAILED) {
        throw std::runtime_error("file " + file.string() + " cannot be read");
    }
    data_ = static_cast<unsigned char*>(mapped);
    size_ = static_cast<std::size_t>(about.st_size);
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) {
        munmap(data_, size_);
    }
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

void MappedFile::release_pages() const {
    if (data_ != nullptr) {
        madvise(data_, size_, MADV_DONTNEED);  // advice: nothing is lost when it is not taken
    }
}

}  // namespace oasis::gui
