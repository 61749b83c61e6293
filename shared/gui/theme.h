#pragma once

#include "shared/gui/geometry.h"
#include "shared/gui/pixels.h"

namespace oasis::gui {

/// The one theme: every colour, radius, space and type size of both programs.

/// The kiosk. Lengths are mm, type sizes the em in mm.
namespace kiosk_theme {

inline constexpr Colour bg = rgb(0xF6F3EC);
inline constexpr Colour surface = rgb(0xFFFFFF);
inline constexpr Colour flat = rgb(0xEFEBE0);
inline constexpr Colour ink = rgb(0x22302B);
inline constexpr Colour soft_ink = rgb(0x3D4C45);
inline constexpr Colour white = rgb(0xFFFFFF);
inline constexpr Colour primary = rgb(0x134E41);
inline constexpr Colour primary_dark = rgb(0x0B352C);
inline constexpr Colour primary_light = rgb(0x1F6353);
inline constexpr Colour tint = rgb(0xDCEBE4);
inline constexpr Colour amber = rgb(0xE8A33D);
inline constexpr Colour amber_light = rgb(0xF3C77F);
inline constexpr Colour attention = rgb(0xFFF1D6);
inline constexpr Colour attention_ink = rgb(0x6B3A06);
inline constexpr Colour info = rgb(0xE3EDF5);
inline constexpr Colour info_pill = rgb(0xD6E4F0);
inline constexpr Colour info_ink = rgb(0x1D4668);
inline constexpr Colour line = rgb(0xE2DCCF);
inline constexpr Colour lip = rgb(0xCBC3B1);
inline constexpr Colour control_ring = rgb(0x6E7B74);  // never text
inline constexpr Colour night = rgb(0x12312A);
inline constexpr Colour night_stage = rgb(0x0E2923);
inline constexpr Colour night_panel = rgb(0x1B4137);
inline constexpr Colour night_button = rgb(0x21483E);
inline constexpr Colour night_soft = rgb(0xE9F2ED);
inline constexpr Colour moon = rgb(0xF3DDAE);
inline constexpr Colour moon_ink = rgb(0x12312A);

/// A hue belongs to an activity and stays with it on every screen.
struct Hue {
    Colour disc, icon;
};
inline constexpr Hue health{rgb(0xDCEBE4), rgb(0x134E41)};
inline constexpr Hue craft{rgb(0xF6E2D6), rgb(0x6F3320)};
inline constexpr Hue cooking{rgb(0xF5E8C8), rgb(0x5F4308)};
inline constexpr Hue garden{rgb(0xE6EDD3), rgb(0x3E5013)};
inline constexpr Hue music{rgb(0xE8E3F1), rgb(0x473766)};
inline constexpr Hue work{rgb(0xDFEAF4), rgb(0x1D4668)};

inline constexpr float card_radius = 6;
inline constexpr float tile_radius = 6;
inline constexpr float qr_plate_radius = 5;
inline constexpr float lip_depth = 1.3F;
inline constexpr float edge_width = 0.45F;
inline constexpr float picked_edge = 1.3F;
constexpr float button_radius(float height) {
    return height * 0.2F < 6 ? height * 0.2F : 6;
}
inline constexpr float line_pitch_headline = 1.2F;
inline constexpr float line_pitch_text = 1.55F;

/// A: 21.5" portrait, B: 15.6" and larger landscape, C: 10.1" landscape.
enum class Panel { a, b, c };

/// The class whose drawing fits a screen of this size in mm.
constexpr Panel panel_of(Size mm) {
    if (mm.h > mm.w) {
        return Panel::a;
    }
    return mm.w < 280 ? Panel::c : Panel::b;
}

/// em in mm.
struct Type {
    float result, question, greeting, phone, main_action, button, alias, body, tile_line, latin;
};
/// Margins and gaps in mm.
struct Space {
    float margin, section, gap, card_padding;
};

constexpr Type type(Panel panel) {
    switch (panel) {
    case Panel::a:
        return {25, 21, 14, 26, 13, 11.5F, 12.5F, 10, 9.2F, 8};
    case Panel::b:
        return {22, 20, 11.5F, 20, 12, 10, 10.6F, 10, 9, 8};
    case Panel::c:
        break;
    }
    return {15, 13.4F, 9, 13.4F, 13, 9.4F, 9.6F, 9, 9, 8};
}

constexpr Space space(Panel panel) {
    switch (panel) {
    case Panel::a:
        return {16, 11, 4.5F, 10};
    case Panel::b:
        return {10, 6, 4, 8};
    case Panel::c:
        break;
    }
    return {5, 3.5F, 3, 5};
}

/// Motion, in ms; all of it eases out.
inline constexpr int press_down_ms = 60, press_up_ms = 120, pick_ms = 160, screen_ms = 200, stage_ms = 300;
inline constexpr int dead_targets_ms = 250, tick_ms = 350, card_rise_ms = 1200, card_rest_ms = 3000,
                     card_still_ms = 120'000, name_ms = 300;

}  // namespace kiosk_theme

/// The console. Lengths are px at scale 1.0 (1080 lines); type sizes the em in px.
namespace console_theme {

inline constexpr Colour bg = rgb(0xF7F6F2);
inline constexpr Colour nav = rgb(0xF0EEE6);
inline constexpr Colour surface = rgb(0xFFFFFF);
inline constexpr Colour sunken = rgb(0xFAF9F5);
inline constexpr Colour hover = rgb(0xF4F2EB);
inline constexpr Colour track = rgb(0xE9E6DC);
inline constexpr Colour ink = rgb(0x22302B);
inline constexpr Colour soft_ink = rgb(0x3B4B44);
inline constexpr Colour hint = rgb(0x56655E);
inline constexpr Colour amber = rgb(0xE8A33D);
inline constexpr Colour amber_edge = rgb(0xB97A14);
inline constexpr Colour white = rgb(0xFFFFFF);
inline constexpr Colour primary = rgb(0x17594A);
inline constexpr Colour primary_hover = rgb(0x124A3D);
inline constexpr Colour primary_press = rgb(0x0D3A30);
inline constexpr Colour tint = rgb(0xDCEBE4);
inline constexpr Colour tint_ink = rgb(0x124A3D);
inline constexpr Colour selected = rgb(0xEDF5F1);
inline constexpr Colour attention = rgb(0xFFF1D6);
inline constexpr Colour attention_ink = rgb(0x6B3A06);
inline constexpr Colour attention_line = rgb(0xE9CF9B);
inline constexpr Colour info = rgb(0xE3EDF5);
inline constexpr Colour info_ink = rgb(0x1F4A6B);
inline constexpr Colour info_line = rgb(0xB9CDDD);
inline constexpr Colour danger = rgb(0xFBE9E6);
inline constexpr Colour danger_ink = rgb(0x8E2B22);
inline constexpr Colour disabled = rgb(0xECEAE2);
inline constexpr Colour disabled_ink = rgb(0x56655E);
inline constexpr Colour line = rgb(0xE2DCCF);
inline constexpr Colour fine_line = rgb(0xEEEAE0);
inline constexpr Colour control_edge = rgb(0x7F8C85);
inline constexpr Colour button_edge = rgb(0xC9C6BA);
inline constexpr Colour chart_low = rgb(0xB7CFC4);
inline constexpr Colour chart_mid = rgb(0x5E9A86);
inline constexpr Colour heat[] = {rgb(0xF4F2EB), rgb(0xDCEBE4), rgb(0xB7D3C6),
                                  rgb(0x7FB09C), rgb(0x3F8069), rgb(0x17594A)};

inline constexpr float small = 13, body = 15, section = 17, title = 24, figure = 36;
inline constexpr float page_margin = 32, page_top = 24, card_gap = 20, control_gap = 10, card_padding = 20;
inline constexpr float form_padding = 24, form_column_gap = 24, form_row_gap = 18, label_gap = 6;
inline constexpr float nav_width = 232, header_height = 72, card_head = 56, card_foot = 48;
inline constexpr float side_panel = 430, dialog_width = 600, control_height = 40, small_control = 32;
inline constexpr float row_height = 40, chip_height = 26, icon_size = 20, icon_small = 16,
                       icon_stroke = 1.75F;
inline constexpr float card_radius = 10, control_radius = 8, chip_radius = 6;

/// Puts the table of the look into ImGui's style, lengths times `scale` (1.0, 1.25, 1.5).
void apply(float scale);

}  // namespace console_theme

}  // namespace oasis::gui
