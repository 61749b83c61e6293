#pragma once
#include "admin/chart.h"
#include "admin/needs.h"
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <optional>
#include <variant>

/// The part of admin/intents.h that is about months and their figures.
namespace oasis::admin::intent {

struct ShowMonth {
    static constexpr Needs needs = Right::read_attendance;
    domain::Month month;
};
/// The records behind a person's figure; nullopt: none any more.
struct ShowRecords {
    static constexpr Needs needs = Right::read_attendance;
    std::optional<domain::ParticipantId> person;
};
/// The month's charts, or its table.
struct ShowCharts {
    static constexpr Needs needs = Right::read_attendance;
    bool on = true;
};
/// What stands behind a chart's figure: check-ins of an hour, sessions of an activity, or nothing any more.
struct ShowBehind {
    static constexpr Needs needs = Right::read_attendance;
    std::variant<std::monostate, int, domain::ActivityId> what;
};
struct ExportChart {
    static constexpr Needs needs = Right::read_attendance;
    ChartPicture picture;
};
/// The month's days up to `until` have been reported 标记已报.
struct ReportMonth {
    static constexpr Needs needs = Right::report_month;
    domain::Month month;
    domain::Day until;
};

}  // namespace oasis::admin::intent
