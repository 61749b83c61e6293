#include "shared/domain/form.h"
#include "shared/domain/graphemes.h"

#include <algorithm>
#include <array>

namespace oasis::domain {

namespace {

/// The double surnames that the census counts in thousands, and those of the Hundred Family Surnames.
constexpr std::array<std::string_view, 46> double_surnames{
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛",
    "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容",
    "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
    "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "令狐"};

/// `kept_before` and `kept_after` graphemes stay, each one between them becomes a *.
std::string starred(std::string_view text, std::size_t kept_before, std::size_t kept_after) {
    const auto parts = graphemes_of(text);
    if (parts.size() <= kept_before + kept_after)
        return std::string(parts.size(), '*');
    std::string out;
    for (std::size_t at = 0; at < parts.size(); ++at)
        out += at < kept_before || at >= parts.size() - kept_after ? parts[at] : "*";
    return out;
}

}  // namespace

const FormField* Form::find(std::string_view key) const {
    for (const auto& section : sections) {
        const auto found = std::ranges::find(section.fields, key, &FormField::key);
        if (found != section.fields.end())
            return &*found;
    }
    return nullptr;
}

std::vector<std::string> ticks_of(std::string_view text) {
    std::vector<std::string> ticks;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (end > 0)
            ticks.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return ticks;
}

std::string toggled(const FormField& field, std::string_view text, std::string_view value) {
    auto ticks = ticks_of(text);
    const auto pressed = std::ranges::find(field.options, value, &FormOption::value);
    const bool ticking = std::ranges::find(ticks, value) == ticks.end();
    if (!ticking)
        std::erase(ticks, value);
    else if (pressed != field.options.end() && pressed->alone)
        ticks = {std::string{value}};
    else
        ticks.emplace_back(value);
    if (ticking && !(pressed != field.options.end() && pressed->alone))
        for (const auto& option : field.options)
            if (option.alone)
                std::erase(ticks, option.value);
    const auto place = [&](const std::string& tick) {
        return std::ranges::find(field.options, tick, &FormOption::value) - field.options.begin();
    };
    std::ranges::stable_sort(ticks, {}, place);
    std::string joined;
    for (const auto& tick : ticks)
        joined += (joined.empty() ? "" : "\n") + tick;
    return joined;
}

bool is_offered(const FormOption& option, std::string_view sex) {
    return !option.only_for_women || sex != "男";
}

std::string office_mask(std::string_view full_name) {
    const bool is_double = std::ranges::any_of(
        double_surnames, [&](std::string_view surname) { return full_name.starts_with(surname); });
    const std::size_t surname = is_double ? 2 : 1;
    const auto parts = graphemes_of(full_name);
    if (parts.size() <= surname)  // a name without a given name would stand open
        return parts.empty() ? std::string{} : parts.front() + "*";
    return starred(full_name, surname, 0);
}

std::string masked(Mask mask, std::string_view text) {
    if (text.empty())
        return {};
    switch (mask) {
    case Mask::none:
        break;
    case Mask::name:
        return office_mask(text);
    case Mask::number:
        return starred(text, 3, 4);
    case Mask::phone:
        return starred(text, text.starts_with('0') ? 4 : 3, text.size() > 10 ? 4 : 2);
    case Mask::all:
        return "****";
    }
    return std::string{text};
}

}  // namespace oasis::domain
