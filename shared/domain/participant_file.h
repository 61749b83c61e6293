#pragma once
#include "shared/domain/participant.h"
#include "shared/domain/time.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The participant file 一人一档: what is sealed of a person. Its fields, options and their captions are data
/// (assets/form), so most of the file is texts by key; rules speak only of the keys named here.
namespace oasis::domain {

/// The stages of a person's way (攀枝花 2022, 琼山 2024): 转入 → 建档 → 评估 → 服务中 → 转出, and 特殊情况.
enum class Stage { referred, filed, assessed, serving, special, left };

struct WayStep {
    Stage stage = Stage::referred;
    Day day{};
    std::string by;    // login of who noted it
    std::string note;  // reason, receiving office, phone calls …
    bool operator==(const WayStep&) const = default;
};

/// The four papers a file must hold (攀枝花 2022), and any other.
enum class PaperKind { referral, registration, agreement, assessment, consent, other };

/// A scanned paper. The blob lies sealed in papers/ under the hash of its ciphertext; its key lies here.
struct Paper {
    PaperKind kind = PaperKind::other;
    std::string title;
    std::string media_type;  // image/jpeg, image/png, application/pdf
    Day day{};
    std::string hash;  // 64 hex digits, BLAKE2b of the ciphertext
    std::vector<unsigned char> key;
    std::string taken_out = {};  // why it no longer counts; empty: it does. It stays, as all that was done stays
    bool operator==(const Paper&) const = default;
};

struct ParticipantFile {
    /// Texts by key of the form. Several ticks of one field stand one to a line; nothing is kept for empty.
    std::map<std::string, std::string, std::less<>> values;
    std::vector<WayStep> way;  // in the order they were noted
    std::vector<Paper> papers;

    [[nodiscard]] std::string_view value(std::string_view key) const;
    /// An empty text takes the key away.
    void set(std::string_view key, std::string text);
};

/// Keys that rules know by name; every other key is only the form's.
namespace field {
inline constexpr std::string_view full_name = "full_name";            // 姓名
inline constexpr std::string_view sex = "sex";                        // 男 or 女
inline constexpr std::string_view birth_date = "birth_date";          // YYYY-MM-DD; from the ID number where there is one
inline constexpr std::string_view ethnicity = "ethnicity";            // 民族
inline constexpr std::string_view phone = "phone";                    // 联系电话
inline constexpr std::string_view id_number = "id_number";            // 身份证号; a wrong one is kept and listed 待核
inline constexpr std::string_view disability_number = "disability_number";  // 残疾证号
inline constexpr std::string_view disability_grade = "disability_grade";    // 残疾等级
inline constexpr std::string_view registered_address = "registered_address";  // 户籍所在地
inline constexpr std::string_view address = "address";                // 现居住地, 家庭住址
inline constexpr std::string_view township = "township";              // 镇街
inline constexpr std::string_view urban_rural = "urban_rural";        // 城镇 or 农村
inline constexpr std::string_view referral_source = "referral_source";
inline constexpr std::string_view guardian_name = "guardian_name";    // 家庭监护人
inline constexpr std::string_view guardian_phone = "guardian_phone";
inline constexpr std::string_view diagnosis = "diagnosis";
inline constexpr std::string_view remark = "remark";                  // 备注
inline constexpr std::string_view notes = "notes";                    // free text
inline constexpr std::string_view file_number = "file_number";
inline constexpr std::string_view keeper = "keeper";                  // login of who keeps the file 专人专管
inline constexpr std::string_view case_worker = "case_worker";        // login; decides "assigned files"
inline constexpr std::string_view risk_grade = "risk_grade";          // 0 to 5
inline constexpr std::string_view risk_date = "risk_date";
inline constexpr std::string_view risk_source = "risk_source";
inline constexpr std::string_view agreement_date = "agreement_date";
inline constexpr std::string_view agreement_until = "agreement_until";
inline constexpr std::string_view agreement_signer = "agreement_signer";
inline constexpr std::string_view consent_date = "consent_date";
inline constexpr std::string_view consent_until = "consent_until";    // empty: without end
inline constexpr std::string_view consent_by = "consent_by";          // self, guardian or both
inline constexpr std::string_view assessment_next = "assessment_next";
}  // namespace field

/// The names of the fields that differ, in key order; "way" and "papers" stand for those parts. For the
/// journal, which holds names and never values.
[[nodiscard]] std::vector<std::string> changed_fields(const ParticipantFile& before, const ParticipantFile& after);

/// The newest paper of a kind that counts, or nullptr.
[[nodiscard]] const Paper* counting_paper(const ParticipantFile& file, PaperKind kind);
/// Which of the four papers are there, for "3/4", and the missing ones in their order.
[[nodiscard]] std::vector<PaperKind> missing_papers(const ParticipantFile& file);

/// Where the person stands, or nullopt before the first step.
[[nodiscard]] std::optional<Stage> stage_of(const ParticipantFile& file);
/// Where a person at `now` (nullopt: nowhere yet) may go next, in the order in which to offer it.
[[nodiscard]] std::vector<Stage> next_stages(std::optional<Stage> now);
/// What the kiosk may know of it: active until left, away in a special situation.
[[nodiscard]] Standing standing_at(Stage stage);
/// How the person stood from which day on, by the way's days; steps that change nothing are left out.
[[nodiscard]] std::vector<StandingPeriod> standing_periods(const ParticipantFile& file);

/// One line of the eligibility clock (万盛 2023, 攀枝花 2022).
struct Clock {
    enum class Kind { risk, agreement, consent, assessment };
    enum class State { missing, lapsed, soon, good };  // soon: within 30 days
    Kind kind{};
    State state = State::missing;
    std::optional<Day> since;
    std::optional<Day> until;  // the last good day; nullopt with `good`: without end
    int days_left = 0;         // 0 on that day, negative after
};
inline constexpr int warn_days = 30;
/// Risk grade 0–2 assessed within six months, agreement, consent, next assessment: always the four, in order.
/// A risk grade above 2 counts as lapsed from its day; a date that is none counts as missing.
[[nodiscard]] std::vector<Clock> eligibility(const ParticipantFile& file, Day today);

}  // namespace oasis::domain
