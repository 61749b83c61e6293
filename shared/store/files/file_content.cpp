#include "shared/store/files/file_content.h"

#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using nlohmann::json;

json to_json(const domain::WayStep& step) {
    return {{"stage", word(step.stage)}, {"day", domain::to_text(step.day)}, {"by", step.by}, {"note", step.note}};
}

json to_json(const domain::Paper& paper) {
    json content{{"kind", word(paper.kind)},          {"title", paper.title}, {"media_type", paper.media_type},
                 {"day", domain::to_text(paper.day)}, {"hash", paper.hash},   {"key", json::binary(paper.key)}};
    if (!paper.taken_out.empty())
        content["taken_out"] = paper.taken_out;
    return content;
}

/// Throws StorageError for a day that does not exist.
domain::Day day_in(const json& text) {
    const auto day = domain::parse_day(text.get_ref<const std::string&>());
    if (!day)
        throw StorageError(StorageError::Kind::corrupt, "file: a day that does not exist");
    return *day;
}

domain::WayStep step_in(json& step) {
    return {from_word<domain::Stage>(step.at("stage")), day_in(step.at("day")),
            std::move(step.at("by").get_ref<std::string&>()), std::move(step.at("note").get_ref<std::string&>())};
}

domain::Paper paper_in(json& paper) {
    return {from_word<domain::PaperKind>(paper.at("kind")),
            std::move(paper.at("title").get_ref<std::string&>()),
            std::move(paper.at("media_type").get_ref<std::string&>()),
            day_in(paper.at("day")),
            std::move(paper.at("hash").get_ref<std::string&>()),
            std::move(paper.at("key").get_binary()),
            paper.value("taken_out", "")};
}

domain::ParticipantFile file_in(json content) {
    domain::ParticipantFile file;
    for (auto& [key, text] : content.at("values").get_ref<json::object_t&>())
        file.values.emplace_hint(file.values.end(), key, std::move(text.get_ref<std::string&>()));
    for (auto& step : content.at("way"))
        file.way.push_back(step_in(step));
    for (auto& paper : content.at("papers"))
        file.papers.push_back(paper_in(paper));
    return file;
}

}  // namespace

std::vector<unsigned char> encoded(const domain::ParticipantFile& file) {
    json content{{"values", json::object()}, {"way", json::array()}, {"papers", json::array()}};
    for (const auto& [key, text] : file.values)
        content["values"][key] = text;
    for (const auto& step : file.way)
        content["way"].push_back(to_json(step));
    for (const auto& paper : file.papers)
        content["papers"].push_back(to_json(paper));
    return json::to_cbor(content);
}

std::optional<domain::ParticipantFile> decoded(std::span<const unsigned char> content) {
    try {
        return file_in(json::from_cbor(content.begin(), content.end()));
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const StorageError&) {  // a word or a day that is none
        return std::nullopt;
    }
}

}  // namespace oasis::store
