#include "shared/domain/rich_text.h"
#include "shared/domain/wall.h"

namespace oasis::domain {

namespace {

/// Takes the texts of one entry after the other.
class Shown {
  public:
    void add(std::size_t entry, const std::string& text, bool again = false) {
        if (!text.empty())
            texts_.push_back({entry, text, again});
    }
    void add_markdown(std::size_t entry, const std::string& text) {
        add(entry, text);
        if (auto seen = plain_text(read_markdown(text)); seen != text)
            add(entry, seen, true);
    }
    [[nodiscard]] std::vector<ShownText> texts() { return std::move(texts_); }

  private:
    std::vector<ShownText> texts_;
};

}  // namespace

std::vector<ShownText> shown_texts(const Chart& chart) {
    Shown shown;
    for (std::size_t at = 0; at < chart.size(); ++at)
        for (const auto* text : {&chart[at].title, &chart[at].name})
            shown.add(at, *text);
    return shown.texts();
}

std::vector<ShownText> shown_texts(std::span<const WallStaff> staff) {
    Shown shown;
    for (std::size_t at = 0; at < staff.size(); ++at)
        for (const auto* text : {&staff[at].name, &staff[at].post, &staff[at].duties})
            shown.add(at, *text);
    return shown.texts();
}

std::vector<ShownText> shown_texts(std::span<const Room> rooms) {
    Shown shown;
    for (std::size_t at = 0; at < rooms.size(); ++at) {
        shown.add(at, rooms[at].name);
        shown.add_markdown(at, rooms[at].rules);
    }
    return shown.texts();
}

std::vector<ShownText> shown_texts(std::span<const GuideItem> guide) {
    Shown shown;
    for (std::size_t at = 0; at < guide.size(); ++at)
        for (const auto* text : {&guide[at].chapter, &guide[at].alias, &guide[at].office, &guide[at].papers})
            shown.add(at, *text);
    return shown.texts();
}

std::vector<ShownText> shown_texts(const WallTexts& texts) {
    Shown shown;
    shown.add_markdown(0, texts.apply);
    for (const auto* text : {&texts.hotline_name, &texts.hotline_hours})
        shown.add(0, *text);
    return shown.texts();
}

}  // namespace oasis::domain
