#pragma once
#include "admin/names/arena.h"
#include "admin/names/readings.h"
#include "shared/domain/participant_file.h"
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oasis::admin {

/// What lists and searches show of one person. In a book the texts lie in the book's own memory and are gone
/// with wipe(); to add(), they may lie anywhere.
struct NamedPerson {
    domain::ParticipantId id;
    domain::AttendeeKind kind = domain::AttendeeKind::participant;
    domain::Standing standing = domain::Standing::active;
    std::string_view number;
    std::string_view display_name;
    std::string_view full_name;  // empty: no file, or one that does not open
    std::string_view id_last4;   // of the ID number 身份证号
    std::string_view keeper;
    std::string_view case_worker;
    std::string_view township;
    std::optional<domain::Stage> stage;
    int papers = 0;        // of the four
    bool pending = false;  // 待核: the ID number is missing or wrong, or the disability card's is rounded
    domain::Clock::State eligibility = domain::Clock::State::missing;  // the worst of the four clocks
    bool assessed = false;  // the assessment is current …
    bool agreed = false;    // … and so is the agreement: parts of the normative-service rate
};

/// The office's names after sign-in, all in one arena that a lock wipes. Has no I/O and no threads of its own:
/// a worker fills and sorts one, then hands it over.
class NameBook {
  public:
    /// Takes the texts over. Someone already in the book is replaced; sort() before the next read.
    void add(const NamedPerson& person);
    /// By pinyin: surnames by their reading as a surname, then by number.
    void sort();
    /// Overwrites every text and empties the book. Every view and pointer into it is dead.
    void wipe();

    [[nodiscard]] std::span<const NamedPerson> people() const { return people_; }
    [[nodiscard]] const NamedPerson* find(domain::ParticipantId id) const;
    /// Empty when unknown.
    [[nodiscard]] std::string_view full_name(domain::ParticipantId id) const;
    /// People whose full or display name holds `text`, in characters, in pinyin (any reading, whole, begun or
    /// only initials: 单晓明 by "shanxm", "dan", "sxm", "单x"), or whose number or last four hold it. Spaces,
    /// case and full-width forms do not matter. Those whose name begins with it first, then as sorted; empty
    /// text finds all.
    [[nodiscard]] std::vector<const NamedPerson*> search(std::string_view text) const;

  private:
    struct Keys {
        std::string_view full_name;     // made by Readings::searchable
        std::string_view display_name;  // likewise
        std::string_view order;
    };
    [[nodiscard]] Match found(std::size_t place, std::string_view wanted) const;

    Arena arena_;
    Readings readings_;
    std::vector<NamedPerson> people_;
    std::vector<Keys> keys_;  // of people_, place by place
    std::unordered_map<domain::ParticipantId, std::size_t> places_;
};

}  // namespace oasis::admin
