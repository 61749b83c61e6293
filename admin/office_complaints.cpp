#include "admin/complaint_poster.h"
#include "admin/complaint_words.h"
#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"
#include <chrono>

namespace oasis::admin {

namespace {

const char* refusal_in(const store::SaveChannelResult& result) {
    if (const auto* fault = std::get_if<domain::ChannelFault>(&result))
        return message_of(*fault);
    if (const auto* refusal = std::get_if<store::ChannelRefusal>(&result))
        return message_of(*refusal);
    return nullptr;
}

}  // namespace

void Office::act(const intent::SaveChannel& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::save_channel(database, wanted.channel, who, now); },
         [this](const store::SaveChannelResult& result) {
             auto& page = tools_.state.channels;
             if (const auto* refusal = refusal_in(result)) {
                 if (page.draft) {
                     page.draft->refusal = refusal;
                     page.draft->waiting = false;
                 }
                 return;
             }
             page.draft.reset();
             page.chosen = std::get<domain::ComplaintChannel>(result).id;
             done(tools_.words.tr("channels.saved"));
             refresh();
         });
}

void Office::act(const intent::RemoveChannel& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::remove_channel(database, wanted.channel, who, now); },
         [this](const std::optional<store::ChannelRefusal>&) {
             tools_.state.channels.chosen.reset();
             done(tools_.words.tr("channels.removed"));
             refresh();
         });
}

void Office::act(const intent::OrderChannels& wanted) {
    post([wanted](store::Database& database, const domain::Actor& who,
                  domain::Instant now) { return store::order_channels(database, wanted.channels, who, now); },
         [this](const std::optional<store::ChannelRefusal>& refusal) {
             if (refusal)
                 attention(tools_.words.tr(message_of(*refusal)));
             refresh();
         });
}

void Office::act(const intent::PrintChannels& wanted) {
    const auto& data = tools_.state.data;
    const auto out = next_office_file(tools_.words.tr("complaint.title") + "-" + data.settings.station.code + "-" +
                                          domain::to_text(data.today) + (wanted.a3 ? "-A3" : "-A4"),
                                      "pdf");
    const ComplaintPoster poster{data.settings.station, domain::channels_on(data.channels, data.today),
                                 data.settings.answer_days, wanted.a3, tools_.words.language()};
    post([poster, out](store::Database&, const domain::Actor&, domain::Instant) { return write_poster(out, poster); },
         [this, file = out.string()](const std::optional<std::string>& fault) {
             tools_.state.channels.printing = false;
             const auto where = fmt::arg("file", file);
             if (fault)
                 return attention(tools_.words.tr("channels.not_printed", where, fmt::arg("why", *fault)));
             done(tools_.words.tr("channels.printed", where));
         });
}

void Office::act(const intent::OpenBox&) {
    const auto keys = tools_.state.keys;
    if (!keys)
        return;
    struct Opened {
        std::vector<store::OpenedWord> words;
        channels::Fingerprint of;
    };
    post(
        [keys](store::Database& database, const domain::Actor& who, domain::Instant now) {
            Opened opened{store::open_words(database, *keys, store::Numbers::hidden, who, now), {}};
            for (const auto& row : store::complaint_words(database))
                opened.of.emplace_back(row.id, row.state);
            return opened;
        },
        [this, session = session_](Opened opened) {
            auto& page = tools_.state.channels;
            page.opening = false;
            if (session != session_ || tools_.state.page != Page::complaints)
                return;
            page.opened = std::move(opened.words);
            page.opened_of = std::move(opened.of);
        });
}

void Office::act(const intent::RevealWord& wanted) {
    const auto keys = tools_.state.keys;
    if (!keys)
        return;
    post([keys, wanted](store::Database& database, const domain::Actor& who,
                        domain::Instant now) { return store::reveal_word(database, *keys, wanted.word, who, now); },
         [this, wanted, session = session_](const std::optional<trust::WipedText>& number) {
             if (session != session_ || tools_.state.page != Page::complaints || !number)
                 return;
             tools_.state.channels.revealed =
                 channels::Revealed{wanted.word, *number, std::chrono::steady_clock::now() + reveal_time};
         });
}

void Office::act(const intent::SetWordState& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::set_word_state(database, wanted.word, wanted.state, wanted.note, who, now);
        },
        [this](const std::optional<store::WordRefusal>& refusal) {
            auto& answer = tools_.state.channels.answer;
            if (refusal) {
                if (!answer)
                    return attention(tools_.words.tr(message_of(*refusal)));
                answer->refusal = refusal;
                answer->waiting = false;
                return;
            }
            if (answer) {
                trust::wipe(answer->note);
                answer.reset();
            }
            tools_.state.channels.opened_of.reset();  // with the new step
            done(tools_.words.tr("box.saved"));
            refresh();
        });
}

}  // namespace oasis::admin
