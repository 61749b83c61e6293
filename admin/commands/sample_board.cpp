#include "admin/commands/sample_board.h"

#include "admin/commands/command.h"
#include "admin/picture_reading.h"
#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include <algorithm>
#include <stdexcept>

namespace oasis::admin::commands {

namespace {

const domain::Actor by_command{domain::Actor::Kind::system, std::nullopt, device};

const domain::Notice& taken(const store::NoticeResult& result) {
    const auto* notice = std::get_if<domain::Notice>(&result);
    if (!notice)
        throw std::runtime_error("sample station: a notice was refused");
    return *notice;
}

}  // namespace

SampleBoard::SampleBoard(store::Database& database, const SamplePlan& plan, std::filesystem::path assets,
                         domain::Day today)
    : database_(database), plan_(plan), assets_(std::move(assets)), today_(today) {}

void SampleBoard::hang(const SampleNotice& wanted, domain::Day day, domain::Instant at) {
    domain::Notice notice{{}, {}, wanted.text, 0, {}, false};
    notice.text.from = day;
    if (!wanted.picture.empty()) {
        const auto read = read_picture(assets_ / "sample" / wanted.picture);
        const auto* picture = std::get_if<domain::Picture>(&read);
        if (!picture)
            throw std::runtime_error("sample station: a picture cannot be read: " + wanted.picture);
        notice.text.pictures.push_back(
            store::add_picture(database_, *picture, domain::Right::edit_notices, by_command, at));
    }
    const auto result = store::save_notice(database_, notice, by_command, at);
    const auto& saved = taken(result);
    if (!wanted.draft)
        (void)taken(store::publish_notice(database_, saved.id, saved.version, by_command, at));
}

void SampleBoard::live(domain::Day day, domain::Instant at) {
    const int ago = domain::days_between(day, today_);
    for (const auto& notice : plan_.notices) {
        if (notice.days_ago == ago)
            hang(notice, day, at);
        if (notice.down_days_ago != ago)
            continue;
        const auto all = store::notices(database_);
        const auto hung = std::ranges::find(all, notice.text.title, [](const domain::Notice& one) { return one.text.title; });
        if (hung != all.end())
            (void)taken(store::withdraw_notice(database_, hung->id, by_command, at));
    }
}

}  // namespace oasis::admin::commands
