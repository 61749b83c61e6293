#pragma once
#include "shared/report/workbook.h"
#include "shared/report/xml_stream.h"

namespace oasis::report {

/// One worksheet of a workbook: rows and cells as they come, and at the end the merged ones.
class SheetReader : public XmlStream {
  public:
    SheetReader(const Workbook& workbook, const Wanted& wanted) : workbook_(workbook), wanted_(wanted) {}

    /// After the last piece: the sheet, or `no_known_sheet`, or another fault.
    [[nodiscard]] TableResult finished();

  private:
    enum class Kind { number, shared, words, boolean, error };
    struct Place {
        int row = 0;
        std::size_t column = 0;
    };
    struct Merge {
        Place first;
        int last_row = 0;
    };

    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view piece) override;

    [[nodiscard]] static std::optional<Place> place_of(std::string_view reference);
    void open_row(const Attributes& attributes);
    void open_cell(const Attributes& attributes);
    void close_cell();
    void close_row();
    void note_merge(std::string_view range);
    [[nodiscard]] Cell cell_of(std::string value) const;
    [[nodiscard]] std::string date_text(double days, NumberForm form) const;
    void ask();
    void fill_merged();

    const Workbook& workbook_;
    const Wanted& wanted_;
    Table table_;
    Row row_;
    Place place_;
    Kind kind_ = Kind::number;
    std::size_t style_ = 0;
    std::string value_;
    bool in_value_ = false;
    bool aloud_ = false;
    bool has_formula_ = false;
    bool has_value_ = false;
    bool asked_ = false;
    bool unwanted_ = false;
    std::size_t text_bytes_ = 0;
    std::size_t cells_ = 0;
    std::vector<Merge> merges_;
};

}  // namespace oasis::report
