#include "admin/wall_poster.h"

#include "admin/out_file.h"
#include "shared/domain/rich_text.h"
#include "shared/picture/pixels.h"
#include "shared/store/pictures.h"
#include "shared/store/queries.h"
#include "shared/store/wall_acts.h"
#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace oasis::admin {

namespace {

using paper::PosterPart;
using Kind = PosterPart::Kind;

constexpr int printed_side = 1600;  // pixels

std::shared_ptr<const paper::PaperPicture> picture_of(store::Database& database, std::optional<domain::PictureId> id) {
    const auto kept = id ? store::picture(database, *id) : std::nullopt;
    auto pixels = kept ? picture::decoded(kept->jpeg, printed_side) : std::nullopt;
    if (!pixels)
        return nullptr;
    auto paper = std::make_shared<paper::PaperPicture>();
    paper->width = pixels->width;
    paper->height = pixels->height;
    paper->rgb = std::move(pixels->rgb);
    if (pixels->width == kept->width && pixels->height == kept->height)
        paper->jpeg = kept->jpeg;
    return paper;
}

/// Collects the parts of one poster.
class Writing {
  public:
    Writing(store::Database& database, const gui::Catalogue& words) : database_(database), words_(words) {}

    std::vector<PosterPart> parts;

    void add(Kind kind, std::string text) {
        if (!text.empty())
            parts.push_back({kind, std::move(text)});
    }
    void add_markdown(const std::string& source) {
        for (const auto& block : domain::read_markdown(source)) {
            PosterPart part;
            for (const auto& run : block.runs)
                part.text += run.text;
            part.depth = block.depth;
            part.mark = block.number > 0 ? std::to_string(block.number) + "." : "•";
            part.kind = block.kind == domain::TextBlock::Kind::heading ? Kind::heading
                        : block.kind == domain::TextBlock::Kind::item  ? Kind::item
                                                                       : Kind::text;
            parts.push_back(std::move(part));
        }
    }

    void staff(const domain::Wall& wall) {
        for (const auto& one : wall.staff) {
            PosterPart part{Kind::person, one.name, one.post, one.duties};
            part.picture = picture_of(database_, one.photo);
            parts.push_back(std::move(part));
        }
    }
    void week(const domain::Week& week) {
        for (std::size_t day = 0; day < week.size(); ++day)
            add(Kind::heading, words_.tr("date.weekday." + std::to_string(day + 1)) + "   " + times(week[day]));
    }
    /// The week, the seasons, and the days to come on which it is otherwise.
    void hours(const domain::OpeningHours& hours, domain::Day today) {
        const bool only_seasons = !hours.seasons.empty() && std::ranges::all_of(hours.week, [](const auto& day) { return day.empty(); });
        if (!only_seasons)
            week(hours.week);
        for (const auto& season : hours.seasons) {
            add(Kind::chapter, season.name + "   " + month_day(season.first) + " – " + month_day(season.last));
            week(season.week);
        }
        bool first = true;
        for (const auto& exception : hours.exceptions) {
            if (exception.last < today)
                continue;
            if (std::exchange(first, false))
                add(Kind::chapter, words_.tr("poster.hours.exceptions"));
            const auto days = domain::to_text(exception.first) +
                              (exception.first == exception.last ? "" : " – " + domain::to_text(exception.last));
            const auto open = times(domain::intervals_on(hours, exception.first));
            add(Kind::text, days + "   " + exception.reason + (exception.reason.empty() ? "" : "   ") + open);
        }
    }
    void rules(const domain::Wall& wall) {
        for (const auto& room : wall.rooms) {
            if (room.rules.empty())
                continue;
            add(Kind::chapter, room.name);
            add_markdown(room.rules);
        }
    }
    void maps(const domain::Wall& wall) {
        for (const auto& room : wall.rooms) {
            if (!room.map)
                continue;
            PosterPart part{Kind::map, room.name};
            part.picture = picture_of(database_, room.map);
            part.marker = room.marker;
            parts.push_back(std::move(part));
        }
    }
    /// On paper the official titles stand, beside the public names.
    void guide(const domain::Wall& wall) {
        for (const auto& chapter : domain::chapters_of(wall.guide)) {
            add(Kind::chapter, chapter);
            for (const auto& item : wall.guide) {
                if (item.chapter != chapter)
                    continue;
                add(Kind::heading, item.title);
                if (!item.office.empty())
                    add(Kind::text, words_.tr("wall.guide.office", fmt::arg("office", item.office)) +
                                        (item.phone.empty() ? "" : "   " + item.phone));
                if (!item.papers.empty())
                    add(Kind::note, words_.tr("wall.guide.papers", fmt::arg("papers", item.papers)));
            }
        }
    }
    void phones(const domain::Wall& wall, const domain::Station& station) {
        if (!station.service_phone.empty())
            parts.push_back({Kind::phone, words_.tr("phone.label"), "", station.service_phone});
        if (!wall.texts.hotline_phone.empty())
            parts.push_back({Kind::phone, wall.texts.hotline_name, wall.texts.hotline_hours, wall.texts.hotline_phone});
    }

