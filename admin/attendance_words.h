#pragma once
#include "shared/domain/attendance.h"
#include "shared/domain/counting.h"
#include "shared/domain/participant.h"
#include "shared/domain/timetable.h"
#include "shared/domain/visit.h"
#include "shared/gui/catalogue.h"
#include "shared/store/attendance_acts.h"
#include <string>

/// Message ids of attendance's words: one word for each value, on pages, in tables and in commands.
namespace oasis::admin {

[[nodiscard]] const char* message_of(domain::Means);               // 刷卡, 短号, 工作人员, 补录
[[nodiscard]] const char* message_of(domain::AttendeeKind);        // 学员, 家属, 志愿者, 访客
[[nodiscard]] const char* message_of(domain::VisitState);          // 在站, 已签退, 未签退, 已作废
[[nodiscard]] const char* message_of(domain::HalfDay);             // 上午, 下午
[[nodiscard]] const char* message_of(domain::ParticipationState);  // 待确认, 已确认, 缺席, 已撤回
[[nodiscard]] const char* message_of(domain::ParticipationOrigin);  // 自己选的, 工作人员代选, 计划里有, 补加
[[nodiscard]] const char* message_of(domain::ServiceKind);       // 入户探访 …
[[nodiscard]] const char* message_of(domain::CorrectedField);    // what was changed: 签到时间 …
[[nodiscard]] const char* message_of(domain::Standing);          // 在册, 暂停服务, 已转出
[[nodiscard]] const char* message_of(domain::CorrectionReason);  // 忘了刷卡 …
[[nodiscard]] const char* message_of(domain::FollowUpResult);    // 晚点来 …
[[nodiscard]] const char* message_of(domain::CountingUnit);      // 每场计 1 次 …
[[nodiscard]] const char* message_of(domain::Pace);              // 已满, 跟得上, 偏慢, 需跟进
[[nodiscard]] const char* message_of(domain::ActivityGroup);     // 基础服务 …
[[nodiscard]] const char* message_of(domain::LeaderKind);        // 社会工作者 …
/// What was refused and what to do instead, as a sentence.
[[nodiscard]] const char* message_of(store::AttendanceRefusal);

/// The counting rule as it stands under every table: "每人每半天最多计 1 次；…".
[[nodiscard]] std::string rule_words(const gui::Catalogue&, const domain::CountingRule&);

}  // namespace oasis::admin
