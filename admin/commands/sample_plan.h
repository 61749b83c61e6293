#pragma once
#include "shared/domain/account.h"
#include "shared/domain/activity.h"
#include "shared/domain/complaint.h"
#include "shared/domain/hours.h"
#include "shared/domain/notice.h"
#include "shared/domain/station.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::commands {

/// An activity at a time of day; `picked` places are to be taken when the demo is opened.
struct PlannedSession {
    std::size_t activity = 0;  // position in SamplePlan::activities
    domain::Interval time;
    int picked = 0;
};

/// Who leads; a licence ends so many days after the day on which the demo is made.
struct SampleLeader {
    std::string name;
    domain::LeaderKind kind = domain::LeaderKind::social_worker;
    std::string licence;
    std::optional<int> days_left;
};

/// Days on which the station is open otherwise, so many days after the one on which the demo is made.
struct SampleException {
    int in_days = 0;
    int days = 1;
    domain::HoursException exception;  // its days come from the two above
};

/// A notice hung so many days before the demo is made; a draft was only written then.
struct SampleNotice {
    domain::NoticeText text;
    std::string picture;  // a file of assets/sample, or none
    int days_ago = 0;
    std::optional<int> down_days_ago;
    bool draft = false;
};

struct SampleAccount {
    std::string login;
    std::string name;
    domain::Role role = domain::Role::manager;
    std::string password;
};

/// What assets/sample/station.toml says of the invented station.
struct SamplePlan {
    domain::Settings settings;
    domain::Interval open;  // on every day
    std::vector<SampleException> exceptions;
    SampleAccount manager;
    SampleAccount staff;
    std::vector<domain::Activity> activities;
    std::vector<SampleLeader> leaders;
    std::vector<SampleNotice> notices;
    std::vector<domain::ComplaintChannel> channels;
    std::vector<PlannedSession> odd_day;
    std::vector<PlannedSession> even_day;
    std::vector<PlannedSession> today;  // at least one, in time order
    int first_number = 1;
    std::vector<std::string> names;
};

/// Throws std::runtime_error, with the place in the file, where it cannot be used.
[[nodiscard]] SamplePlan read_sample_plan(const std::filesystem::path& file);

/// The plan as it is needed at `minute` of today: begun later, and the station open, when the day is far
/// gone.
[[nodiscard]] SamplePlan fitted_to(SamplePlan plan, domain::Minute minute);

}  // namespace oasis::admin::commands
