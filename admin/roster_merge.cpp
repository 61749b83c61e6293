#include "admin/roster_merge.h"

namespace oasis::admin {

RosterNews news_in(const domain::ParticipantFile& file, const domain::ParticipantFile& row) {
    RosterNews news;
    for (const auto& [key, said] : row.values) {
        const auto kept = file.value(key);
        if (kept.empty())
            news.missing.push_back(key);
        else if (kept != said)
            news.differing.push_back(key);
    }
    return news;
}

domain::ParticipantFile merged(domain::ParticipantFile file, const domain::ParticipantFile& row,
                               const std::set<std::string>& taken) {
    const auto news = news_in(file, row);
    for (const auto& key : news.missing)
        file.set(key, std::string{row.value(key)});
    for (const auto& key : news.differing)
        if (taken.contains(key))
            file.set(key, std::string{row.value(key)});
    return file;
}

}  // namespace oasis::admin
