#include "admin/commands/sample_files.h"

#include "admin/commands/command.h"
#include "shared/store/acts.h"
#include "shared/store/files/files.h"
#include <array>
#include <fmt/format.h>
#include <stdexcept>

namespace oasis::admin::commands {

namespace {

namespace field = domain::field;
using domain::days_after;

const domain::Actor by_command{domain::Actor::Kind::system, std::nullopt, device};

constexpr std::array surnames{"李", "王", "张", "欧阳", "陈", "曾", "单", "尉迟", "赵", "吴", "𠮷", "解"};
constexpr std::array given{"铉",   "晓明", "春晓", "大山", "𬭎", "小满",     "明月", "南风", "秋实",
                           "一郎", "桂花", "青松", "平安", "知行", "𰻞𰻞", "文静", "海"};
constexpr std::array streets{"北苑街道桂花路", "南山街道松林巷", "万盛镇河沿街", "东林街道新村路"};

/// The surname that a masked display name shows, else an invented one.
std::string full_name(const domain::Participant& person, std::size_t at) {
    const auto& shown = person.display_name;
    const auto stars = shown.find("**");
    const auto surname = stars == std::string::npos || stars == 0
                             ? std::string{surnames[at % surnames.size()]}
                             : shown.substr(0, stars);
    return surname + given[(at * 5) % given.size()];
}

/// With its check digit (GB 11643); every eleventh has a wrong one.
std::string id_number(std::size_t at) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const auto year = 1960 + at * 7 % 45;
    const auto digits =
        fmt::format("310101{}{:02}{:02}{:03}", year, 1 + at * 5 % 12, 1 + at * 11 % 28, 100 + at);
    std::size_t sum = 0;
    for (std::size_t place = 0; place < weights.size(); ++place)
        sum += static_cast<std::size_t>(weights[place]) * static_cast<std::size_t>(digits[place] - '0');
    const auto check = (sum + (at % 11 == 3 ? 1 : 0)) % 11;
    return digits + "10X98765432"[check];
}

domain::ParticipantFile sample_file(const domain::Participant& person, std::size_t at,
                                    const std::string& keeper, domain::Day today) {
    const auto n = static_cast<int>(at);
    domain::ParticipantFile file;
    const auto day = [&](std::string_view key, int days) {
        file.set(key, domain::to_text(days_after(today, days)));
    };
    file.set(field::full_name, full_name(person, at));
    file.set(field::id_number, id_number(at));
    file.set(field::sex, (100 + at) % 2 == 0 ? "女" : "男");
    file.set(field::phone, fmt::format("138{:08}", 1600 + at));
    file.set(field::ethnicity, at % 9 == 4 ? "回族" : "汉族");
    file.set(field::township, at % 3 == 0 ? "万盛镇" : "北苑街道");
    file.set(field::address, fmt::format("{} {} 号", streets[at % streets.size()], 1 + at * 3));
    file.set(field::urban_rural, at % 3 == 0 ? "农村" : "城镇");
    file.set(field::guardian_name, full_name(person, at + 3));
    file.set(field::guardian_phone, fmt::format("139{:08}", 4200 + at));
    file.set(field::file_number, fmt::format("北苑-{}", person.number));
    file.set(field::keeper, keeper);
    file.set(field::case_worker, keeper);
    file.set(field::referral_source, at % 2 == 0 ? "医院转介" : "社区推荐");
    file.set("marital_status", at % 4 == 1 ? "已婚" : "未婚");
    file.set("living", "与亲属共同生活");
    file.set("cohabitants", "父母\n同胞");
    file.set(field::risk_grade, fmt::format("{}", at % 3));
    file.set(field::risk_source, "联合服务管理小组");
    day(field::risk_date, -(n * 13 % 160) - (at % 17 == 5 ? 60 : 0));
    day(field::agreement_date, -250);
    day(field::agreement_until, 115 + n % 20 - (at % 13 == 7 ? 105 : 0));
    file.set(field::agreement_signer, "本人和监护人");
    day(field::consent_date, -250);
    file.set(field::consent_by, "both");
    day(field::assessment_next, 40 + n % 50);
    constexpr std::array way{domain::Stage::referred, domain::Stage::filed, domain::Stage::assessed,
                             domain::Stage::serving};
    for (std::size_t step = 0; step < way.size(); ++step)
        file.way.push_back({way[step], days_after(today, -260 + static_cast<int>(step) * 5), keeper, {}});
    return file;
}

/// For three service items; work does not suit some yet.
void assess(store::Database& database, domain::ParticipantId person, std::size_t at, domain::Instant now) {
    const auto note = [&](const char* item, bool suited) {
        if (!store::set_suitability(database, person, item, suited, by_command, now))
            throw std::runtime_error("sample station: an assessment was not taken");
    };
    note("S1.1", true);
    note("S1.4", true);
    note("S1.6", at % 9 != 6);
}

}  // namespace

void give_sample_files(store::Database& database, const store::OfficeKeys& keys,
                       std::span<const domain::Participant> people, const std::string& keeper,
                       domain::Day today, domain::Instant at) {
    for (std::size_t place = 0; place < people.size(); ++place) {
        const auto saved = store::save_file(database, keys, people[place].id, 0,
                                            sample_file(people[place], place, keeper, today), by_command, at);
        if (!std::holds_alternative<store::SavedFile>(saved))
            throw std::runtime_error("sample station: a file was not taken");
        if (place % 2 == 0)
            assess(database, people[place].id, place, at);
    }
}

}  // namespace oasis::admin::commands
