#include "admin/commands/cards.h"

#include "admin/card_sheet.h"
#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "shared/domain/joined.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include <algorithm>
#include <iostream>
#include <optional>

namespace oasis::admin::commands {

namespace {

using People = std::vector<domain::Participant>;

/// Everyone named, once each; nullopt after it said who cannot have a card.
std::optional<People> people_named(store::Database& database, const gui::Catalogue& words,
                                   std::vector<std::string> numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    People people;
    for (const auto& number : numbers) {
        auto person = store::participant_by_number(database, number);
        const bool left = person && person->standing == domain::Standing::left;
        if (!person || left) {
            std::cerr << (left ? words.tr("cards.has_left", fmt::arg("number", number))
                               : words.tr("cards.unknown_number", fmt::arg("number", number)))
                      << '\n';
            return std::nullopt;
        }
        people.push_back(std::move(*person));
    }
    return people;
}

/// Everyone active; nullopt after it said that there is nobody.
std::optional<People> everyone(store::Database& database, const gui::Catalogue& words) {
    auto people = store::participants(database);
    std::erase_if(people, [](const auto& person) { return person.standing != domain::Standing::active; });
    if (!people.empty())
        return people;
    std::cerr << words.tr("cards.nobody") << '\n';
    return std::nullopt;
}

std::string why_not(const gui::Catalogue& words, const SheetRefusal& refusal,
                    const std::filesystem::path& out) {
    if (refusal.why == SheetRefusal::Why::not_readable)
        return words.tr("cards.not_readable", fmt::arg("number", refusal.detail));
    return words.tr("cards.not_written", fmt::arg("file", out.string()), fmt::arg("why", refusal.detail));
}

void say_what_was_issued(const gui::Catalogue& words, const IssuedSheet& issued) {
    std::cout << words.tr_n("cards.issued", static_cast<long>(issued.cards.size()),
                            fmt::arg("file", issued.file.string()))
              << '\n';
    const auto waiting = std::count_if(issued.cards.begin(), issued.cards.end(), [](const auto& card) {
        return card.state == domain::CardState::waiting;
    });
    if (waiting > 0)
        std::cout << words.tr_n("cards.waiting", static_cast<long>(waiting)) << '\n';
}

int draw_and_issue(store::Database& database, const gui::Catalogue& words, const SheetOrder& order,
                   const domain::Actor& actor, domain::Instant now) {
    auto drawn = draw_sheet(order);
    if (const auto* refusal = std::get_if<SheetRefusal>(&drawn)) {
        std::cerr << why_not(words, *refusal, order.out) << '\n';
        return refused;
    }
    auto& sheet = std::get<DrawnSheet>(drawn);
    if (!sheet.unprintable.empty())
        std::cerr << words.tr("cards.unprintable", fmt::arg("numbers", domain::joined(sheet.unprintable, " "))) << '\n';
    const auto issued = issue_sheet(database, std::move(sheet), actor, now);
    say_what_was_issued(words, issued);
    if (issued.not_named.empty())
        return done;
    std::cerr << words.tr("cards.not_named", fmt::arg("file", issued.file.string()),
                          fmt::arg("why", issued.not_named))
              << '\n';
    return refused;
}

}  // namespace

int cards(const Context& context, const CardsOptions& options) {
    const auto& words = context.words;
    if (options.all != options.numbers.empty()) {
        std::cerr << words.tr("cards.for_whom") << '\n';
        return wrong_use;
    }
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, options.login, right_of("cards"));
    if (!session)
        return refused;
    const auto people =
        options.all ? everyone(*database, words) : people_named(*database, words, options.numbers);
    if (!people)
        return refused;
    if (finish_interrupted(*database, options.out)) {
        std::cout << words.tr("cards.finished_before", fmt::arg("file", options.out.string())) << '\n';
        return done;
    }
    const auto reason = options.lost ? domain::IssueReason::loss : domain::IssueReason::first;
    const SheetOrder order{*people, reason, options.out, card_house(store::settings(*database).station)};
    return draw_and_issue(*database, words, order, session->actor, context.now);
}

}  // namespace oasis::admin::commands
