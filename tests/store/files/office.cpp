#include "tests/store/files/office.h"

namespace oasis::store::test {

domain::ParticipantFile file_of(int seed) {
    domain::ParticipantFile file;
    file.set(domain::field::full_name, "𠮷姓" + std::to_string(seed));
    file.set(domain::field::phone, std::to_string(13800000000 + seed));
    file.set("hobbies", "书法\n唱歌");
    file.way = {{domain::Stage::referred, monday, "lin", "医院"}, {domain::Stage::serving, monday, "lin", ""}};
    return file;
}

Office::Office() {
    take_ring(trust::make_key_pair());
}

void Office::take_ring(trust::KeyPair ring) {
    db.connection().run("UPDATE ring SET public_key = ? WHERE name = 'office'", ring.public_key);
    keys.office = std::move(ring.secret);
}

domain::Participant Office::add_file(int seed) {
    const auto person = add_person(seed);
    if (!std::holds_alternative<SavedFile>(save_file(db, keys, person.id, 0, file_of(seed), staff, at(8))))
        throw std::runtime_error("the file was refused");
    return person;
}

OpenedFile Office::open(domain::ParticipantId person) {
    return std::get<OpenedFile>(open_file(db, keys, person));
}

FileFault Office::fault(domain::ParticipantId person) {
    return std::get<FileFault>(open_file(db, keys, person));
}

SaveFileResult Office::save(domain::ParticipantId person, const domain::ParticipantFile& file,
                            domain::Instant now) {
    return save_file(db, keys, person, open(person).version, file, staff, now);
}

}  // namespace oasis::store::test
