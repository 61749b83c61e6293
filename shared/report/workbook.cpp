#include "shared/report/workbook.h"

#include "shared/report/xml_stream.h"
#include <algorithm>
#include <cstdlib>
#include <map>

namespace oasis::report {

namespace {

constexpr std::size_t most_shared_strings = 1'000'000;
constexpr std::size_t most_styles = 65'536;
constexpr std::size_t most_sheets = 1000;

struct Relation {
    std::string type;  // the last part of its address: worksheet, sharedStrings …
    std::string part;
};
using Relations = std::map<std::string, Relation, std::less<>>;

/// A target is relative to the folder of the part that names it, or absolute.
std::string resolved(const std::string& folder, std::string_view target) {
    std::string path{target.starts_with('/') ? "" : folder};
    while (!target.empty()) {
        const auto step = target.substr(0, target.find('/'));
        target.remove_prefix(std::min(step.size() + 1, target.size()));
        if (step == "..")
            path.erase(path.rfind('/') == std::string::npos ? 0 : path.rfind('/'));
        else if (!step.empty() && step != ".")
            path += (path.empty() ? "" : "/") + std::string{step};
    }
    return path;
}

class RelationReader : public XmlStream {
  public:
    explicit RelationReader(std::string folder) : folder_(std::move(folder)) {}
    Relations relations;

  private:
    void open(std::string_view name, const Attributes& attributes) override {
        if (name != "Relationship" || relations.size() > most_sheets)
            return;
        const auto type = attributes["Type"];
        relations.emplace(attributes["Id"], Relation{std::string{type.substr(type.rfind('/') + 1)},
                                                     resolved(folder_, attributes["Target"])});
    }
    void close(std::string_view) override {}

    std::string folder_;
};

const Relation* first_of_type(const Relations& relations, std::string_view type) {
    for (const auto& [id, relation] : relations)
        if (relation.type == type)
            return &relation;
    return nullptr;
}

struct NamedSheet {
    std::string name, relation;
};

class WorkbookReader : public XmlStream {
  public:
    std::vector<NamedSheet> sheets;
    bool from_1904 = false;

  private:
    void open(std::string_view name, const Attributes& attributes) override {
        if (name == "sheet" && sheets.size() == most_sheets)
            return stop(TableFault::too_large);
        if (name == "sheet")
            sheets.push_back({std::string{attributes["name"]}, std::string{attributes["id"]}});
        if (name == "workbookPr")
            from_1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
    }
    void close(std::string_view) override {}
};

/// The whole text of each <si>, its runs joined; how a word is read aloud (<rPh>) is no part of it.
class SharedStringReader : public XmlStream {
  public:
    std::vector<std::string> strings;

  private:
    void open(std::string_view name, const Attributes&) override {
        if (name == "si")
            current_.clear();
        in_text_ = name == "t" && !aloud_;
        aloud_ |= name == "rPh";
    }
    void close(std::string_view name) override {
        in_text_ = false;
        if (name == "rPh")
            aloud_ = false;
        if (name != "si")
            return;
        if (strings.size() == most_shared_strings)
            return stop(TableFault::too_large);
        strings.push_back(unescaped(current_));
    }
    void text(std::string_view piece) override {
        if (!in_text_)
            return;
        current_ += piece;
        if (current_.size() > most_cell_bytes)
            stop(TableFault::long_cell);
    }

    std::string current_;
    bool in_text_ = false;
    bool aloud_ = false;
};

std::string utf8(long c) {
    const auto byte = [](long bits) { return static_cast<char>(bits); };
    if (c < 0x80)
        return {byte(c)};
    if (c < 0x800)
        return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000)
        return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
            byte(0x80 | (c & 0x3F))};
}

/// The number formats that need no definition. 27 to 58 are those of Chinese spreadsheets.
NumberForm built_in_form(int id) {
    switch (id) {
    case 17:
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return NumberForm::month;
    default:
        break;
    }
    const bool date = (id >= 14 && id <= 16) || id == 22 || (id >= 28 && id <= 31) || id == 51 || id == 53 ||
                      id == 54 || id == 58;
    return date ? NumberForm::date : NumberForm::plain;
}

class StyleReader : public XmlStream {
  public:
    std::vector<NumberForm> forms;

