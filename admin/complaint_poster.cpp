#include "admin/complaint_poster.h"

#include "admin/out_file.h"
#include "shared/card/qr_drawing.h"
#include "shared/gui/assets.h"
#include "shared/paper/document.h"
#include <algorithm>
#include <system_error>

namespace oasis::admin {

namespace {

using paper::Colour;

constexpr Colour primary{0x134E41}, ink{0x22302B}, soft_ink{0x3D4C45}, edge{0xE2DCCF}, white{0xFFFFFF};
constexpr auto bold = paper::TextStyle::Weight::bold;
constexpr paper::Size a3{297, 420};
constexpr double margin = 18, head = 62, foot = 262;  // of A4, as all lengths below
constexpr double block = 46, gap = 4, qr_side = 36, leaf = 9;

class Drawing {
  public:
    Drawing(const SheetFile& file, const ComplaintPoster& poster)
        : poster_(poster), words_(gui::find_assets(), poster.language), page_(poster.a3 ? a3 : paper::a4),
          k_(page_.width / paper::a4.width),
          document_(file.descriptor(), page_, words_.tr("complaint.title"), fonts_) {}

    void draw() {
        begin();
        for (const auto& channel : poster_.channels) {
            if (y_ + block > foot) {
                document_.canvas().finish_page();
                begin();
            }
            draw_channel(channel);
            y_ += block + gap;
        }
        document_.finish();
    }

  private:
    /// All lengths as on A4.
    double text(const std::string& words, double x, double y, double em, Colour colour, double width, int lines = 1,
                paper::TextStyle::Weight weight = paper::TextStyle::Weight::regular) {
        return document_.canvas().text(words, {x * k_, y * k_}, {em * k_, colour, weight},
                                       {width * k_, em * 0.5 * k_, lines}) /
               k_;
    }

    /// 三天内回复, where the station's own channels are among them.
    std::string promise() const {
        constexpr int said_in_words = 7;
        const int days = poster_.answer_days;
        return days <= said_in_words ? words_.tr("complaint.promise." + std::to_string(days))
                                     : words_.tr("complaint.promise.days", fmt::arg("n", days));
    }

    void begin() {
        auto& canvas = document_.canvas();
        const double width = paper::a4.width - 2 * margin;
        canvas.fill({0, 0, page_.width, (head - 8) * k_}, primary);
        canvas.leaf({margin * k_, 12 * k_}, leaf * k_, white);
        const auto& station = poster_.station;
        text(station.name.empty() ? station.brand : station.brand + " · " + station.name, margin + leaf + 3, 13, 6.4, white,
             width - leaf - 3);
        text(words_.tr("complaint.title"), margin, 28, 18, white, width * 0.62, 1, bold);
        text(words_.tr("complaint.text"), margin + width * 0.64, 36, 6.4, white, width * 0.36);
        const bool own = std::ranges::any_of(poster_.channels, [](const auto& channel) { return !channel.outside; });
        canvas.line({margin * k_, (foot + 8) * k_}, {(paper::a4.width - margin) * k_, (foot + 8) * k_}, edge, 0.4 * k_);
        if (!station.service_phone.empty())
            text(words_.tr("complaint.poster.phone", fmt::arg("phone", station.service_phone)), margin, foot + 13, 8, ink,
                 width * 0.66, 1, bold);
        if (own)
            text(promise(), margin + width * 0.7, foot + 14, 6.4, soft_ink, width * 0.3);
        y_ = head;
    }

    void draw_channel(const domain::ComplaintChannel& channel) {
        auto& canvas = document_.canvas();
        const double width = paper::a4.width - 2 * margin;
        canvas.banded_box({margin * k_, y_ * k_, width * k_, block * k_}, 4 * k_, 0, white, edge, 0.5 * k_);
        const double left = margin + 7;
        double room = width - 14;
        if (!channel.web.empty()) {
            draw_qr(channel.web, margin + width - 5 - qr_side, y_ + (block - qr_side) / 2);
            room -= qr_side + 4;
        }
        text(channel.name, left, y_ + 5.5, 8, ink, channel.hours.empty() ? room : room * 0.5, 1, bold);
        if (!channel.hours.empty())
            text(channel.hours, left + room * 0.52, y_ + 7.2, 5.4, soft_ink, room * 0.48);
        if (!channel.phone.empty())
            text(channel.phone, left, y_ + 15.5, 17, ink, room, 1, bold);
        else if (!channel.address.empty())
            text(channel.address, left, y_ + 17, 8, ink, room, 2);
        else
            text(channel.web, left, y_ + 17, 6, ink, room, 3);
        std::string detail = channel.purpose;
        if (!channel.phone.empty() && !channel.address.empty())
            detail += (detail.empty() ? "" : " · ") + channel.address;
        if (!detail.empty())
            text(detail, left, y_ + 36, 5.2, soft_ink, room);
    }

    /// With its four modules of quiet inside the square, whose ground is white.
    void draw_qr(const std::string& web, double x, double y) {
        const auto drawing = card::draw_qr(web);
        constexpr int quiet = card::QrDrawing::quiet_modules;
        const double module = qr_side / (drawing.modules + 2 * quiet);
        document_.canvas().modules(drawing, {(x + module * quiet) * k_, (y + module * quiet) * k_}, module * k_);
    }

    const ComplaintPoster& poster_;
    gui::Catalogue words_;
    paper::Size page_;
    double k_;  // how much larger than A4
    paper::Fonts fonts_;
    paper::Document document_;
    double y_ = 0;
};

}  // namespace

std::optional<std::string> write_poster(const std::filesystem::path& out, const ComplaintPoster& poster) {
    return draw_out(out, [&](const SheetFile& file) { Drawing{file, poster}.draw(); });
}

}  // namespace oasis::admin
