#include "admin/evidence.h"
#include "admin/notice_words.h"
#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"
#include "admin/picture_reading.h"
#include "shared/store/pictures.h"
#include <algorithm>

namespace oasis::admin {

void Office::take_over(const domain::Notice& notice, int editing, const std::optional<domain::NoticeText>& sent) {
    auto& page = tools_.state.notices;
    // The list knows it at once: what is read anew comes a moment later, and would look like another's change.
    if (auto& book = tools_.state.data.notice_book)
        if (const auto known = std::ranges::find(book->notices, notice.id, &domain::Notice::id); known != book->notices.end())
            *known = notice;
    if (!page.draft || page.editing != editing)
        return;
    auto typed = *page.draft;
    const auto now = notices::wanted(typed);
    const bool typed_on = sent ? !now || now->text != *sent : notices::is_changed(page);
    page.saved = notices::draft_of(notice);
    if (!typed_on)
        typed = page.saved;
    typed.notice.id = notice.id;
    typed.notice.version = notice.version;
    typed.notice.state = notice.state;
    typed.notice.differs = notice.differs;
    typed.notice.changed_at = notice.changed_at;
    page.draft = typed;
}

bool Office::notice_refused(const store::NoticeResult& result, int editing) {
    auto& page = tools_.state.notices;
    if (const auto* fault = std::get_if<domain::NoticeFault>(&result)) {
        if (page.editing == editing)
            page.fault = *fault;
        else
            attention(notice_fault_words(tools_.words, *fault));
        return true;
    }
    if (const auto* refusal = std::get_if<store::NoticeRefusal>(&result)) {
        attention(notice_refusal_words(tools_.words, *refusal));
        return true;
    }
    return false;
}

void Office::act(const intent::SaveNotice& wanted) {
    struct Answer {
        store::NoticeResult saved;
        std::optional<store::NoticeResult> published;
    };
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) -> Answer {
            Answer answer{store::save_notice(database, wanted.notice, who, now), {}};
            const auto* saved = std::get_if<domain::Notice>(&answer.saved);
            if (wanted.publish && saved)
                answer.published = store::publish_notice(database, saved->id, saved->version, who, now);
            return answer;
        },
        [this, editing = wanted.editing, sent = wanted.notice.text](const Answer& answer) {
            tools_.state.notices.waiting = false;
            if (notice_refused(answer.saved, editing))
                return;
            take_over(std::get<domain::Notice>(answer.saved), editing, sent);
            if (answer.published && notice_refused(*answer.published, editing))
                return refresh();
            if (answer.published)
                take_over(std::get<domain::Notice>(*answer.published), editing, {});
            done(tools_.words.tr(answer.published ? "notices.published" : "notices.saved"));
            refresh();
        });
}

void Office::act(const intent::WithdrawNotice& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::withdraw_notice(database, wanted.notice, who, now); },
         [this, editing = tools_.state.notices.editing](const store::NoticeResult& result) {
             auto& page = tools_.state.notices;
             page.waiting = false;
             page.withdrawing = false;
             if (notice_refused(result, editing))
                 return;
             take_over(std::get<domain::Notice>(result), editing, {});
             done(tools_.words.tr("notices.withdrawn"));
             refresh();
         });
}

void Office::act(const intent::AddPicture& wanted) {
    auto& page = tools_.state.notices;
    if (!page.draft)
        return;
    if (page.draft->notice.text.pictures.size() >= domain::most_notice_pictures) {
        page.picking.reset();
        return attention(notice_fault_words(tools_.words, domain::NoticeFault::too_many_pictures));
    }
    if (!page.picking)  // a file dropped on the window
        page.picking = notices::Picking{wanted.path, {}, true};
    using Added = std::variant<domain::PictureId, PictureTrouble>;
    post_aside(
        [path = wanted.path](store::Database& database, const domain::Actor& who, domain::Instant now,
                             const std::stop_token&) -> Added {
            const auto read = read_picture(path);
            if (const auto* trouble = std::get_if<PictureTrouble>(&read))
                return *trouble;
            return store::add_picture(database, std::get<domain::Picture>(read), domain::Right::edit_notices, who, now);
        },
        [this, session = session_, editing = page.editing](const Added& added) {
            auto& shown = tools_.state.notices;
            if (session != session_ || !shown.draft || shown.editing != editing)
                return;
            if (const auto* trouble = std::get_if<PictureTrouble>(&added)) {
                if (shown.picking) {
                    shown.picking->waiting = false;
                    shown.picking->trouble = picture_trouble_words(tools_.words, *trouble);
                }
                return;
            }
            shown.picking.reset();
            if (shown.draft->notice.text.pictures.size() >= domain::most_notice_pictures)
                return attention(notice_fault_words(tools_.words, domain::NoticeFault::too_many_pictures));
            shown.draft->notice.text.pictures.push_back(std::get<domain::PictureId>(added));
        });
}

void Office::act(const intent::KeepQuarter& wanted) {
    struct Kept {
        std::filesystem::path file;
        int editions = 0;
        std::optional<std::string> not_written;
    };
    const auto file = next_office_file("notices-" + domain::to_text(wanted.quarter), "pdf");
    post_aside(
        [wanted, file, language = tools_.words.language()](store::Database& database, const domain::Actor& who,
                                                           domain::Instant now, const std::stop_token&) {
            const auto evidence = read_evidence(database, wanted.quarter, now);
            Kept kept{file, static_cast<int>(evidence.editions.size()), {}};
            kept.not_written = write_evidence(database, file, evidence, language, who, now);
            return kept;
        },
        [this](const Kept& kept) {
            if (kept.not_written)
                return attention(tools_.words.tr("export.not_written", fmt::arg("file", kept.file.string()), fmt::arg("why", *kept.not_written)));
            done(tools_.words.tr_n("notices.kept", kept.editions, fmt::arg("file", kept.file.string())));
        });
}

}  // namespace oasis::admin
