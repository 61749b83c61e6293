#include "admin/commands/report.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "admin/form_file.h"
#include "admin/out_file.h"
#include "shared/domain/person_checks.h"
#include "shared/gui/assets.h"
#include "shared/report/roster_columns.h"
#include "shared/report/write_table.h"
#include "shared/store/files/files.h"
#include "shared/store/queries.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

namespace field = domain::field;

std::string age_of(const domain::ParticipantFile& file, domain::Day today) {
    const auto birth = domain::check_birth_date(file.value(field::birth_date), today);
    const auto* date = std::get_if<domain::LooseDate>(&birth);
    return date ? std::to_string(domain::age_on(today, *date)) : std::string{};
}

/// The roster line by line, as the register gives its people.
class RosterTable {
  public:
    RosterTable(domain::Day today, bool masked, std::string name)
        : columns_(gui::find_assets() / "form" / "roster_columns.toml"),
          form_(read_form(gui::find_assets() / "form")), today_(today), masked_(masked) {
        table_.name = std::move(name);
        for (const auto& column : columns_.all())
            if (column.in_form)
                table_.header.push_back(column.caption);
    }

    void add(const domain::ParticipantFile& file) {
        std::vector<std::string> row;
        for (const auto& column : columns_.all())
            if (column.in_form)
                row.push_back(cell(column.key, file));
        table_.rows.push_back(std::move(row));
    }

    [[nodiscard]] const report::TextTable& table() const { return table_; }
    /// What the table tells, by name, for the journal.
    [[nodiscard]] std::vector<std::string> fields() const {
        std::vector<std::string> fields;
        for (const auto& column : columns_.all())
            if (column.in_form && column.key != "index")
                fields.push_back(column.key);
        if (masked_)
            fields.emplace_back("masked");
        return fields;
    }

  private:
    [[nodiscard]] std::string cell(const std::string& key, const domain::ParticipantFile& file) const {
        if (key == "index")
            return std::to_string(table_.rows.size() + 1);
        if (key == "age")
            return age_of(file, today_);
        const auto* known = form_.find(key);
        return masked_ && known ? domain::masked(known->mask, file.value(key)) : std::string{file.value(key)};
    }

    report::RosterColumns columns_;
    domain::Form form_;
    domain::Day today_;
    bool masked_;
    report::TextTable table_;
};

/// Fills the table; answers how many files do not open, after it named them.
int read_register(store::Database& database, const Context& context, const store::OfficeKeys& keys,
                  RosterTable& roster) {
    int damaged = 0;
    store::open_register(
        database, keys, [&](const domain::Participant& person, store::OpenFileResult&& result) {
            if (const auto* opened = std::get_if<store::OpenedFile>(&result)) {
                if (person.kind == domain::AttendeeKind::participant &&
                    person.standing != domain::Standing::left)
                    roster.add(opened->file);
            } else if (std::get<store::FileFault>(result) != store::FileFault::none_yet) {
                std::cerr << context.words.tr("export.damaged", fmt::arg("number", person.number)) << '\n';
                damaged += 1;
            }
        });
    return damaged;
}

}  // namespace

int report_roster(const Context& context, const ReportOptions& options) {
    const auto& words = context.words;
    const auto extension = options.out.extension();
    if (extension != ".csv" && extension != ".xlsx") {
        std::cerr << words.tr("report.extension") << '\n';
        return wrong_use;
    }
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, options.login, right_of("report"));
    if (!session)
        return refused;
    const auto zone = zone_of(store::settings(*database));
    RosterTable roster{zone.day_of(context.now), options.masked, words.tr("report.roster.name")};
    const auto damaged = read_register(*database, context, session->keys, roster);
    const auto not_written = write_out(options.out, [&](const SheetFile& out) {
        store::note_look(*database, store::Look::export_roster, std::nullopt, roster.fields(), session->actor,
                         context.now);
        return extension == ".csv" ? write_all(out, report::csv_of(roster.table()))
                                   : report::write_xlsx(roster.table(), out.part());
    });
    if (not_written) {
        say_not_written(context, options.out, *not_written);
        return refused;
    }
    std::cout << words.tr_n("report.roster.written", static_cast<long>(roster.table().rows.size()),
                            fmt::arg("file", options.out.string()))
              << '\n';
    return damaged > 0 ? refused : done;
}

}  // namespace oasis::admin::commands
