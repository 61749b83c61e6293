#pragma once
#include "tests/layers/source_tree.h"
#include <string>
#include <vector>

/// The layout's laws as functions of one file's text. Each finding is "path:line: what is wrong".
namespace oasis::layers {

using Findings = std::vector<std::string>;

/// Includes against the direction of the arrows, and includes not written from the root.
[[nodiscard]] Findings wrong_includes(const SourceFile&);
/// A library header outside the one folder that may know it: SQLite in store, ImGui in gui, and so on.
[[nodiscard]] Findings wrong_libraries(const SourceFile&);
/// SQL anywhere but in shared/store.
[[nodiscard]] Findings stray_sql(const SourceFile&);
/// The wall clock read in the library: there time is an argument.
[[nodiscard]] Findings clock_readings(const SourceFile&);
[[nodiscard]] Findings too_long(const SourceFile&);

}  // namespace oasis::layers
