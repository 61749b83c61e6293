#include "tests/catch.h"
#include "tests/layers/layer_rules.h"
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace oasis::layers {

namespace {

using Rule = Findings (*)(const SourceFile&);

std::string findings_in(const std::vector<std::string>& folders, Rule rule) {
    std::string all;
    for (const auto& file : source_files(folders))
        for (const auto& finding : rule(file))
            all += finding + "\n";
    return all;
}

const std::vector<std::string> programs_and_library{"shared", "kiosk", "admin"};

/// The dynamic symbols that a program needs from elsewhere.
std::vector<std::string> imported_symbols(const std::filesystem::path& program) {
    const auto command = "nm -D --undefined-only --format=just-symbols '" + program.string() + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> buffer;
    while (const auto got = fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), got);
    std::vector<std::string> symbols;
    for (const auto line : lines_of(text))
        symbols.emplace_back(line);
    return symbols;
}

bool opens_sealed_files(const std::string& symbol) {
    return symbol.starts_with("crypto_") &&
           (symbol.find("decrypt") != std::string::npos || symbol.find("_open") != std::string::npos);
}

}  // namespace

TEST_CASE("every include points along the arrows") {
    CHECK(findings_in(programs_and_library, wrong_includes) == "");
}

TEST_CASE("every outside library stays in its one folder") {
    CHECK(findings_in(programs_and_library, wrong_libraries) == "");
}

TEST_CASE("SQL stands in shared/store only") {
    CHECK(findings_in(programs_and_library, stray_sql) == "");
}

TEST_CASE("the library never reads the wall clock") {
    CHECK(findings_in({"shared"}, clock_readings) == "");
}

TEST_CASE("no file is longer than 400 lines") {
    CHECK(findings_in({"shared", "kiosk", "admin", "tests"}, too_long) == "");
}

TEST_CASE("the kiosk program cannot open a sealed file") {
    const auto symbols = imported_symbols(std::filesystem::path(OASIS_TEST_BIN) / "oasis-kiosk");
    REQUIRE(symbols.size() > 100);
    std::string found;
    for (const auto& symbol : symbols)
        if (opens_sealed_files(symbol))
            found += symbol + " ";
    CHECK(found == "");
}

TEST_CASE("the rules find what they are there to find") {
    CHECK(wrong_includes({"shared/domain/a.cpp", "#include \"shared/store/acts.h\"\n"}) ==
          Findings{"shared/domain/a.cpp:1: must not include shared/store/acts.h"});
    CHECK(wrong_includes({"shared/gui/a.h", "\n#include \"shared/domain/visit.h\"\n"}).size() == 1);
    CHECK(wrong_includes({"kiosk/a.h", "#include \"admin/console.h\"\n"}).size() == 1);
    CHECK(wrong_includes({"kiosk/a.h", "#include \"flow.h\"\n"}).size() == 1);
    CHECK(wrong_includes({"shared/new/a.h", ""}).size() == 1);
    CHECK(
        wrong_includes({"kiosk/a.h", "#include \"kiosk/flow.h\"\n#include \"shared/gui/loop.h\"\n"}).empty());

    CHECK(wrong_libraries({"shared/paper/a.cpp", "#include <sqlite3.h>\n"}).size() == 1);
    CHECK(wrong_libraries({"shared/domain/a.cpp", "#include <SDL2/SDL.h>\n"}).size() == 1);
    CHECK(wrong_libraries({"kiosk/a.cpp", "#include <imgui_internal.h>\n"}).size() == 1);
    CHECK(wrong_libraries({"shared/store/a.cpp", "#include <sqlite3.h>\n"}).empty());

    CHECK(stray_sql({"admin/a.cpp", "run(\"SELECT id FROM visit\");"}).size() == 1);
    CHECK(stray_sql({"kiosk/a.cpp", "run(\"INSERT OR REPLACE INTO journal\");"}).size() == 1);
    CHECK(stray_sql({"admin/a.cpp", "// UPDATED by the office"}).empty());

    CHECK(clock_readings({"shared/domain/a.cpp", "std::chrono::steady_clock::now()"}).size() == 1);
    CHECK(clock_readings({"shared/store/a.cpp", "std::chrono::system_clock::now()"}).size() == 1);
    CHECK(clock_readings({"shared/gui/a.cpp", "std::chrono::steady_clock::now()"}).empty());

    std::string long_text;
    for (int line = 0; line < 401; ++line)
        long_text += "\n";
    CHECK(too_long({"kiosk/a.cpp", long_text}).size() == 1);
    CHECK(too_long({"kiosk/a.cpp", long_text.substr(1)}).empty());

    CHECK(opens_sealed_files("crypto_aead_xchacha20poly1305_ietf_decrypt"));
    CHECK(opens_sealed_files("crypto_box_seal_open"));
    CHECK_FALSE(opens_sealed_files("crypto_box_seal"));
}

}  // namespace oasis::layers
