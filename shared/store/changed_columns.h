#pragma once
#include <string>
#include <vector>

namespace oasis::store {

/// The names of the columns in which two rows differ, for the journal: their texts stay out of it.
class ChangedColumns {
  public:
    template <class Value>
    void compare(const char* column, const Value& before, const Value& after) {
        if (before != after)
            names_.emplace_back(column);
    }
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  private:
    std::vector<std::string> names_;
};

}  // namespace oasis::store
