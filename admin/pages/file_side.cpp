#include "admin/pages/file.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <algorithm>
#include <array>

namespace oasis::admin::file {

namespace {

using namespace widgets;
using domain::Clock;

constexpr float row = 42;
constexpr float clock_height = 84;
constexpr float plain_clock_height = 64;  // without a bar
constexpr float look_row = 30;
constexpr std::array needed{domain::PaperKind::referral, domain::PaperKind::registration,
                            domain::PaperKind::agreement, domain::PaperKind::assessment};
constexpr TextLook soft{theme::small, Weight::regular, theme::soft_ink};
constexpr TextLook bold{theme::body, Weight::bold, theme::ink};

Rect title(Ui& ui, Rect& rest, const std::string& words) {
    const auto line = cut_top(rest, 40);
    ui.text(words, line, {theme::section, Weight::bold, theme::ink});
    return line;
}

const domain::Paper* newest(const domain::ParticipantFile& file, domain::PaperKind kind) {
    const domain::Paper* found = nullptr;
    for (const auto& paper : file.papers)
        if (paper.kind == kind)
            found = &paper;
    return found;
}

void begin_paper(State& state, domain::PaperKind kind, const View& view) {
    state.paper = PaperDraft{kind, {}, domain::to_text(view.today()), {}, false};
}

void draw_missing(const std::string& name, Ui& ui, Rect line) {
    ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
    ui.icon(Icon::warning, cut_left(line, 20, 12).centre(), theme::attention_ink, 18);
    const TextLook look{theme::body, Weight::bold, theme::attention_ink, Align::right};
    const auto words = ui.tr("file.paper_missing");
    ui.text(words, cut_right(line, ui.width(words, look) + 2, 10), look);
    ui.elided(name, line, bold);
}

/// Pressed, it is shown.
void draw_paper(const domain::Paper& paper, domain::ParticipantId person, Ui& ui, Rect line, Intents& intents) {
    const IdScope scope{paper.hash.c_str()};
    const auto name = paper.title.empty() ? ui.tr(word_of(paper.kind)) : paper.title;
    const auto press = ui.press("look", line, ui.tr("file.look_at", fmt::arg("paper", name)));
    if (press.hovered)
        ui.fill({line.x - 8, line.y + 2, line.w + 16, line.h - 4}, theme::hover, theme::chip_radius);
    if (press.focused)
        ui.focus_ring(inset(line, 0, 6), theme::chip_radius);
    ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
    ui.icon(Icon::check, cut_left(line, 20, 12).centre(), theme::primary, 18);
    const TextLook soft_right{theme::body, Weight::regular, theme::soft_ink, Align::right};
    const auto day = domain::to_text(paper.day);
    ui.text(day, cut_right(line, ui.width(day, soft_right) + 2, 10), soft_right);
    ui.elided(name, line);
    if (press)
        intents.push_back(intent::LookAtPaper{person, paper.hash});
}

float papers_height(const domain::ParticipantFile& file) {
    const auto others = std::ranges::count_if(
        file.papers, [](const auto& paper) { return paper.kind >= domain::PaperKind::consent; });
    return 14 + 40 + row * static_cast<float>(4 + others) + 14 + 40 + 16;
}

void draw_papers(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    const auto& file = state.opened->file;
    const auto missing = domain::missing_papers(file);
    Rect rest = inset(card(ui, place), theme::card_padding, 14);
    Rect head = title(ui, rest, ui.tr("file.papers", fmt::arg("n", 4 - missing.size())));
    for (std::size_t at = 0; at < needed.size(); ++at) {
        const auto cell = cut_right(head, 38, 5);
        ui.fill(middle(cell, 8), at < missing.size() ? theme::track : theme::primary, 4);
    }
    for (const auto kind : needed) {
        const auto line = cut_top(rest, row);
        if (const auto* paper = newest(file, kind))
            draw_paper(*paper, *state.person, ui, line, intents);
        else
            draw_missing(ui.tr(word_of(kind)), ui, line);
    }
    for (const auto& paper : file.papers)
        if (paper.kind >= domain::PaperKind::consent)
            draw_paper(paper, *state.person, ui, cut_top(rest, row), intents);
    (void)cut_top(rest, 14);
    const auto kind = missing.empty() ? domain::PaperKind::other : missing.front();
    const auto words = missing.empty() ? ui.tr("file.add_paper")
                                       : ui.tr("file.add_missing", fmt::arg("paper", ui.tr(word_of(kind))));
    const ButtonLook look{ButtonKind::secondary,
                          Icon::upload,
                          enabled_for(view, domain::Right::edit_files),
                          {},
                          reason_for(ui, view, domain::Right::edit_files)};
    if (button(ui, "add paper", cut_top(rest, 40), words, look))
        begin_paper(state, kind, view);
}

struct ClockWords {
    std::string name;
    std::string since;
    std::string left;
};

ClockWords words_of(const Clock& clock, const domain::ParticipantFile& file, const Ui& ui) {
    constexpr std::array names{"file.clock.risk", "file.clock.agreement", "file.clock.consent",
                               "file.clock.assessment"};
    ClockWords words{ui.tr(names.at(static_cast<std::size_t>(clock.kind))), {}, {}};
    if (clock.kind == Clock::Kind::risk && clock.state != Clock::State::missing)
        words.name += " " + std::string{file.value(domain::field::risk_grade)};
    if (clock.state == Clock::State::missing) {
        words.since = ui.tr("file.clock.nothing");
        words.left = ui.tr("file.clock.missing");
        return words;
    }
    const auto since = clock.since ? domain::to_text(*clock.since) : std::string{};
    const auto until = clock.until ? domain::to_text(*clock.until) : std::string{};
    words.since = !clock.until ? ui.tr("file.clock.endless", fmt::arg("since", since))
                  : since.empty()
                      ? ui.tr("file.clock.due", fmt::arg("until", until))
                      : ui.tr("file.clock.span", fmt::arg("since", since), fmt::arg("until", until));
    words.left = !clock.until                          ? ui.tr("file.clock.good")
                 : clock.state == Clock::State::lapsed ? ui.tr("file.clock.lapsed")
                                                       : ui.tr_n("file.clock.days", clock.days_left);
    return words;
}

/// Which part of the time is left.
float part_left(const Clock& clock) {
    if (!clock.until)
        return 1;
    const auto since = clock.since ? *clock.since : domain::days_after(*clock.until, -183);
    const auto whole = (std::chrono::sys_days{*clock.until} - std::chrono::sys_days{since}).count();
    return whole <= 0 ? 0 : static_cast<float>(clock.days_left) / static_cast<float>(whole);
}

void draw_clock(const Clock& clock, const domain::ParticipantFile& file, bool last, Ui& ui, Rect place) {
    const auto words = words_of(clock, file, ui);
    const bool good = clock.state == Clock::State::good;
    const auto colour = good ? theme::ink : theme::attention_ink;
    constexpr std::array icons{Icon::shield, Icon::paper, Icon::check, Icon::calendar};
    ui.icon(good ? icons.at(static_cast<std::size_t>(clock.kind)) : Icon::warning,
            {place.x + 10, place.y + 14}, good ? theme::primary : theme::attention_ink, 18);
    Rect line{place.x + 32, place.y, place.w - 32, 28};
    const TextLook right{theme::body, Weight::bold, colour, Align::right};
    const auto left = cut_right(line, ui.width(words.left, right) + 2, 10);
    ui.text(words.left, left, right);
    ui.elided(words.name, line, bold);
    ui.elided(words.since, {place.x + 32, place.y + 27, place.w - 32, 20}, soft);
    if (clock.until)
        fill_bar(ui, {place.x + 32, place.y + 56, place.w - 32, 8}, part_left(clock));
    if (!last)
        ui.line({place.x, place.bottom() - 10}, {place.right(), place.bottom() - 10}, theme::fine_line);
}

float height_of(const Clock& clock) {
    return clock.until ? clock_height : plain_clock_height;
}

float clocks_height(const std::vector<Clock>& clocks) {
    float high = 20 + 40 + 8;
    for (const auto& clock : clocks)
        high += height_of(clock);
    return high;
}

void draw_clocks(const State& state, const std::vector<Clock>& clocks, Ui& ui, Rect place) {
    Rect rest = inset(card(ui, place), theme::card_padding, 14);
    (void)title(ui, rest, ui.tr("file.eligibility"));
    for (const auto& clock : clocks)
        draw_clock(clock, state.opened->file, &clock == &clocks.back(), ui, cut_top(rest, height_of(clock)));
}

std::string when_of(const View& view, const Ui& ui, domain::Instant at) {
    const auto day = view.zone.day_of(at);
    const auto date = day == view.today() ? ui.tr("file.today") : domain::to_text(day).substr(5);
    return date + " " + clock_at(view, at);
}

std::string what_of(const store::LookRow& look, const View& view, const Ui& ui) {
    std::vector<std::string> captions;
    for (const auto& key : look.fields) {
        const auto* field = view.form.find(key);
        captions.push_back(field ? caption(ui, field->caption) : key);
    }
    if (look.act == "open_file")
        return ui.tr("file.look.open");
    if (look.act == "reveal_field")
        return ui.tr("file.look.reveal", fmt::arg("fields", domain::joined(captions, ui.tr("list.comma"))));
    if (look.act == "save_file")
        return ui.tr("file.look.save");
    if (look.act == "open_paper")
        return ui.tr("file.look.paper");
    if (look.act == "print")
        return ui.tr("file.look.print");
    return ui.tr("file.look.export");
}

float looks_height(const Opened& opened) {
    return 20 + 40 + look_row * static_cast<float>(std::max<std::size_t>(1, opened.looks.size())) + 14;
}

void draw_looks(const Opened& opened, const View& view, Ui& ui, Rect place) {
    Rect rest = inset(card(ui, place), theme::card_padding, 14);
    (void)title(ui, rest, ui.tr("file.who_looked"));
    for (const auto& look : opened.looks) {
        Rect line = cut_top(rest, look_row);
        ui.elided(when_of(view, ui, look.at), cut_left(line, 108, 8),
                  {theme::body, Weight::regular, theme::soft_ink});
        ui.elided(look.who.empty() ? ui.tr("file.look.program") : look.who, cut_left(line, 92, 8));
        ui.elided(what_of(look, view, ui), line,
                  {theme::body, Weight::regular, theme::soft_ink, Align::right});
    }
}

}  // namespace

void draw_side(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto& opened = *state.opened;
    const float papers = papers_height(opened.file);
    const float looks = looks_height(opened);
    const auto clocks = domain::eligibility(opened.file, view.today());
    ScrollArea scroll{ui, "side", room, papers + clocks_height(clocks) + looks + 2 * theme::card_gap};
    Rect rest = scroll.content();
    draw_papers(state, view, ui, cut_top(rest, papers, theme::card_gap), intents);
    draw_clocks(state, clocks, ui, cut_top(rest, clocks_height(clocks), theme::card_gap));
    draw_looks(opened, view, ui, cut_top(rest, looks));
}

}  // namespace oasis::admin::file
