#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The form of the participant file as data: what is asked for, in which words and order. Read from
/// assets/form, so that a district may change it; values in the file are texts by the fields' keys.
namespace oasis::domain {

struct Caption {
    std::string zh;
    std::string en;
};

enum class FieldKind {
    text,
    id_number,
    phone,
    date,     // YYYY-MM-DD
    choice,   // one of the options
    choices,  // ticks, kept one to a line
    lines,    // free text over several lines
    account,  // the login of a colleague
};

/// How a value is shown until somebody asks for it.
enum class Mask { none, name, number, phone, all };

struct FormOption {
    std::string value;  // what is kept
    Caption caption;
    bool alone = false;           // 无: excludes the other ticks
    bool only_for_women = false;  // 月经紊乱
};

struct FormField {
    std::string key;
    FieldKind kind = FieldKind::text;
    Caption caption;
    Caption hint;  // beside the caption
    Mask mask = Mask::none;
    bool full_width = false;
    std::vector<FormOption> options;
};

enum class FormTab { basics, assessment, agreement };

struct FormSection {
    FormTab tab = FormTab::basics;
    Caption caption;
    std::vector<FormField> fields;
};

/// One paper of a hospital's hand-over set; the date on which it came is kept under its key.
struct HandoverPaper {
    std::string key;
    Caption caption;
};
struct Handover {
    Caption caption;  // 一历五单
    std::vector<HandoverPaper> papers;
};

struct Form {
    std::vector<FormSection> sections;
    Handover five;
    Handover six;

    /// nullptr where the form has no such field.
    [[nodiscard]] const FormField* find(std::string_view key) const;
};

/// The ticks of a field's text.
[[nodiscard]] std::vector<std::string> ticks_of(std::string_view text);
/// The field's text after its option `value` was ticked or unticked: in the options' order, what is no option
/// any more kept behind them; `alone` clears the others and goes when another is ticked.
[[nodiscard]] std::string toggled(const FormField& field, std::string_view text, std::string_view value);
/// Whether the option is offered to a person of this sex; an unknown one is offered everything.
[[nodiscard]] bool is_offered(const FormOption& option, std::string_view sex);

/// A full name as colleagues see it before they ask: the surname, double surnames whole, and a * for each
/// further grapheme: 李*, 欧阳**.
[[nodiscard]] std::string office_mask(std::string_view full_name);
/// The text of a field under its mask: 李*, 310***********0028, 138****0016, ****. Empty stays empty.
[[nodiscard]] std::string masked(Mask mask, std::string_view text);

}  // namespace oasis::domain
