#pragma once
#include "shared/report/zip_parts.h"
#include <optional>
#include <string_view>

struct XML_ParserStruct;

namespace oasis::report {

/// XML read piece by piece by expat, without ever holding more than a piece of it. What no spreadsheet holds
/// stops it: a DOCTYPE (and with it every entity), a single tag or comment of a megabyte, and elements in one
/// another by the dozen.
class XmlStream {
  public:
    XmlStream();
    virtual ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// False once it needs no more: a fault was met or stop() was called.
    [[nodiscard]] bool feed(std::string_view piece);
    /// The end of the document: without it, one that was cut off is not noticed.
    void finish();
    [[nodiscard]] std::optional<TableFault> fault() const { return fault_; }
    /// How many elements it has met.
    [[nodiscard]] std::size_t elements() const { return elements_; }

  protected:
    /// Attributes of an element by local name.
    class Attributes {
      public:
        explicit Attributes(const char** pairs) : pairs_(pairs) {}
        /// Empty where it is not there.
        [[nodiscard]] std::string_view operator[](std::string_view name) const;

      private:
        const char** pairs_;
    };

    /// Names are local: namespaces are told apart by nothing in the parts that we read.
    virtual void open(std::string_view name, const Attributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view) {}

    void stop(std::optional<TableFault> fault = std::nullopt);

  private:
    struct Handlers;
    void note_event() { silent_bytes_ = 0; }

    XML_ParserStruct* parser_;
    std::size_t silent_bytes_ = 0;  // fed since the last event
    std::size_t elements_ = 0;
    int depth_ = 0;
    bool stopped_ = false;
    std::optional<TableFault> fault_;
};

/// Reads a part of a zip file through `reader`, until it has enough.
[[nodiscard]] std::optional<TableFault> read_xml(ZipParts& zip, const std::string& part, XmlStream& reader);

}  // namespace oasis::report
