#include "shared/store/replay.h"
#include "shared/store/replay_rows.h"

#include "shared/store/database.h"
#include "shared/store/notice_rows.h"
#include "shared/store/notices.h"
#include "shared/trust/digest.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

void Replay::tell_board(const trust::ChainEntry& entry, const nlohmann::json& body) {
    if (entry.act == "add_picture") {
        pictures_[subject_id(entry)] = {body.at("hash"), entry.sequence};
        return;
    }
    if (entry.act != "publish_notice" && entry.act != "withdraw_notice")
        return;
    if (body.contains("ended")) {
        auto& told = editions_.at(body.at("ended"));
        told.row.ended_at = entry.at;
        told.row.ended_on = body.at("day");
        told.sequence = entry.sequence;
    }
    if (entry.act == "publish_notice")
        editions_[body.at("edition")] = {
            {subject_id(entry), body.at("digest"), entry.at, body.at("day"), std::nullopt, {}}, entry.sequence};
}

/// A picture is named by the bytes it has, not by the name beside them.
void Replay::compare_board(Database& database, std::vector<Fault>& faults) const {
    auto& connection = database.connection();
    compare_table("picture", pictures_, connection.query("SELECT id, bytes FROM picture"),
                  [](const Statement& row) { return std::pair{row.integer(0), trust::digest(row.blob(1))}; }, faults);
    compare_table("notice_edition", editions_, connection.query(R"sql(
            SELECT e.id, e.notice_id, e.published_at, e.published_on, g.ended_at, COALESCE(g.ended_on, ''), e.title,
                e.body, e.category, e.from_day, e.until_day, e.target, e.pinned
            FROM notice_edition e LEFT JOIN notice_ending g ON g.edition_id = e.id)sql"),
                  [&](const Statement& row) {
                      auto text = notice_text_row(row, 6);
                      text.pictures = pictures_of(database, domain::NoticeEditionId{row.integer(0)});
                      return std::pair{row.integer(0),
                                       Edition{row.integer(1), edition_digest(database, text), row.integer(2),
                                               row.text(3), row.optional_integer(4), row.text(5)}};
                  },
                  faults);
}

}  // namespace oasis::store
