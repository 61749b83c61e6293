#include "shared/card/reed_solomon.h"
#include <algorithm>
#include <array>

namespace oasis::card {

namespace {

using Byte = std::uint8_t;
using Polynomial = std::vector<Byte>;  // lowest power first

struct Field {
    constexpr Field() {
        int x = 1;
        for (int i = 0; i < 255; ++i) {
            power[std::size_t(i)] = power[std::size_t(i + 255)] = Byte(x);
            log[std::size_t(x)] = i;
            x = x << 1 ^ (x >> 7) * 0x11d;
        }
    }
    constexpr Byte multiply(Byte a, Byte b) const {
        return a && b ? power[std::size_t(log[a] + log[b])] : Byte(0);
    }
    constexpr Byte divide(Byte a, Byte b) const {
        return a ? power[std::size_t(log[a] + 255 - log[b])] : Byte(0);
    }

    std::array<Byte, 510> power{};
    std::array<int, 256> log{};
};

constexpr Field field;

Byte value_at(const Polynomial& p, Byte x) {
    Byte sum = 0;
    for (auto c = p.rbegin(); c != p.rend(); ++c)
        sum = field.multiply(sum, x) ^ *c;
    return sum;
}

Polynomial product(const Polynomial& a, const Polynomial& b, std::size_t most) {
    Polynomial result(std::min(most, a.size() + b.size() - 1));
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size() && i + j < result.size(); ++j)
            result[i + j] ^= field.multiply(a[i], b[j]);
    return result;
}

// Berlekamp and Massey's shortest register, starting from the erasures' locator.
Polynomial error_locator(const Polynomial& syndromes, const Polynomial& erasures) {
    const int erased = int(erasures.size()) - 1, checks = int(syndromes.size());
    Polynomial now = erasures, before = erasures;
    int length = erased;
    for (int n = erased; n < checks; ++n) {
        before.insert(before.begin(), 0);
        Byte gap = 0;
        for (int i = 0; i < int(now.size()) && i <= n; ++i)
            gap ^= field.multiply(now[std::size_t(i)], syndromes[std::size_t(n - i)]);
        if (gap == 0)
            continue;
        Polynomial next = now;
        next.resize(std::max(now.size(), before.size()));
        for (std::size_t i = 0; i < before.size(); ++i)
            next[i] ^= field.multiply(gap, before[i]);
        if (2 * length <= n + erased) {
            length = n + 1 + erased - length;
            before = now;
            for (Byte& c : before)
                c = field.divide(c, gap);
        }
        now = next;
    }
    while (now.size() > 1 && now.back() == 0)
        now.pop_back();
    return now;
}

}  // namespace

std::optional<int> correct_block(std::vector<Byte>& block, int checks, const std::vector<int>& erased) {
    const int size = int(block.size());
    const auto syndromes_of = [&] {
        Polynomial syndromes(static_cast<std::size_t>(checks));
        for (int i = 0; i < checks; ++i)
            for (const Byte word : block)
                syndromes[std::size_t(i)] =
                    field.multiply(syndromes[std::size_t(i)], field.power[std::size_t(i)]) ^ word;
        return syndromes;
    };
    const auto all_zero = [](const Polynomial& p) {
        return std::all_of(p.begin(), p.end(), [](Byte b) { return b == 0; });
    };
    const Polynomial syndromes = syndromes_of();
    if (all_zero(syndromes))
        return 0;
    if (int(erased.size()) > checks)
        return {};
    Polynomial erasures{1};
    for (const int at : erased)
        erasures = product(erasures, {1, field.power[std::size_t(size - 1 - at)]}, erased.size() + 1);
    const Polynomial locator = error_locator(syndromes, erasures);
    const int found = int(locator.size()) - 1;
    if (2 * found - int(erased.size()) > checks)
        return {};
    const Polynomial evaluator = product(syndromes, locator, std::size_t(checks));
    Polynomial slope(locator.size());  // the locator's formal derivative
    for (std::size_t i = 1; i < locator.size(); i += 2)
        slope[i - 1] = locator[i];
    int corrected = 0;
    for (int at = 0; at < size; ++at) {
        const Byte root = field.power[std::size_t((255 - (size - 1 - at)) % 255)],
                   place = field.power[std::size_t(size - 1 - at)];
        if (value_at(locator, root) != 0)
            continue;
        const Byte under = value_at(slope, root);
        if (under == 0)
            return {};
        block[std::size_t(at)] ^= field.multiply(place, field.divide(value_at(evaluator, root), under));
        ++corrected;
    }
    if (corrected != found || !all_zero(syndromes_of()))
        return {};
    return found - int(erased.size());
}

}  // namespace oasis::card
