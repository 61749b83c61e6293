#include "admin/commands/complaints.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "admin/complaint_poster.h"
#include "shared/store/files/words.h"
#include "shared/store/queries.h"
#include "shared/store/words.h"
#include <algorithm>
#include <iostream>

namespace oasis::admin::commands {

namespace {

void print(const store::OpenedWord& word, const std::vector<store::WordRow>& rows, const domain::Zone& zone) {
    const auto row = std::ranges::find(rows, word.id, &store::WordRow::id);
    if (row == rows.end())
        return;
    std::cout << domain::to_text(row->day) << ' ' << domain::clock_text(zone.minute_of(row->received_at)) << '\t'
              << (word.topic ? store::word(*word.topic) : "-") << '\t'
              << (word.callback.text().empty() ? "-" : word.callback.text()) << '\t' << store::word(row->state) << '\t'
              << domain::to_text(row->deadline) << '\n';
}

}  // namespace

int words(const Context& context, const std::string& login) {
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, login, right_of("words"));
    if (!session)
        return refused;
    const auto opened =
        store::open_words(*database, session->keys, store::Numbers::shown, session->actor, context.now);
    const auto rows = store::complaint_words(*database);
    const auto zone = domain::zone_of(store::settings(*database));
    for (const auto& word : opened)
        print(word, rows, zone);
    return done;
}

int poster_complaints(const Context& context, const PosterOptions& options) {
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto settings = store::settings(*database);
    const auto today = domain::zone_of(settings).day_of(context.now);
    const ComplaintPoster poster{settings.station,
                                 domain::channels_on(store::complaint_channels(*database), today),
                                 settings.answer_days, options.a3, context.words.language()};
    if (poster.channels.empty()) {
        std::cerr << context.words.tr("channels.none_today") << '\n';
        return refused;
    }
    const auto where = fmt::arg("file", options.out.string());
    if (const auto fault = write_poster(options.out, poster)) {
        std::cerr << context.words.tr("channels.not_printed", where, fmt::arg("why", *fault)) << '\n';
        return refused;
    }
    std::cout << context.words.tr("channels.printed", where) << '\n';
    return done;
}

}  // namespace oasis::admin::commands
