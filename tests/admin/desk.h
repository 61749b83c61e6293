#pragma once
#include "tests/catch.h"
#include "tests/folder.h"
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
    Desk() { password("a long enough password"); }

    void password(const std::string& text) const { folder_.write("password", text + '\n'); }
    [[nodiscard]] std::string file(const std::string& name) const { return folder_.file(name).string(); }

    struct Answer {
        int code;
        std::string out, err;
    };
    [[nodiscard]] Answer run(const std::string& arguments) const {
        const auto command = fmt::format("LC_ALL=C OASIS_PASSWORD_FILE='{0}/password' "
                                         "OASIS_RECOVERY_FILE='{0}/recovery' ASAN_OPTIONS=detect_leaks=0 "
                                         "'{1}/oasis-admin' {2} >'{0}/out' 2>'{0}/err' </dev/null",
                                         folder_.path().string(), OASIS_TEST_BIN, arguments);
        const int status = std::system(command.c_str());
        return {WEXITSTATUS(status), read("out"), read("err")};
    }
    [[nodiscard]] Answer init(const std::string& more = {}) const {
        return run("init --station 北苑站 --manager lin --database '" + file("station.db") + "' " + more);
    }

  private:
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream{folder_.file(name)}.rdbuf();
        return text.str();
    }
    oasis::test::Folder folder_;
};
