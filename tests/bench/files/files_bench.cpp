// What the office waits for with many sealed files: from the right password to the sorted list, and each key
// stroke of a search. Usage: files_bench [PEOPLE [FOLDER]]   prints milliseconds, and their ratios to the
// targets (1.5 s beyond Argon2id, 16 ms).
#include "admin/names/name_book.h"
#include "shared/store/files/station_kit.h"
#include "tests/store/files/office.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <malloc.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
namespace field = domain::field;

namespace {

constexpr double list_target_ms = 1500;
constexpr double key_target_ms = 16;
const std::string password = "一个很长的测试密码在此";

template <class Work>
double ms_of(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double quantile(std::vector<double> times, double share) {
    const auto place = times.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(times.size() - 1));
    std::nth_element(times.begin(), place, times.end());
    return *place;
}

std::string sign(char32_t code) {
    return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
}

/// A file as the forms fill it: about 50 fields, 3 KB.
domain::ParticipantFile full_file(int seed) {
    static const std::vector<std::string> surnames{"李", "王", "张", "刘", "陈", "单", "曾", "解", "仇", "查", "尉迟"};
    domain::ParticipantFile file;
    const auto pick = static_cast<std::size_t>(seed);
    // Given names of two characters out of 1500, as a town's people have them.
    const auto given = [&](std::size_t step) { return sign(0x4E00 + static_cast<char32_t>(pick * step % 1500 * 13)); };
    file.set(field::full_name, surnames[pick % surnames.size()] + given(7919) + given(104729));
    file.set(field::id_number, fmt::format("110101{:08}{:04}", 19600101 + seed % 300000, seed % 10000));
    for (int other = 0; other < 48; ++other)
        file.set(fmt::format("field_{:02}", other), fmt::format("登记表的一项内容，第{}条，约二十个字", seed + other));
    file.way = {{domain::Stage::referred, monday, "lin", "医院转来"}, {domain::Stage::serving, monday, "lin", ""}};
    return file;
}

void add_to(admin::NameBook& book, const domain::Participant& person, const OpenFileResult& result) {
    admin::NamedPerson named;
    named.id = person.id;
    named.number = person.number;
    named.display_name = person.display_name;
    if (const auto* opened = std::get_if<OpenedFile>(&result)) {
        const auto id_number = opened->file.value(field::id_number);
        named.full_name = opened->file.value(field::full_name);
        named.id_last4 = id_number.substr(id_number.size() - 4);
        named.papers = 4 - static_cast<int>(domain::missing_papers(opened->file).size());
        named.stage = domain::stage_of(opened->file);
    }
    book.add(named);
}

}  // namespace

int main(int count, char** arguments) {
    const int people = count > 1 ? std::atoi(arguments[1]) : 10000;
    if (count > 2)
        setenv("TMPDIR", arguments[2], 1);
    if (const char* perturb = std::getenv("OASIS_BENCH_PERTURB"))
        mallopt(M_PERTURB, std::atoi(perturb));
    const Folder folder;
    auto db = Database::open(folder.file("station.db"));
    const auto plain = new_station();
    const auto kit = make_station(plain.settings, plain.hours, "lin", password);
    if (!init_station(db, kit.station, staff, at(7)))
        return 1;
    const auto sign_in = [&] {
        return std::get<OpenSession>(open_session(db, "lin", password, {"boot", 1000}, staff, at(8)));
    };
    const auto fill_ms = ms_of([&] {
        const auto session = sign_in();
        WriteTransaction together{db};
        for (int seed = 1; seed <= people; ++seed)
            (void)register_with_file(db, session.keys, {fmt::format("{:05}", seed), fmt::format("学员{}", seed), {}},
                                     full_file(seed), staff, at(8));
        together.commit();
    });
    fmt::print("{} files sealed and saved in {:.0f} ms\n", people, fill_ms);

    std::optional<OpenSession> session;
    const auto password_ms = ms_of([&] { session.emplace(sign_in()); });
    for (int round = 0; round < 3; ++round) {
        admin::NameBook book;
        const auto open_ms = ms_of([&] {
            open_register(db, session->keys, [&](const domain::Participant& person, OpenFileResult&& result) {
                add_to(book, person, result);
            });
        });
        const auto sort_ms = ms_of([&] { book.sort(); });
        fmt::print("sign-in {:.0f} ms, then the list of {}: open {:.0f} ms, sort {:.0f} ms, together {:.2f} of the target\n",
                   password_ms, book.people().size(), open_ms, sort_ms, (open_ms + sort_ms) / list_target_ms);
        std::vector<double> keys;
        std::size_t found = 0;
        for (const std::string whole : {"weichigong", "李晓明", "shan", "dxm", "0137", "123x", "zzzz", "a", "l晓", "学员99"})
            for (std::size_t size = 1; size <= whole.size(); ++size)
                if (size == whole.size() || (whole[size] & 0xC0) != 0x80)
                    keys.push_back(ms_of([&] { found += book.search(whole.substr(0, size)).size(); }));
        fmt::print("search, {} key strokes ({} hits): p50 {:.2f} ms, p95 {:.2f} ms, worst {:.2f} ms, {:.2f} of the target\n",
                   keys.size(), found, quantile(keys, 0.5), quantile(keys, 0.95), quantile(keys, 1.0),
                   quantile(keys, 1.0) / key_target_ms);
        fmt::print("lock: names wiped in {:.1f} ms\n", ms_of([&] { book.wipe(); }));
    }
}
