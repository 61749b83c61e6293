#include "shared/gui/spare_memory.h"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <string_view>

namespace oasis::gui {
namespace {

/// Code is never written to, so its pages can go at any time; data segments hold relocations and must stay.
int release_compiler(dl_phdr_info* library, std::size_t, void*) {
    if (std::string_view(library->dlpi_name).find("libLLVM") == std::string_view::npos) {
        return 0;
    }
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    for (int i = 0; i < library->dlpi_phnum; ++i) {
        const auto& part = library->dlpi_phdr[i];
        if (part.p_type == PT_LOAD && (part.p_flags & PF_X) != 0 && (part.p_flags & PF_W) == 0) {
            const auto from = (library->dlpi_addr + part.p_vaddr + page - 1) / page * page;
            const auto to = (library->dlpi_addr + part.p_vaddr + part.p_memsz) / page * page;
            madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
        }
    }
    return 0;
}

}  // namespace

void release_spare_memory() {
    dl_iterate_phdr(release_compiler, nullptr);
    malloc_trim(0);
}

}  // namespace oasis::gui
