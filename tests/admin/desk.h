#pragma once
#include "tests/catch.h"
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>

/// The real program in a folder of its own.
class Desk {
  public:
    Desk() {
        std::string name = (std::filesystem::temp_directory_path() / "oasis-desk-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        folder_ = name;
        password("a long enough password");
    }
    ~Desk() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void password(const std::string& text) const { std::ofstream{folder_ / "password"} << text << '\n'; }
    [[nodiscard]] std::string file(const std::string& name) const { return (folder_ / name).string(); }

    struct Answer {
        int code;
        std::string out, err;
    };
    [[nodiscard]] Answer run(const std::string& arguments) const {
        const auto command =
            fmt::format("LC_ALL=C OASIS_PASSWORD_FILE='{0}/password' ASAN_OPTIONS=detect_leaks=0 "
                        "'{1}/oasis-admin' {2} >'{0}/out' 2>'{0}/err' </dev/null",
                        folder_.string(), OASIS_TEST_BIN, arguments);
        const int status = std::system(command.c_str());
        return {WEXITSTATUS(status), read("out"), read("err")};
    }
    [[nodiscard]] Answer init(const std::string& more = {}) const {
        return run("init --station 北苑站 --manager lin --database '" + file("station.db") + "' " + more);
    }

  private:
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream{folder_ / name}.rdbuf();
        return text.str();
    }
    std::filesystem::path folder_;
};
