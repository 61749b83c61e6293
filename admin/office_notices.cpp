#include "admin/evidence.h"
#include "admin/notice_words.h"
#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"
#include "admin/picture_reading.h"
#include "shared/store/pictures.h"

namespace oasis::admin {

void Office::notice_answered(const store::NoticeResult& result, const char* said) {
    auto& page = tools_.state.notices;
    page.waiting = false;
    if (const auto* fault = std::get_if<domain::NoticeFault>(&result)) {
        page.fault = *fault;
        return;
    }
    page.withdrawing = false;
    if (const auto* refusal = std::get_if<store::NoticeRefusal>(&result))
        return attention(notice_refusal_words(tools_.words, *refusal));
    const auto& notice = std::get<domain::Notice>(result);
    // What was typed since stays; another notice may stand in the editor by now.
    auto& draft = page.draft;
    if (draft && (draft->notice.id == notice.id || draft->notice.id.value == 0)) {
        auto typed = *draft;
        page.saved = notices::draft_of(notice);
        if (draft->notice.id.value == 0 || domain::tidy(typed.notice.text) == notice.text)
            typed = page.saved;
        typed.notice.id = notice.id;
        typed.notice.version = notice.version;
        typed.notice.state = notice.state;
        typed.notice.differs = notice.differs;
        typed.notice.changed_at = notice.changed_at;
        draft = typed;
    }
    done(tools_.words.tr(said));
    refresh();
}

void Office::act(const intent::SaveNotice& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            auto result = store::save_notice(database, wanted.notice, who, now);
            const auto* saved = std::get_if<domain::Notice>(&result);
            if (!wanted.publish || !saved)
                return result;
            return store::publish_notice(database, saved->id, saved->version, who, now);
        },
        [this, publish = wanted.publish](const store::NoticeResult& result) {
            notice_answered(result, publish ? "notices.published" : "notices.saved");
        });
}

void Office::act(const intent::WithdrawNotice& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::withdraw_notice(database, wanted.notice, who, now); },
         [this](const store::NoticeResult& result) { notice_answered(result, "notices.withdrawn"); });
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
        [this, session = session_](const Added& added) {
            auto& shown = tools_.state.notices;
            if (session != session_ || !shown.draft)
                return;
            if (const auto* trouble = std::get_if<PictureTrouble>(&added)) {
                if (shown.picking) {
                    shown.picking->waiting = false;
                    shown.picking->trouble = picture_trouble_words(tools_.words, *trouble);
                }
                return;
            }
            shown.picking.reset();
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
