#pragma once
#include <memory>

namespace oasis::device {

/// The three soft sounds, made of sines as the program starts, each at most 0.7 s: a card was read (one note),
/// done (rising), please ask us (falling, never harsh).
enum class Tune { read, done, ask };

/// Plays them on a thread of its own. Without a sound card nothing is heard and nothing is amiss. The device
/// is open only while something sounds, so silence costs nothing.
class Sound {
  public:
    /// `volume` 0 (off) to 100.
    explicit Sound(int volume);
    ~Sound();
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    void set_volume(int volume);
    /// Returns at once; a newer tune follows one that still sounds.
    void play(Tune tune);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace oasis::device
