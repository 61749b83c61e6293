#include "admin/commands/export_person.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "admin/form_file.h"
#include "admin/out_file.h"
#include "shared/gui/assets.h"
#include "shared/store/files/notes.h"
#include "shared/store/files/papers.h"
#include "shared/store/person_record.h"
#include "shared/store/queries.h"
#include "shared/trust/base64.h"
#include <algorithm>
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

namespace oasis::admin::commands {

namespace {

using Json = nlohmann::ordered_json;

/// Instants as the station's wall clock shows them.
class WallClock {
  public:
    explicit WallClock(domain::Zone zone) : zone_(std::move(zone)) {}
    [[nodiscard]] std::string operator()(domain::Instant at) const {
        return domain::to_text(zone_.day_of(at)) + " " + domain::clock_text(zone_.minute_of(at));
    }
    [[nodiscard]] Json operator()(const std::optional<domain::Instant>& at) const {
        return at ? Json((*this)(*at)) : Json(nullptr);
    }

  private:
    domain::Zone zone_;
};

std::string caption_of(const domain::Form& form, const std::string& key, gui::Language language) {
    const auto* field = form.find(key);
    if (!field)
        return key;
    return language == gui::Language::zh ? field->caption.zh : field->caption.en;
}

const char* word_of(domain::Stage stage) {
    constexpr std::array words{"referred", "filed", "assessed", "serving", "special", "left"};
    return words.at(static_cast<std::size_t>(stage));
}

const char* word_of(domain::PaperKind kind) {
    constexpr std::array words{"referral", "registration", "agreement", "assessment", "consent", "other"};
    return words.at(static_cast<std::size_t>(kind));
}

/// The scan, or null for one that does not open.
Json paper_content(const store::Database& database, const domain::Paper& paper) {
    const auto opened = store::open_paper(database, paper);
    const auto* bytes = std::get_if<std::vector<unsigned char>>(&opened);
    return bytes ? Json(trust::base64(*bytes)) : Json(nullptr);
}

Json file_json(const store::Database& database, const domain::ParticipantFile& file, const domain::Form& form,
               gui::Language language) {
    Json json{{"fields", Json::array()}, {"way", Json::array()}, {"papers", Json::array()}};
    for (const auto& [key, value] : file.values)
        json["fields"].push_back(
            {{"key", key}, {"caption", caption_of(form, key, language)}, {"value", value}});
    for (const auto& step : file.way)
        json["way"].push_back({{"stage", word_of(step.stage)},
                               {"day", domain::to_text(step.day)},
                               {"by", step.by},
                               {"note", step.note}});
    for (const auto& paper : file.papers)
        json["papers"].push_back({{"kind", word_of(paper.kind)},
                                  {"taken_out", paper.taken_out},
                                  {"title", paper.title},
                                  {"media_type", paper.media_type},
                                  {"day", domain::to_text(paper.day)},
                                  {"content", paper_content(database, paper)}});
    return json;
}

Json record_json(const store::PersonRecord& record, const WallClock& clock) {
    Json json{{"number", record.participant.number},
              {"display_name", record.participant.display_name},
              {"registered_at", clock(record.registered_at)},
              {"visits", Json::array()},
              {"participations", Json::array()},
              {"cards", Json::array()},
              {"suitability", Json::array()}};
    for (const auto& visit : record.visits)
        json["visits"].push_back({{"day", visit.day},
                                  {"checked_in_at", clock(visit.checked_in_at)},
                                  {"means", visit.means},
                                  {"checked_out_at", clock(visit.checked_out_at)},
                                  {"voided_at", clock(visit.voided_at)}});
    for (const auto& part : record.participations)
        json["participations"].push_back({{"day", part.day},
                                          {"title", part.title},
                                          {"starts_at", clock(part.starts_at)},
                                          {"ends_at", clock(part.ends_at)},
                                          {"state", part.state}});
    for (const auto& card : record.cards)
        json["cards"].push_back({{"issued_at", clock(card.issued_at)}, {"state", card.state}});
    for (const auto& item : record.suitability)
        json["suitability"].push_back({{"service_item", item.service_item},
                                       {"suited", item.suited},
                                       {"assessed_at", clock(item.assessed_at)}});
    return json;
}

/// The words that staff wrote, or null for none and for what does not open.
Json note_json(const store::OfficeKeys& keys, const std::vector<unsigned char>& sealed) {
    const auto text = store::open_note(keys, sealed);
    return text ? Json(text->text()) : Json(nullptr);
}

void add_services(Json& json, const store::PersonRecord& record, const store::OfficeKeys& keys,
                  const WallClock& clock) {
    for (const auto* list : {"services", "follow_ups", "corrections", "plan", "standing"})
        json[list] = Json::array();
    for (const auto& service : record.services)
        json["services"].push_back({{"day", service.day},
                                    {"kind", service.kind},
                                    {"minutes", service.minutes},
                                    {"served_by", service.served_by},
                                    {"voided_at", clock(service.voided_at)},
                                    {"note", note_json(keys, service.sealed_note)}});
    for (const auto& call : record.follow_ups)
        json["follow_ups"].push_back({{"day", call.day},
                                      {"result", call.result},
                                      {"at", clock(call.at)},
                                      {"note", note_json(keys, call.sealed_note)}});
    for (const auto& change : record.corrections)
        json["corrections"].push_back({{"day", change.day},
                                       {"field", change.field},
                                       {"reason", change.reason},
                                       {"at", clock(change.at)},
                                       {"text", note_json(keys, change.sealed_reason)}});
    for (const auto& wish : record.plan)
        json["plan"].push_back({{"activity", wish.activity},
                                {"service_item", wish.service_item},
                                {"times_a_month", wish.times_a_month}});
    for (const auto& period : record.periods)
        json["standing"].push_back({{"from", period.first_day}, {"standing", period.standing}});
}

std::vector<std::string> fields_of(const domain::ParticipantFile& file) {
    std::vector<std::string> fields;
    for (const auto& [key, value] : file.values)
        fields.push_back(key);
    return fields;
}

/// All that is kept of a person.
struct Copy {
    domain::ParticipantId person;
    std::vector<std::string> fields;  // of the file, by name
    Json json;
};

/// nullopt after it said that there is no such person, or that the file does not open.
std::optional<Copy> copy_of(store::Database& database, const Context& context, const store::OfficeKeys& keys,
                            const std::string& number) {
    const auto& words = context.words;
    const auto record = store::person_record(database, number);
    if (!record) {
        std::cerr << words.tr("cards.unknown_number", fmt::arg("number", number)) << '\n';
        return std::nullopt;
    }
    auto opened = store::open_file(database, keys, record->participant.id);
    const auto* fault = std::get_if<store::FileFault>(&opened);
    if (fault && *fault != store::FileFault::none_yet) {
        std::cerr << words.tr("export.damaged", fmt::arg("number", number)) << '\n';
        return std::nullopt;
    }
    const auto file = fault ? domain::ParticipantFile{} : std::get<store::OpenedFile>(std::move(opened)).file;
    const auto settings = store::settings(database);
    const WallClock clock{zone_of(settings)};
    auto json = record_json(*record, clock);
    add_services(json, *record, keys, clock);
    json["station"] = {{"code", settings.station.code}, {"name", settings.station.name}};
    json["file"] = file_json(database, file, read_form(gui::find_assets() / "form"), words.language());
    return Copy{record->participant.id, fields_of(file), std::move(json)};
}

long scans_left_out(const Json& copy) {
    return std::ranges::count_if(copy["file"]["papers"],
                                 [](const Json& paper) { return paper["content"].is_null(); });
}

}  // namespace

int export_person(const Context& context, const ExportPersonOptions& options) {
    const auto& words = context.words;
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, options.login, right_of("export-person"));
    if (!session)
        return refused;
    const auto copy = copy_of(*database, context, session->keys, options.number);
    if (!copy)
        return refused;
    const auto not_written = write_out(options.out, [&](const SheetFile& out) {
        store::note_look(*database, store::Look::export_person, copy->person, copy->fields, session->actor,
                         context.now);
        return write_all(out, copy->json.dump(2) + "\n");
    });
    if (not_written) {
        say_not_written(context, options.out, *not_written);
        return refused;
    }
    std::cout << words.tr("export.person", fmt::arg("number", options.number),
                          fmt::arg("file", options.out.string()))
              << '\n';
    const auto left_out = scans_left_out(copy->json);
    if (left_out > 0)
        std::cerr << words.tr_n("export.papers_lost", left_out) << '\n';
    return left_out > 0 ? refused : done;
}

}  // namespace oasis::admin::commands
