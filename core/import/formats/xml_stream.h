// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace driftline {

/// The attributes of an element while it begins.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}

    /// By local name, whatever the prefix; empty if there is none.
    std::string_view operator[](std::string_view localName) const;
    /// The same, but not one with this prefix, whose name means something else.
    std::string_view without(std::string_view prefix, std::string_view localName) const;
    /// Whether one of that local name, whatever its prefix, has this value.
    bool says(std::string_view localName, std::string_view value) const;
    /// Whether it is "1" or "true".
    bool isTrue(std::string_view localName) const;

private:
    const char** m_pairs;
};

/// Told what stands in an XML document, in order. Names come without their prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void characters(std::string_view text) = 0;
};

/// Parses XML as it comes, without a tree. A document type is refused, because a table has none and entities
/// can be made to unpack without end; so is nesting deeper than 256 levels.
class XmlStream {
public:
    /// The handler must outlive the stream; `place` names the document in errors.
    XmlStream(XmlHandler& handler, Place place);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;
    XmlStream(XmlStream&&) = delete;
    XmlStream& operator=(XmlStream&&) = delete;

    /// Codes: xml.broken, xml.doctype, xml.too-deep; and what failWith() was given.
    Result<void> feed(std::string_view bytes, bool isLast);
    /// From a handler: nothing more is wanted; what is fed from now on is ignored.
    void stop();
    /// From a handler: the document is refused.
    void failWith(Error error);
    bool isStopped() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace driftline
