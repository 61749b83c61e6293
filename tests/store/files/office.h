#pragma once
#include "shared/store/files/files.h"
#include "shared/trust/key_pair.h"
#include "tests/store/station.h"

/// A station with an open office ring.
namespace oasis::store::test {

class Office : public Station {
  public:
    Office();
    /// Each seed makes another person, with a card and a file of a few fields.
    domain::Participant add_file(int seed);
    [[nodiscard]] OpenedFile open(domain::ParticipantId person);
    [[nodiscard]] FileFault fault(domain::ParticipantId person);
    /// The ring from now on, in the station and here.
    void take_ring(trust::KeyPair ring);
    /// Saves over what lies there.
    SaveFileResult save(domain::ParticipantId person, const domain::ParticipantFile& file, domain::Instant now = at(9));

    OfficeKeys keys;
};

[[nodiscard]] domain::ParticipantFile file_of(int seed);

}  // namespace oasis::store::test