    /// The application form: what a person, and who helps them, write at the reception desk (requirements W11).
    void form() {
        add(Kind::note, words_.tr("poster.form.about"));
        blank({"poster.form.name", "poster.form.sex", "poster.form.born"}, 0.5);
        blank({"poster.form.phone", "poster.form.number"}, 0.45);
        blank({"poster.form.address"}, 1);
        blank({"poster.form.family", "poster.form.family_phone"}, 0.5);
        ticks("poster.form.wishes", {"poster.wish.1", "poster.wish.2", "poster.wish.3", "poster.wish.4", "poster.wish.5",
                                     "poster.wish.6", "poster.wish.7", "poster.wish.8", "poster.wish.9"});
        ticks("poster.form.times", {"poster.time.morning", "poster.time.afternoon", "poster.time.weekend"});
        blank({"poster.form.more"}, 1);
        add(Kind::note, words_.tr("poster.form.consent"));
        blank({"poster.form.signature", "poster.form.family_signature", "poster.form.date"}, 0.36);
        add(Kind::heading, words_.tr("poster.form.office"));
        blank({"poster.form.received", "poster.form.received_by", "poster.form.answer"}, 0.3);
    }

  private:
    [[nodiscard]] std::string times(std::vector<domain::Interval> intervals) const {
        std::ranges::sort(intervals);
        std::string all;
        for (const auto& open : intervals)
            all += (all.empty() ? "" : "   ") + domain::interval_text(open);
        return all.empty() ? words_.tr("hours.closed") : all;
    }
    static std::string month_day(std::chrono::month_day date) {
        return fmt::format("{:02}-{:02}", static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    }

    void blank(std::initializer_list<const char*> captions, double share) {
        PosterPart part{Kind::blank};
        for (const auto* caption : captions)
            part.captions.push_back(words_.tr(caption));
        part.share = share;
        parts.push_back(std::move(part));
    }
    void ticks(const char* text, std::initializer_list<const char*> captions) {
        PosterPart part{Kind::ticks, words_.tr(text)};
        for (const auto* caption : captions)
            part.captions.push_back(words_.tr(caption));
        parts.push_back(std::move(part));
    }

    store::Database& database_;
    const gui::Catalogue& words_;
};

void write(Writing& writing, store::Database& database, PosterPage page, const domain::Settings& settings,
           domain::Day today) {
    const auto wall = store::wall(database);
    switch (page) {
    case PosterPage::chart: {
        PosterPart part{Kind::chart};
        part.chart = wall.chart;
        if (!wall.chart.empty())
            writing.parts.push_back(std::move(part));
        return;
    }
    case PosterPage::staff:
        return writing.staff(wall);
    case PosterPage::hours:
        return writing.hours(store::hours(database), today);
    case PosterPage::rules:
        return writing.rules(wall);
    case PosterPage::maps:
        return writing.maps(wall);
    case PosterPage::guide:
        return writing.guide(wall);
    case PosterPage::apply:
        return writing.add_markdown(wall.texts.apply);
    case PosterPage::phones:
        return writing.phones(wall, settings.station);
    case PosterPage::form:
        return writing.form();
    }
}

}  // namespace

std::optional<paper::Poster> wall_poster(store::Database& database, PosterPage page, bool a3, domain::Day today,
                                         const gui::Catalogue& words) {
    const auto settings = store::settings(database);
    Writing writing{database, words};
    write(writing, database, page, settings, today);
    if (writing.parts.empty())
        return std::nullopt;
    const auto& station = settings.station;
    paper::Poster poster;
    poster.station = station.name.empty() ? station.brand
                                          : words.tr("brand.line", fmt::arg("brand", station.brand), fmt::arg("name", station.name));
    poster.title = words.tr(poster_rows.at(static_cast<std::size_t>(page)).title);
    if (!station.service_phone.empty())
        poster.foot = words.tr("phone.label") + "  " + station.service_phone;
    poster.marker = words.tr("wall.here");
    poster.parts = std::move(writing.parts);
    poster.a3 = a3;
    return poster;
}

std::optional<std::string> write_wall_poster(const std::filesystem::path& out, const paper::Poster& poster) {
    try {
        if (out.extension() == ".png") {
            (void)paper::write_poster_pictures(out, poster);
            return std::nullopt;
        }
        return draw_out(out, [&](const SheetFile& file) { paper::write_poster(file.descriptor(), poster); });
    } catch (const std::exception& error) {  // of the drawing, or of the disk
        return error.what();
    }
}

}  // namespace oasis::admin
