#include "shared/device/chime.h"
#include <algorithm>
#include <cmath>
#include <span>

namespace oasis::device {

namespace {

struct Note {
    double hertz, starts, lasts;  // seconds
};

// Pentatonic notes, so that any two together sound mild.
constexpr Note read_notes[] = {{880.00, 0.00, 0.22}};
constexpr Note done_notes[] = {{659.26, 0.00, 0.30}, {880.00, 0.12, 0.30}, {1318.51, 0.26, 0.42}};
constexpr Note ask_notes[] = {{587.33, 0.00, 0.32}, {440.00, 0.22, 0.44}};

std::span<const Note> notes_of(Tune tune) {
    switch (tune) {
    case Tune::read:
        return read_notes;
    case Tune::done:
        return done_notes;
    case Tune::ask:
        break;
    }
    return ask_notes;
}

/// A struck bell: quick and round at the start, then dying away to nothing at its end.
double struck(const Note& note, double at) {
    if (at < 0 || at >= note.lasts)
        return 0;
    constexpr double attack = 0.012, tau = 6.283185307179586;
    const double rise = std::min(1.0, at / attack);
    const double fall = std::exp(-4.5 * at / note.lasts) * (1 - at / note.lasts);
    const double phase = tau * note.hertz * at;
    return rise * fall * (std::sin(phase) + 0.25 * std::sin(2 * phase));
}

}  // namespace

std::vector<std::int16_t> chime(Tune tune, int volume) {
    const auto notes = notes_of(tune);
    double length = 0;
    for (const Note& note : notes)
        length = std::max(length, note.starts + note.lasts);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(length * sample_rate));
    // Loudness follows the square of the setting; two notes at once stay below full scale.
    const double share = std::clamp(volume, 0, 100) / 100.0;
    const double loud = 0.38 * share * share * 32767;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double at = static_cast<double>(i) / sample_rate;
        double sum = 0;
        for (const Note& note : notes)
            sum += struck(note, at - note.starts);
        samples[i] = static_cast<std::int16_t>(std::clamp(sum * loud, -32767.0, 32767.0));
    }
    return samples;
}

}  // namespace oasis::device
