#pragma once
#include <sqlite3.h>
#include <string>

namespace oasis::store::test {

/// Someone with the file and the stock sqlite3 program.
class Intruder {
  public:
    explicit Intruder(const std::string& path) {
        sqlite3_open(path.c_str(), &handle_);
        sqlite3_busy_timeout(handle_, 5000);
    }
    ~Intruder() { sqlite3_close(handle_); }
    Intruder(const Intruder&) = delete;
    Intruder& operator=(const Intruder&) = delete;
    bool run(const std::string& sql) {
        return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    bool drop_triggers() {
        return run("DROP TRIGGER journal_insert; DROP TRIGGER journal_update; DROP TRIGGER journal_delete");
    }

  private:
    sqlite3* handle_ = nullptr;
};

}  // namespace oasis::store::test
