#pragma once
#include "admin/pages/reasons.h"
#include <optional>
#include <string>
#include <vector>

/// 补录: a day that was kept on paper, typed in row by row.
namespace oasis::admin::paper_day {

/// As it was typed.
struct Row {
    std::string number;
    std::string in;
    std::string out;
    std::string sessions;  // their places in the day, "1 3"
    [[nodiscard]] bool empty() const { return number.empty() && in.empty() && out.empty() && sessions.empty(); }
};

struct Entry {
    domain::Day day{};
    std::vector<Row> rows{Row{}};  // the last one is empty
    std::optional<std::size_t> focus = 0;  // the row whose number is typed next
    std::size_t typed = 0;                 // the row that was typed into last
    bool tried = false;                    // faults of empty fields are said too
    std::vector<std::size_t> sent;         // which rows were sent, in order
    ReasonDraft reason;
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
    std::optional<std::size_t> refused;  // the row it is about
};

/// What a row says, or the message id of what to write otherwise; nullopt of an empty row.
struct ReadRow {
    store::PaperRow row;
    const char* fault = nullptr;
};
[[nodiscard]] ReadRow read_row(const Row&, const Snapshot&, const std::vector<store::SessionToConfirm>&);
/// `9:05`, `09:05`, `905` and `0905`.
[[nodiscard]] std::optional<domain::Minute> typed_minute(std::string text);

/// True while the dialog stands.
bool draw_dialog(std::optional<Entry>&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::paper_day
