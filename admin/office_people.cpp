#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"

#include <algorithm>
#include <fmt/format.h>

namespace oasis::admin {

namespace {

using Stage = sheet::Progress::Stage;

struct SheetPlace {
    std::filesystem::path free;      // the first name of the row that no sheet has
    std::filesystem::path finished;  // a sheet that a stopped run left, now under its name; or empty
};

/// Not more than a line holds.
std::string first_of(std::vector<std::string> numbers) {
    constexpr std::size_t most = 8;
    const bool more = numbers.size() > most;
    numbers.resize(std::min(numbers.size(), most));
    return fmt::format("{}{}", fmt::join(numbers, " "), more ? " …" : "");
}

/// Sheets are numbered, so that none is written over; what a stopped run left is found under the same number.
SheetPlace next_sheet(store::Database& database, const std::string& name) {
    SheetPlace place;
    for (int number = 1;; ++number) {
        place.free = office_folder() / fmt::format("{}-{}.pdf", name, number);
        if (std::filesystem::exists(place.free))
            continue;
        if (!finish_interrupted(database, place.free))
            return place;
        place.finished = place.free;
    }
}

}  // namespace

void Office::act(const intent::RevokeCard& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::revoke_card(database, wanted.person, who, now); },
         [this, wanted](store::RevokeResult) {
             done(tools_.words.tr("revoking.done", fmt::arg("name", name_of(wanted.person))));
         });
}

void Office::act(const intent::IssueCards& wanted) {
    auto& state = tools_.state;
    SheetOrder order;
    for (const auto id : wanted.people)
        if (const auto* row = find_person(state.data, id))
            order.people.push_back(row->participant);
    if (order.people.empty())
        return;
    order.reason = wanted.reason;
    order.house = card_house(state.data.settings.station);
    state.sheet.progress = {Stage::issuing, 0, static_cast<int>(order.people.size()), {}};
    state.notice.reset();
    const auto name = tools_.words.tr("sheet.file_name") + "-" + state.data.settings.station.code;
    post([name](store::Database& database, const domain::Actor&,
                domain::Instant) { return next_sheet(database, name); },
         [this, order = std::move(order)](const SheetPlace& place) mutable {
             if (!tools_.state.account)
                 return;  // locked meanwhile
             tools_.state.sheet.progress.stage = Stage::drawing;
             if (!place.finished.empty())
                 attention(tools_.words.tr("sheet.found", fmt::arg("file", place.finished.string())));
             order.out = place.free;
             tools_.card_desk.start(std::move(order));
         });
}

void Office::act(const intent::StopIssuing&) {
    tools_.card_desk.stop();
}

bool Office::look_at_sheet() {
    auto& progress = tools_.state.sheet.progress;
    bool moved = false;
    if (progress.stage == Stage::drawing)
        moved = std::exchange(progress.done, tools_.card_desk.done()) != progress.done;
    auto result = tools_.card_desk.take();
    if (!result || !tools_.state.account)
        return moved;
    if (const auto* refusal = std::get_if<SheetRefusal>(&*result)) {
        progress.stage = Stage::stopped;
        say_refused(*refusal);
        return true;
    }
    progress.stage = Stage::issuing;
    issue(std::make_shared<DrawnSheet>(std::move(std::get<DrawnSheet>(*result))));
    return true;
}

void Office::say_refused(const SheetRefusal& refusal) {
    switch (refusal.why) {
    case SheetRefusal::Why::stopped:
        return done(tools_.words.tr("sheet.stopped"));
    case SheetRefusal::Why::not_written:
        return attention(tools_.words.tr("sheet.not_written", fmt::arg("why", refusal.detail)));
    case SheetRefusal::Why::not_readable:
        return attention(tools_.words.tr("sheet.not_readable", fmt::arg("number", refusal.detail)));
    }
}

void Office::issue(const std::shared_ptr<DrawnSheet>& sheet) {
    post([sheet](store::Database& database, const domain::Actor& who,
                 domain::Instant now) { return issue_sheet(database, std::move(*sheet), who, now); },
         [this, unprintable = sheet->unprintable](const IssuedSheet& issued) {
             auto& cards = tools_.state.sheet;
             cards.progress.stage = Stage::finished;
             cards.progress.file = issued.file.string();
             cards.ticked.clear();
             const auto said = tools_.words.tr("sheet.issued", fmt::arg("n", issued.cards.size()),
                                               fmt::arg("file", issued.file.string()));
             if (unprintable.empty())
                 done(said);
             else
                 attention(said + "  " +
                           tools_.words.tr("cards.unprintable", fmt::arg("numbers", first_of(unprintable))));
             refresh();
         });
}

}  // namespace oasis::admin
