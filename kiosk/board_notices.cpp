#include "kiosk/board_notices.h"

#include <algorithm>

namespace oasis::kiosk {

namespace {

BoardNotice board_notice(const domain::NoticeEdition& edition) {
    BoardNotice notice;
    notice.title = edition.text.title;
    notice.body = domain::read_markdown(edition.text.body);
    notice.pictures = edition.text.pictures;
    notice.category = edition.text.category;
    notice.published_on = edition.published_on;
    notice.brief = {edition.id, edition.notice,
                    domain::reading_time(domain::characters_to_read(notice.title, notice.body))};
    return notice;
}

}  // namespace

std::vector<NoticeBrief> briefs(const std::vector<BoardNotice>& notices) {
    std::vector<NoticeBrief> all;
    std::ranges::transform(notices, std::back_inserter(all), &BoardNotice::brief);
    return all;
}

BoardNotices NoticeReader::read(store::Database& database, domain::Day today) {
    const auto mark = store::board_mark(database);
    if (mark_ == mark && day_ == today)
        return notices_;
    auto notices = std::make_shared<std::vector<BoardNotice>>();
    for (const auto& edition : domain::shown(store::hanging_notices(database), today, place_))
        notices->push_back(board_notice(edition));
    notices_ = std::move(notices);
    mark_ = mark;
    day_ = today;
    return notices_;
}

}  // namespace oasis::kiosk
