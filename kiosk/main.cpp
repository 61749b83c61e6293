#include "kiosk/command_line.h"
#include <malloc.h>

int main(int argc, char** argv) {
    // Pictures come and go for years: their room goes back to the system each time, and leaves no holes behind.
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    mallopt(M_ARENA_MAX, 2);
    return oasis::kiosk::run(argc, argv);
}
