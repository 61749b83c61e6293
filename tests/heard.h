#pragma once
#include <ostream>
#include <sstream>
#include <string>

namespace oasis::test {

/// What goes to a stream such as std::cerr while this lives.
class Heard {
  public:
    explicit Heard(std::ostream& stream) : stream_(stream), usual_(stream.rdbuf(text_.rdbuf())) {}
    ~Heard() { stream_.rdbuf(usual_); }
    Heard(const Heard&) = delete;
    Heard& operator=(const Heard&) = delete;
    [[nodiscard]] std::string text() const { return text_.str(); }

  private:
    std::ostringstream text_;
    std::ostream& stream_;
    std::streambuf* usual_;
};

}  // namespace oasis::test
