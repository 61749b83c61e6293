#include "tests/layers/layer_rules.h"
#include <algorithm>
#include <functional>
#include <optional>
#include <regex>
#include <string_view>

namespace oasis::layers {

namespace {

struct Layer {
    std::string_view folder;
    std::vector<std::string_view> may_include;  // besides itself
};

// The arrows of the design: domain <- trust <- store, domain <- card <- paper; gui and device know no rule.
const std::vector<Layer> layers{
    {"shared/domain/", {}},
    {"shared/picture/", {"shared/domain/"}},
    {"shared/trust/", {"shared/domain/"}},
    {"shared/store/", {"shared/domain/", "shared/trust/"}},
    {"shared/card/", {"shared/domain/"}},
    {"shared/paper/", {"shared/domain/", "shared/card/"}},
    {"shared/report/", {"shared/domain/"}},
    {"shared/device/", {}},
    {"shared/gui/", {}},
    {"shared/board/", {"shared/domain/", "shared/gui/", "shared/picture/"}},
    {"shared/program/", {"shared/store/", "shared/gui/"}},
    {"kiosk/", {"shared/"}},
    {"admin/", {"shared/"}},
};

struct Library {
    std::regex header;
    std::vector<std::string_view> folders;  // where it may be included
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> table{
        {std::regex("sqlite3\\.h"), {"shared/store/"}},
        {std::regex("sodium\\.h"), {"shared/trust/", "shared/card/"}},
        {std::regex("imgui.*|backends/.*|GLES?[23]?/.*|ft2build\\.h"), {"shared/gui/", "admin/"}},
        {std::regex("gst/.*|libevdev/.*"), {"shared/device/"}},
        {std::regex("ZXing/.*|zbar.*|qrencode\\.h"), {"shared/card/"}},
        {std::regex("cairo.*|pango/.*"), {"shared/paper/", "shared/card/"}},
        {std::regex("turbojpeg\\.h|png\\.h|webp/.*|libexif/.*"), {"shared/picture/"}},
        {std::regex("md4c\\.h"), {"shared/domain/"}},
        {std::regex("expat\\.h|zip\\.h|csv\\.h|xlsxwriter\\.h|iconv\\.h|libical/.*"), {"shared/report/"}},
    };
    return table;
}

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& prefixes) {
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
}

/// Calls `look` with each line; what it returns becomes a finding of that line.
Findings line_by_line(const SourceFile& file,
                      const std::function<std::optional<std::string>(const std::string&)>& look) {
    Findings findings;
    int number = 0;
    for (const auto line : lines_of(file.text)) {
        ++number;
        if (const auto wrong = look(std::string(line)))
            findings.push_back(file.path + ":" + std::to_string(number) + ": " + *wrong);
    }
    return findings;
}

Findings lines_matching(const SourceFile& file, const std::regex& pattern, const std::string& complaint) {
    return line_by_line(file, [&](const std::string& line) -> std::optional<std::string> {
        std::smatch match;
        if (!std::regex_search(line, match, pattern))
            return std::nullopt;
        return complaint + ": " + match.str();
    });
}

}  // namespace

Findings wrong_includes(const SourceFile& file) {
    static const std::regex quoted(R"re(^\s*#\s*include\s*"([^"]*)")re");
    const auto layer =
        std::ranges::find_if(layers, [&](const Layer& l) { return file.path.starts_with(l.folder); });
    if (layer == layers.end())
        return {file.path + ": stands in no layer"};
    return line_by_line(file, [&](const std::string& line) -> std::optional<std::string> {
        std::smatch match;
        if (!std::regex_search(line, match, quoted))
            return std::nullopt;
        const std::string header = match[1];
        if (header.starts_with(layer->folder) || starts_with_any(header, layer->may_include))
            return std::nullopt;
        return "must not include " + header;
    });
}

Findings wrong_libraries(const SourceFile& file) {
    static const std::regex angled(R"re(^\s*#\s*include\s*<([^>]*)>)re");
    return line_by_line(file, [&](const std::string& line) -> std::optional<std::string> {
        std::smatch match;
        if (!std::regex_search(line, match, angled))
            return std::nullopt;
        const std::string header = match[1];
        if (file.path.starts_with("shared/domain/") && header.find("SDL") != std::string::npos)
            return "rules know no window: " + header;
        for (const auto& library : libraries())
            if (std::regex_match(header, library.header) && !starts_with_any(file.path, library.folders))
                return "this library belongs to another folder: " + header;
        return std::nullopt;
    });
}

Findings stray_sql(const SourceFile& file) {
    static const std::regex sql(
        R"(\b(SELECT\s+[\w*(]|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|CREATE\s+TABLE\b|PRAGMA\s+\w))");
    if (file.path.starts_with("shared/store/"))
        return {};
    return lines_matching(file, sql, "SQL outside shared/store");
}

Findings clock_readings(const SourceFile& file) {
    static const std::regex clock(
        R"(system_clock::now|\bstd::time\(|\btime\((NULL|nullptr|0)\)|gettimeofday|CLOCK_REALTIME|utc_clock::now)");
    static const std::regex any_clock(R"(_clock::now|\bclock_gettime\()");
    if (file.path.starts_with("shared/domain/")) {
        auto findings = lines_matching(file, clock, "reads the clock");
        std::ranges::copy(lines_matching(file, any_clock, "reads a clock"), std::back_inserter(findings));
        return findings;
    }
    return file.path.starts_with("shared/") ? lines_matching(file, clock, "reads the clock") : Findings{};
}

Findings too_long(const SourceFile& file) {
    constexpr std::size_t most = 400;
    const auto count = lines_of(file.text).size();
    if (count <= most)
        return {};
    return {file.path + ": " + std::to_string(count) + " lines; is it one subject?"};
}

}  // namespace oasis::layers
