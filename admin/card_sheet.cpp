#include "admin/card_sheet.h"

#include "shared/card/qr_reader.h"
#include "shared/gui/assets.h"
#include "shared/gui/catalogue.h"
#include "shared/store/queries.h"
#include "shared/trust/hex.h"
#include <charconv>
#include <optional>
#include <system_error>

namespace oasis::admin {

namespace {

/// The coarsest printer that a card must survive.
constexpr double proof_dpi = 150;

std::vector<paper::CardFace> faces_of(const std::vector<domain::Participant>& people) {
    std::vector<paper::CardFace> faces;
    faces.reserve(people.size());
    for (const auto& person : people)
        faces.push_back({person.display_name, person.number, card::CardCode::random()});
    return faces;
}

/// Why the sheet cannot be, or nullopt when it lies drawn and read again in its file.
std::optional<SheetRefusal> draw(const SheetOrder& order, const std::vector<paper::CardFace>& faces,
                                 DrawnSheet& drawn, const SheetWatch& watch) {
    const gui::Catalogue words{gui::find_assets(), gui::Language::zh};
    paper::CardSheet sheet{drawn.file.descriptor(), order.house, words.tr("cards.title")};
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const auto& face = faces[i];
        const int missing = sheet.missing_glyphs();
        sheet.add(face);
        if (sheet.missing_glyphs() > missing)
            drawn.unprintable.push_back(face.number);
        if (card::read_qr(sheet.printed_qr(face, proof_dpi).view()) != face.code.text())
            return SheetRefusal{SheetRefusal::Why::not_readable, face.number};
        drawn.cards.push_back({order.people[i].id, face.code.digest(), order.reason});
        watch.face(face);
        if (!watch.go_on(static_cast<int>(drawn.cards.size())))
            return SheetRefusal{SheetRefusal::Why::stopped, {}};
    }
    sheet.finish();
    return std::nullopt;
}

std::optional<domain::CardDigest> digest_of(std::string_view hex) {
    domain::CardDigest digest{};
    if (hex.size() != 2 * digest.size())
        return std::nullopt;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        unsigned byte = 0;
        const auto* end = hex.data() + 2 * i + 2;
        if (std::from_chars(end - 2, end, byte, 16).ptr != end)
            return std::nullopt;
        digest[i] = static_cast<std::byte>(byte);
    }
    return digest;
}

}  // namespace

paper::CardHouse card_house(const domain::Station& station) {
    const gui::Catalogue words{gui::find_assets(), gui::Language::zh};
    const bool one_name = station.brand.empty() || station.name.empty() || station.brand == station.name;
    const auto brand = one_name ? (station.brand.empty() ? station.name : station.brand)
                                : station.brand + " · " + station.name;
    return {brand, words.tr("cards.found"), station.service_phone};
}

std::variant<DrawnSheet, SheetRefusal> draw_sheet(const SheetOrder& order, const SheetWatch& watch) {
    const auto faces = faces_of(order.people);
    try {
        if (!order.out.has_filename() || std::filesystem::is_directory(order.out))
            throw std::system_error(std::make_error_code(std::errc::is_a_directory));
        DrawnSheet drawn{SheetFile::create(order.out, trust::hex(faces.front().code.digest())), {}, {}};
        watch.after(SheetStep::opened);
        if (auto refusal = draw(order, faces, drawn, watch))
            return *refusal;
        watch.after(SheetStep::drawn);
        drawn.file.sync();
        watch.after(SheetStep::written);
        return drawn;
    } catch (const std::system_error& error) {
        return SheetRefusal{SheetRefusal::Why::not_written, error.code().message()};
    } catch (const std::runtime_error& error) {  // of the drawing: it runs on a thread that nobody else watches
        return SheetRefusal{SheetRefusal::Why::not_written, error.what()};
    }
}

IssuedSheet issue_sheet(store::Database& database, DrawnSheet sheet, const domain::Actor& actor,
                        domain::Instant now, const SheetWatch& watch) {
    sheet.file.keep();  // from here on the cards may be issued, even where the answer does not reach us
    IssuedSheet issued{store::issue_cards(database, sheet.cards, actor, now), sheet.file.out(), {}};
    watch.after(SheetStep::committed);
    try {
        sheet.file.publish();
    } catch (const std::system_error& error) {
        issued.file = sheet.file.part();
        issued.not_named = error.code().message();
    }
    watch.after(SheetStep::named);
    return issued;
}

bool finish_interrupted(store::Database& database, const std::filesystem::path& out) {
    bool finished = false;
    for (auto& leftover : SheetFile::leftovers(out)) {
        const auto digest = digest_of(leftover.tag());
        if (!digest)
            continue;
        if (store::card_by_digest(database, *digest)) {
            leftover.publish();
            finished = true;
        } else {
            leftover.discard();  // dead paper
        }
    }
    return finished;
}

}  // namespace oasis::admin