  private:
    void open(std::string_view name, const Attributes& attributes) override {
        const auto id = std::atoi(std::string{attributes["numFmtId"]}.c_str());
        if (name == "numFmt" && custom_.size() < most_styles)
            custom_[id] = form_of(attributes["formatCode"]);
        in_cells_ |= name == "cellXfs";
        if (name == "xf" && in_cells_ && forms.size() < most_styles)
            forms.push_back(custom_.contains(id) ? custom_[id] : built_in_form(id));
    }
    void close(std::string_view name) override {
        if (name == "cellXfs")
            in_cells_ = false;
    }

    std::map<int, NumberForm> custom_;
    bool in_cells_ = false;
};

/// The relations of a part lie in _rels/ beside it. None is an answer too.
std::variant<Relations, TableFault> relations_of(ZipParts& zip, const std::string& part) {
    const auto slash = part.rfind('/');
    const auto folder = slash == std::string::npos ? std::string{} : part.substr(0, slash);
    const auto file = (folder.empty() ? "" : folder + "/") + "_rels/" + part.substr(slash + 1) + ".rels";
    RelationReader reader{folder};
    if (zip.has(file))
        if (const auto fault = read_xml(zip, file, reader))
            return *fault;
    return std::move(reader.relations);
}

}  // namespace

std::string unescaped(std::string_view text) {
    constexpr std::size_t size = 7;  // _xHHHH_
    const auto unit_at = [&](std::size_t at) -> long {
        if (text.size() < at + size || text[at] != '_' || text[at + 1] != 'x' || text[at + size - 1] != '_')
            return -1;
        const std::string digits{text.substr(at + 2, 4)};
        const bool hex = digits.find_first_not_of("0123456789ABCDEFabcdef") == std::string::npos;
        return hex ? std::strtol(digits.c_str(), nullptr, 16) : -1;
    };
    std::string plain;
    std::size_t from = 0;  // what stands before is in `plain`
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", std::max(from, at + 1))) {
        const auto unit = unit_at(at);
        const auto next = unit >= 0xD800 && unit < 0xDC00 ? unit_at(at + size) : -1;
        const bool pair = next >= 0xDC00 && next < 0xE000;
        if (!pair && (unit < 0 || (unit >= 0xD800 && unit < 0xE000)))
            continue;
        plain += text.substr(from, at - from);
        plain += utf8(pair ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00) : unit);
        from = at + (pair ? 2 : 1) * size;
    }
    return plain.append(text.substr(from));
}

NumberForm form_of(std::string_view format) {
    bool year = false, day = false;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char c = format[at];
        if (c == '"' || c == '[') {  // words, colours, conditions, locales
            at = std::min(format.find(c == '"' ? '"' : ']', at + 1), format.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;  // the next one stands for itself
        } else {
            year |= c == 'y' || c == 'Y';
            day |= c == 'd' || c == 'D';
        }
    }
    return year && !day ? NumberForm::month : day ? NumberForm::date : NumberForm::plain;
}

std::variant<Workbook, TableFault> read_workbook(ZipParts& zip) {
    auto outer = relations_of(zip, "");
    if (const auto* fault = std::get_if<TableFault>(&outer))
        return *fault;
    const auto* book = first_of_type(std::get<Relations>(outer), "officeDocument");
    if (!book || !zip.has(book->part) || book->part.ends_with(".bin"))
        return TableFault::not_a_table;
    WorkbookReader named;
    if (const auto fault = read_xml(zip, book->part, named))
        return *fault;
    auto inner = relations_of(zip, book->part);
    if (const auto* fault = std::get_if<TableFault>(&inner))
        return *fault;
    const auto& relations = std::get<Relations>(inner);
    if (named.sheets.empty())
        return TableFault::not_a_table;
    Workbook workbook;
    workbook.from_1904 = named.from_1904;
    for (const auto& sheet : named.sheets) {
        const auto found = relations.find(sheet.relation);
        const bool readable = found != relations.end() && found->second.type == "worksheet";
        workbook.sheets.push_back({sheet.name, readable ? found->second.part : ""});
    }
    if (const auto* strings = first_of_type(relations, "sharedStrings")) {
        SharedStringReader reader;
        if (const auto fault = read_xml(zip, strings->part, reader))
            return *fault;
        workbook.shared_strings = std::move(reader.strings);
    }
    if (const auto* styles = first_of_type(relations, "styles")) {
        StyleReader reader;
        if (const auto fault = read_xml(zip, styles->part, reader))
            return *fault;
        workbook.forms = std::move(reader.forms);
    }
    return workbook;
}

}  // namespace oasis::report
