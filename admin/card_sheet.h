#pragma once
#include "admin/sheet_file.h"
#include "shared/domain/actor.h"
#include "shared/domain/card.h"
#include "shared/domain/participant.h"
#include "shared/domain/station.h"
#include "shared/paper/card_sheet.h"
#include "shared/store/acts.h"
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

/// Issuing cards on paper, so that a crash at any moment leaves either the old cards working or the finished
/// sheet: it is drawn, read again and written under a temporary name, then the cards are issued, then it gets
/// its name. The temporary name carries the digest of the sheet's first card, and the sheet's cards are
/// issued all or none: so the next run knows a finished sheet from dead paper.
namespace oasis::admin {

struct SheetOrder {
    std::vector<domain::Participant> people;
    /// `first` means wear for those who have a card.
    domain::IssueReason reason = domain::IssueReason::first;
    std::filesystem::path out;
    paper::CardHouse house;
};

/// What a station's cards say of it. Chinese, whatever the language of whoever prints them.
[[nodiscard]] paper::CardHouse card_house(const domain::Station& station);

enum class SheetStep { opened, drawn, written, committed, named };

/// How to look on, and to stop the drawing.
struct SheetWatch {
    /// After each card, drawn and read again: how many are done. False stops.
    std::function<bool(int)> go_on = [](int) { return true; };
    std::function<void(SheetStep)> after = [](SheetStep) {};
    /// Each card, while its code is still known.
    std::function<void(const paper::CardFace&)> face = [](const paper::CardFace&) {};
};

/// On paper, not issued yet: nothing has happened when it goes out of scope.
struct DrawnSheet {
    SheetFile file;
    std::vector<store::NewCard> cards;
    std::vector<std::string> unprintable;  // numbers of people with a character no font here can draw
};

struct SheetRefusal {
    enum class Why { stopped, not_written, not_readable };
    Why why;
    std::string detail;  // not_written: what the system says; not_readable: the person's number
};

/// Takes no database: may run beside the worker. `order.people` may not be empty.
[[nodiscard]] std::variant<DrawnSheet, SheetRefusal> draw_sheet(const SheetOrder& order,
                                                                const SheetWatch& watch = {});

struct IssuedSheet {
    std::vector<domain::Card> cards;
    /// Where the sheet lies: its own name, or the temporary one where that could not be had.
    std::filesystem::path file;
    std::string not_named;  // why; empty when all is well
};

/// Issues every card of the sheet in one transaction and gives the sheet its name. Only for managers, which
/// the caller sees to. When it throws StorageError the file stays for the next run to judge.
[[nodiscard]] IssuedSheet issue_sheet(store::Database& database, DrawnSheet sheet, const domain::Actor& actor,
                                      domain::Instant now, const SheetWatch& watch = {});

/// Before a new sheet: what a stopped run left of `out`. A sheet whose cards are issued gets its name, true
/// is returned, and no new one should take its place before it is printed; dead paper is taken away.
[[nodiscard]] bool finish_interrupted(store::Database& database, const std::filesystem::path& out);

}  // namespace oasis::admin
