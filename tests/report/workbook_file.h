#pragma once
#include "shared/report/roster.h"
#include "tests/folder.h"
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Rosters as the tests write them, and what reading one gives.
namespace oasis::report::test {

using oasis::test::Folder;

/// The parts of a workbook by name, whole enough to be read; a test spoils what it wants to spoil.
using Parts = std::map<std::string, std::string>;
struct SheetXml {
    std::string name;
    std::string xml;                 // the content of <worksheet>
    std::string type = "worksheet";  // the relation's
};
[[nodiscard]] Parts workbook_parts(const std::vector<SheetXml>& sheets,
                                   const std::string& shared_strings = {}, const std::string& styles = {});
void write_zip(const std::filesystem::path& file, const Parts& parts);

/// <sheetData> with each text as an inline string; rows from 1.
[[nodiscard]] std::string rows_xml(const std::vector<std::vector<std::string>>& rows);
[[nodiscard]] std::string cell_xml(const std::string& reference, const std::string& text);

[[nodiscard]] const RosterColumns& columns();
inline constexpr domain::Day today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

/// The file read as a roster: "3 new, 4 pending rounded, …", the refused with their fault, the duplicates
/// with the other's row; or "fault N" for a file that is no roster.
[[nodiscard]] std::string story_of(const std::filesystem::path& file);
[[nodiscard]] Roster roster_in(const std::filesystem::path& file);

}  // namespace oasis::report::test
