#include "tests/store/files/memory_scan.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>
#include <vector>

namespace oasis::store::test {

namespace {

constexpr unsigned char mask = 0x5A;
constexpr std::size_t chunk = 1 << 20;
constexpr std::size_t largest_region = std::size_t{1} << 32;  // beyond it: a sanitizer's shadow

struct Region {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Region> readable_regions() {
    std::vector<Region> regions;
    std::ifstream maps{"/proc/self/maps"};
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words{line};
        Region region;
        char dash = 0;
        std::string rights;
        words >> std::hex >> region.begin >> dash >> region.end >> rights;
        if (rights.starts_with('r') && region.end - region.begin < largest_region)
            regions.push_back(region);
    }
    return regions;
}

}  // namespace

Sought::Sought(std::span<const unsigned char> bytes) {
    for (const auto byte : bytes)
        masked_.push_back(static_cast<char>(byte ^ mask));
}

int Sought::places() const {
    int count = 0;
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::vector<unsigned char> window(chunk + masked_.size());
    const auto same = [](unsigned char read, char sought) { return (read ^ mask) == static_cast<unsigned char>(sought); };
    for (const auto& region : readable_regions()) {
        for (auto at = region.begin; at < region.end; at += chunk) {
            const auto wanted = std::min(window.size(), region.end - at);
            const auto got = ::pread(memory, window.data(), wanted, static_cast<off_t>(at));
            if (got <= 0)
                break;
            const auto end = window.begin() + got;
            const auto first = static_cast<unsigned char>(masked_[0] ^ mask);
            for (auto place = std::find(window.begin(), end, first); place < end;
                 place = std::find(place + 1, end, first))
                if (end - place >= std::ssize(masked_) && std::equal(masked_.begin(), masked_.end(), place,
                        [&](char sought, unsigned char read) { return same(read, sought); }))
                    ++count;
            explicit_bzero(window.data(), static_cast<std::size_t>(got));
        }
    }
    ::close(memory);
    return count;
}

}  // namespace oasis::store::test
