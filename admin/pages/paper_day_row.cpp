#include "admin/pages/paper_day.h"

#include "admin/pages/find.h"
#include <algorithm>
#include <charconv>
#include <sstream>

namespace oasis::admin::paper_day {

namespace {

/// "1 3", "1,3" and "1、3".
std::optional<std::vector<domain::SessionId>> sessions_in(std::string text,
                                                          const std::vector<store::SessionToConfirm>& all) {
    std::ranges::replace_if(text, [](char c) { return c < '0' || c > '9'; }, ' ');
    std::istringstream words{text};
    std::vector<domain::SessionId> found;
    for (std::size_t place = 0; words >> place;) {
        if (place < 1 || place > all.size())
            return std::nullopt;
        const auto id = all[place - 1].view.session.id;
        if (std::ranges::find(found, id) == found.end())
            found.push_back(id);
    }
    return words.eof() ? std::optional{found} : std::nullopt;
}

}  // namespace

std::optional<domain::Minute> typed_minute(std::string text) {
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && (text.size() == 3 || text.size() == 4))
        text.insert(text.size() - 2, ":");
    if (text.find(':') == 1)
        text.insert(0, "0");
    return domain::parse_minute(text);
}

ReadRow read_row(const Row& row, const Snapshot& data, const std::vector<store::SessionToConfirm>& sessions) {
    const auto* person = find::with_number(data, row.number);
    if (!person)
        return {{}, "paper_day.no_person"};
    ReadRow read{{person->participant.id, 0, std::nullopt, {}}, nullptr};
    const auto in = typed_minute(row.in);
    const auto out = row.out.empty() ? std::nullopt : typed_minute(row.out);
    if (!in || (!row.out.empty() && !out))
        return {read.row, "paper_day.bad_clock"};
    read.row.in = *in;
    read.row.out = out;
    if (out && *out < *in)
        return {read.row, "paper_day.out_before_in"};
    auto attended = sessions_in(row.sessions, sessions);
    if (!attended)
        return {read.row, "paper_day.no_session"};
    read.row.attended = std::move(*attended);
    return read;
}

}  // namespace oasis::admin::paper_day
