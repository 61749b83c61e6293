#include "admin/notice_words.h"

namespace oasis::admin {

namespace {

const char* message_of_fault(domain::NoticeFault fault) {
    using enum domain::NoticeFault;
    switch (fault) {
    case empty_title:
        return "notices.fault.empty_title";
    case long_title:
        return "notices.fault.long_title";
    case empty_body:
        return "notices.fault.empty_body";
    case long_body:
        return "notices.fault.long_body";
    case too_many_lines:
        return "notices.fault.too_many_lines";
    case too_many_pictures:
        return "notices.fault.too_many_pictures";
    case no_days:
        return "notices.fault.days";
    case days_reversed:
        return "notices.fault.days_reversed";
    case over_already:
        break;
    }
    return "notices.fault.over_already";
}

const char* message_of_fault(picture::Fault fault) {
    using enum picture::Fault;
    switch (fault) {
    case too_many_bytes:
        return "picture.fault.too_many_bytes";
    case not_a_picture:
        return "picture.fault.not_a_picture";
    case too_many_pixels:
        return "picture.fault.too_many_pixels";
    case damaged:
        break;
    }
    return "picture.fault.damaged";
}

}  // namespace

std::string notice_fault_words(const gui::Catalogue& words, domain::NoticeFault fault) {
    return words.tr(message_of_fault(fault), fmt::arg("title", domain::notice_title_limits.characters),
                    fmt::arg("body", domain::notice_body_limits.characters),
                    fmt::arg("lines", domain::notice_body_limits.lines),
                    fmt::arg("pictures", domain::most_notice_pictures));
}

std::string notice_refusal_words(const gui::Catalogue& words, store::NoticeRefusal refusal) {
    switch (refusal) {
    case store::NoticeRefusal::changed_meanwhile:
        return words.tr("notices.changed_meanwhile");
    case store::NoticeRefusal::banned_word:
        return words.tr("notices.banned_word");
    case store::NoticeRefusal::not_found:
        break;
    }
    return words.tr("notices.not_found");
}

std::string picture_fault_words(const gui::Catalogue& words, picture::Fault fault) {
    return words.tr(message_of_fault(fault), fmt::arg("mb", picture::most_bytes >> 20),
                    fmt::arg("mp", picture::most_pixels / 1'000'000));
}

const char* message_of(domain::NoticeCategory category) {
    switch (category) {
    case domain::NoticeCategory::service:
        return "notices.category.service";
    case domain::NoticeCategory::activity:
        return "notices.category.activity";
    case domain::NoticeCategory::other:
        break;
    }
    return "notices.category.other";
}

const char* message_of(domain::NoticeState state) {
    switch (state) {
    case domain::NoticeState::draft:
        return "notices.state.draft";
    case domain::NoticeState::published:
        return "notices.state.published";
    case domain::NoticeState::withdrawn:
        break;
    }
    return "notices.state.withdrawn";
}

}  // namespace oasis::admin
