#pragma once
#include "admin/commands/full_names.h"
#include "shared/domain/time.h"
#include "shared/gui/catalogue.h"
#include "shared/report/write_table.h"
#include "shared/store/queries_attendance.h"
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace oasis::admin::commands {

/// Visits as a table of words, or as JSON in the codes of the database. What it is made of must outlive it.
class AttendanceTable {
  public:
    using Numbers = std::map<domain::ParticipantId, std::string>;
    /// `numbers`: of everybody whom a correction may name.
    AttendanceTable(const gui::Catalogue& words, const domain::Zone& zone, domain::Day today, const FullNames& names,
                    Numbers numbers)
        : words_(words), zone_(zone), today_(today), names_(names), numbers_(std::move(numbers)) {}
    [[nodiscard]] std::vector<std::string> header() const;
    [[nodiscard]] std::vector<std::string> cells(const store::DayRow&) const;
    [[nodiscard]] nlohmann::ordered_json json(const store::DayRow&) const;

  private:
    [[nodiscard]] std::string clock(const std::optional<domain::Instant>& at) const;
    [[nodiscard]] std::string value(const store::CorrectedValue&) const;
    [[nodiscard]] std::string correction(const store::CorrectionRow&) const;

    const gui::Catalogue& words_;
    const domain::Zone& zone_;
    domain::Day today_;
    const FullNames& names_;
    Numbers numbers_;
};

/// A month's counts likewise, with the rule and the journal's head under them.
class CountsTable {
  public:
    CountsTable(const gui::Catalogue& words, const FullNames& names, const store::MonthCounts& counts)
        : words_(words), names_(names), counts_(counts) {}
    [[nodiscard]] report::TextTable sheet(const std::string& head) const;
    [[nodiscard]] nlohmann::ordered_json json(const std::string& head) const;

  private:
    [[nodiscard]] std::vector<std::string> cells(const store::CountRow&) const;
    [[nodiscard]] std::string marks(const domain::MonthMarks&) const;

    const gui::Catalogue& words_;
    const FullNames& names_;
    const store::MonthCounts& counts_;
};

}  // namespace oasis::admin::commands
