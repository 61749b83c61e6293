#pragma once
#include "admin/commands/sample_plan.h"
#include "shared/domain/notice.h"
#include "shared/store/database.h"

namespace oasis::admin::commands {

/// The sample station's notices, hung and taken down on their days by the same acts that the console calls.
class SampleBoard {
  public:
    /// Pictures lie in ASSETS/sample.
    SampleBoard(store::Database& database, const SamplePlan& plan, std::filesystem::path assets, domain::Day today);

    /// What is hung or taken down on that day, at `at`; drafts are written on the day too.
    void live(domain::Day day, domain::Instant at);

  private:
    void hang(const SampleNotice& notice, domain::Day day, domain::Instant at);

    store::Database& database_;
    const SamplePlan& plan_;
    std::filesystem::path assets_;
    domain::Day today_;
};

}  // namespace oasis::admin::commands
