#include "tests/report/workbook_file.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <zip.h>

namespace oasis::report::test {

namespace {

constexpr const char* head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr const char* main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* relations_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* package_space = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, relations_space, type,
                       target);
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string{c};
    return out;
}

}  // namespace

Parts workbook_parts(const std::vector<SheetXml>& sheets, const std::string& shared_strings,
                     const std::string& styles) {
    Parts parts;
    parts["_rels/.rels"] = fmt::format(R"({}<Relationships xmlns="{}">{}</Relationships>)", head,
                                       package_space, relation("rId1", "officeDocument", "xl/workbook.xml"));
    std::string list, relations;
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        const auto id = fmt::format("rId{}", at + 1), file = fmt::format("worksheets/sheet{}.xml", at + 1);
        list +=
            fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="{}"/>)", escaped(sheets[at].name), at + 1, id);
        relations += relation(id, sheets[at].type, file);
        parts["xl/" + file] =
            fmt::format(R"({}<worksheet xmlns="{}">{}</worksheet>)", head, main_space, sheets[at].xml);
    }
    if (!shared_strings.empty()) {
        relations += relation("rIdS", "sharedStrings", "/xl/sharedStrings.xml");
        parts["xl/sharedStrings.xml"] =
            fmt::format(R"({}<sst xmlns="{}">{}</sst>)", head, main_space, shared_strings);
    }
    if (!styles.empty()) {
        relations += relation("rIdT", "styles", "styles.xml");
        parts["xl/styles.xml"] =
            fmt::format(R"({}<styleSheet xmlns="{}">{}</styleSheet>)", head, main_space, styles);
    }
    parts["xl/workbook.xml"] =
        fmt::format(R"({}<workbook xmlns="{}" xmlns:r="{}"><sheets>{}</sheets></workbook>)", head, main_space,
                    relations_space, list);
    parts["xl/_rels/workbook.xml.rels"] =
        fmt::format(R"({}<Relationships xmlns="{}">{}</Relationships>)", head, package_space, relations);
    return parts;
}

void write_zip(const std::filesystem::path& file, const Parts& parts) {
    int error = 0;
    auto* archive = ::zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive)
        throw std::runtime_error("no zip");
    for (const auto& [name, bytes] : parts) {
        auto* source = ::zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        if (!source || ::zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("no part");
    }
    if (::zip_close(archive) != 0)
        throw std::runtime_error("zip not written");
}

std::string cell_xml(const std::string& reference, const std::string& text) {
    return fmt::format(R"(<c r="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>)", reference,
                       escaped(text));
}

std::string rows_xml(const std::vector<std::vector<std::string>>& rows) {
    std::string xml = "<sheetData>";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        xml += fmt::format(R"(<row r="{}">)", row + 1);
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].empty())
                xml += cell_xml(fmt::format("{}{}", static_cast<char>('A' + column), row + 1),
                                rows[row][column]);
        xml += "</row>";
    }
    return xml + "</sheetData>";
}

const RosterColumns& columns() {
    static const RosterColumns all{std::filesystem::path{OASIS_TEST_SOURCE} /
                                   "assets/form/roster_columns.toml"};
    return all;
}

namespace {

TableResult table_in(const std::filesystem::path& file) {
    return read_table(file,
                      [](std::span<const Row> rows) { return find_header(rows, columns()).has_value(); });
}

std::string refusal_of(const RosterPerson& person) {
    if (const auto* fault = std::get_if<domain::NameFault>(&person.refusal))
        return fmt::format("name {}", static_cast<int>(*fault));
    return std::holds_alternative<NoLetters>(person.refusal) ? "no letters" : "controls";
}

}  // namespace

Roster roster_in(const std::filesystem::path& file) {
    const auto result = table_in(file);
    const auto& table = std::get<Table>(result);
    return read_roster(table, *find_header(table.rows, columns()), columns(), today);
}

std::string story_of(const std::filesystem::path& file) {
    const auto result = table_in(file);
    if (const auto* fault = std::get_if<TableFault>(&result))
        return fmt::format("fault {}", static_cast<int>(*fault));
    const auto people = roster_in(file).people;
    const auto judgements = judge(people, {}, today);
    std::string story;
    for (std::size_t at = 0; at < people.size(); ++at) {
        constexpr const char* words[] = {"new", "pending", "duplicate", "refused"};
        const auto& person = people[at];
        const auto state = judgements[at].state;
        story +=
            fmt::format("{}{} {}", story.empty() ? "" : ", ", person.row, words[static_cast<int>(state)]);
        if (state == RowState::pending)
            story += person.id_fault ? fmt::format(" {}", static_cast<int>(*person.id_fault)) : " for a doubt";
        if (state == RowState::duplicate)
            story += fmt::format(" of {}{}", judgements[at].other_row,
                                 judgements[at].name_differs ? " by another name" : "");
        if (state == RowState::refused)
            story += " " + refusal_of(person);
        if (!person.doubts.empty())
            story += fmt::format(" doubts {}", person.doubts.size());
    }
    return story;
}

}  // namespace oasis::report::test
