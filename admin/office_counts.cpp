#include "admin/chart_file.h"
#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"

namespace oasis::admin {

void Office::act(const intent::ShowMonth& wanted) {
    tools_.state.counts.month = wanted.month;
    tools_.state.notice.reset();
    refresh();
}

void Office::act(const intent::ShowRecords& wanted) {
    tools_.state.counts.person = wanted.person;
    tools_.state.counts.changes = false;
    refresh();
}

void Office::act(const intent::ShowCharts& wanted) {
    tools_.state.counts.charts = wanted.on;
    refresh();
}

void Office::act(const intent::ShowBehind& wanted) {
    auto& counts = tools_.state.counts;
    counts.hour.reset();
    counts.activity.reset();
    if (const auto* hour = std::get_if<int>(&wanted.what))
        counts.hour = *hour;
    else if (const auto* activity = std::get_if<domain::ActivityId>(&wanted.what))
        counts.activity = *activity;
    refresh();
}

void Office::act(const intent::ExportChart& wanted) {
    tools_.state.counts.exporting = true;
    const auto path = next_office_file(wanted.picture.file_name, "png");
    post([picture = wanted.picture, path](store::Database&, const domain::Actor&,
                                          domain::Instant) { return write_chart(path, picture); },
         [this](const WrittenChart& written) {
             tools_.state.counts.exporting = false;
             const auto file = written.path.string();
             if (!written.fault.empty())
                 return attention(tools_.words.tr("counts_page.not_exported", fmt::arg("file", file),
                                                  fmt::arg("why", written.fault)));
             done(tools_.words.tr("counts_page.exported", fmt::arg("file", file)));
         });
}

void Office::act(const intent::ReportMonth& wanted) {
    post(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now) {
            return store::report_month(database, wanted.month, wanted.until, who, now);
        },
        [this, wanted](bool reported) {
            auto& dialog = tools_.state.counts.reporting;
            if (dialog && !reported) {
                dialog->waiting = false;
                dialog->refused = true;
                return;
            }
            dialog.reset();
            done(tools_.words.tr("counts_page.reported_now", fmt::arg("day", domain::to_text(wanted.until))));
            refresh();
        });
}

}  // namespace oasis::admin
