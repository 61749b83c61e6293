#include "shared/report/xml_stream.h"

#include <expat.h>
#include <new>

namespace oasis::report {

namespace {

constexpr std::size_t longest_silence = 1 << 20;
constexpr int deepest = 64;

/// Without the prefix. What a prefix stands for is not looked up: the address of a namespace may be long, and
/// every name would carry it.
std::string_view local(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

struct XmlStream::Handlers {
    static XmlStream& self(void* data) { return *static_cast<XmlStream*>(data); }

    static void open(void* data, const XML_Char* name, const XML_Char** attributes) {
        self(data).note_event();
        self(data).elements_ += 1;
        if (++self(data).depth_ > deepest)
            self(data).stop(TableFault::damaged);
        if (!self(data).stopped_)
            self(data).open(local(name), Attributes{attributes});
    }
    static void close(void* data, const XML_Char* name) {
        self(data).note_event();
        self(data).depth_ -= 1;
        if (!self(data).stopped_)
            self(data).close(local(name));
    }
    static void text(void* data, const XML_Char* bytes, int size) {
        self(data).note_event();
        if (!self(data).stopped_)
            self(data).text({bytes, static_cast<std::size_t>(size)});
    }
    static void other(void* data, const XML_Char*, int) { self(data).note_event(); }
    static void doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        self(data).stop(TableFault::entities);
    }
};

std::string_view XmlStream::Attributes::operator[](std::string_view name) const {
    for (auto at = pairs_; *at; at += 2)
        if (local(at[0]) == name && !std::string_view{at[0]}.starts_with("xmlns"))
            return at[1];
    return {};
}

XmlStream::XmlStream() : parser_(::XML_ParserCreate(nullptr)) {
    if (!parser_)
        throw std::bad_alloc{};
    ::XML_SetUserData(parser_, this);
    ::XML_SetElementHandler(parser_, Handlers::open, Handlers::close);
    ::XML_SetCharacterDataHandler(parser_, Handlers::text);
    ::XML_SetDefaultHandler(parser_, Handlers::other);
    ::XML_SetStartDoctypeDeclHandler(parser_, Handlers::doctype);
}

XmlStream::~XmlStream() {
    ::XML_ParserFree(parser_);
}

void XmlStream::stop(std::optional<TableFault> fault) {
    if (!stopped_)
        fault_ = fault;
    stopped_ = true;
    ::XML_StopParser(parser_, XML_FALSE);
}

bool XmlStream::feed(std::string_view piece) {
    silent_bytes_ += piece.size();
    if (!stopped_ && ::XML_Parse(parser_, piece.data(), static_cast<int>(piece.size()), 0) != XML_STATUS_OK)
        stop(TableFault::damaged);
    if (!stopped_ && silent_bytes_ > longest_silence)
        stop(TableFault::damaged);
    return !stopped_;
}

void XmlStream::finish() {
    if (!stopped_ && ::XML_Parse(parser_, "", 0, 1) != XML_STATUS_OK)
        stop(TableFault::damaged);
}

std::optional<TableFault> read_xml(ZipParts& zip, const std::string& part, XmlStream& reader) {
    constexpr std::size_t cost_of_element = 24;  // millions of empty ones take time, but few bytes
    std::size_t elements = 0;
    bool spent = false;
    const auto fault = zip.read(part, [&](std::string_view piece) {
        const bool more = reader.feed(piece);
        spent = !zip.spend((reader.elements() - elements) * cost_of_element);
        elements = reader.elements();
        return more && !spent;
    });
    if (fault || spent)
        return fault ? fault : TableFault::too_large;
    reader.finish();
    return reader.fault();
}

}  // namespace oasis::report
