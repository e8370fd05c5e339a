// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/xml_stream.h"

#include "import/formats/sentences.h"

#include <expat.h>
#include <limits>
#include <new>
#include <optional>

namespace driftline {

namespace {
constexpr int deepestXml = 256;

std::string_view localPart(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
} // namespace

std::string_view XmlAttributes::operator[](std::string_view localName) const {
    return without({}, localName);
}

std::string_view XmlAttributes::without(std::string_view prefix, std::string_view localName) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        const std::string_view name = pair[0];
        const bool isExcluded =
            !prefix.empty() && name.starts_with(prefix) && name.substr(prefix.size()).starts_with(':');
        if (!isExcluded && localPart(name) == localName)
            return pair[1];
    }
    return {};
}

bool XmlAttributes::says(std::string_view localName, std::string_view value) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        if (localPart(pair[0]) == localName && pair[1] == value)
            return true;
    }
    return false;
}

bool XmlAttributes::isTrue(std::string_view localName) const {
    const auto value = (*this)[localName];
    return value == "1" || value == "true";
}

struct XmlStream::State {
    struct FreeParser {
        void operator()(XML_Parser opened) const { XML_ParserFree(opened); }
    };

    State(XmlHandler& told, Place documentPlace)
        : handler(told)
        , place(std::move(documentPlace))
        , parser(XML_ParserCreate(nullptr)) {
        if (!parser)
            throw std::bad_alloc();
        XML_SetUserData(parser.get(), this);
        XML_SetElementHandler(parser.get(), &State::start, &State::end);
        XML_SetCharacterDataHandler(parser.get(), &State::text);
        XML_SetStartDoctypeDeclHandler(parser.get(), &State::doctype);
    }

    static State& of(void* data) { return *static_cast<State*>(data); }

    static void XMLCALL start(void* data, const char* name, const char** attributes) {
        auto& state = of(data);
        if (state.isStopped)
            return;
        if (++state.depth > deepestXml) {
            state.refuse(fail(format_sentences::xmlTooDeep(deepestXml), state.place).value());
            return;
        }
        state.handler.startElement(localPart(name), XmlAttributes(attributes));
    }

    static void XMLCALL end(void* data, const char* name) {
        auto& state = of(data);
        if (state.isStopped)
            return;
        --state.depth;
        state.handler.endElement(localPart(name));
    }

    static void XMLCALL text(void* data, const char* characters, int length) {
        auto& state = of(data);
        if (!state.isStopped)
            state.handler.characters({characters, static_cast<std::size_t>(length)});
    }

    static void XMLCALL doctype(void* data, const char* /*name*/, const char* /*systemId*/,
                                const char* /*publicId*/, int /*hasInternalSubset*/) {
        auto& state = of(data);
        state.refuse(fail(format_sentences::xmlDoctype(), state.place).value());
    }

    void stop() {
        if (isStopped)
            return;
        isStopped = true;
        XML_StopParser(parser.get(), XML_FALSE);
    }

    void refuse(Error refusal) {
        error = std::move(refusal);
        stop();
    }

    XmlHandler& handler;
    Place place;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> parser;
    int depth = 0;
    bool isStopped = false;
    std::optional<Error> error;
};

XmlStream::XmlStream(XmlHandler& handler, Place place)
    : m_state(std::make_unique<State>(handler, std::move(place))) {}

XmlStream::~XmlStream() = default;

Result<void> XmlStream::feed(std::string_view bytes, bool isLast) {
    auto& state = *m_state;
    constexpr std::size_t mostAtOnce = std::numeric_limits<int>::max() / 2;
    while (!state.isStopped) {
        const auto part = bytes.substr(0, mostAtOnce);
        bytes.remove_prefix(part.size());
        const bool isEnd = isLast && bytes.empty();
        const auto done =
            XML_Parse(state.parser.get(), part.data(), static_cast<int>(part.size()), isEnd ? 1 : 0);
        if (done == XML_STATUS_ERROR && !state.isStopped)
            return fail(format_sentences::xmlBroken(XML_GetCurrentLineNumber(state.parser.get()),
                                                    XML_ErrorString(XML_GetErrorCode(state.parser.get()))),
                        state.place);
        if (bytes.empty())
            break;
    }
    if (state.error)
        return tl::unexpected(*state.error);
    return {};
}

void XmlStream::stop() {
    m_state->stop();
}

void XmlStream::failWith(Error error) {
    m_state->refuse(std::move(error));
}

bool XmlStream::isStopped() const {
    return m_state->isStopped;
}

} // namespace driftline
