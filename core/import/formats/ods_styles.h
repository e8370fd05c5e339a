// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/number_format.h"
#include "import/formats/xml_stream.h"

#include <map>
#include <string>
#include <string_view>

namespace driftline {

/// What a style of an OpenDocument sheet says of its cells.
struct OdsCellStyle {
    std::string fontColour;  ///< "#rrggbb"; empty: as usual text
    std::string formatName;  ///< may be defined behind the style
    bool hidesTable = false; ///< of a table's style
};

/// Collects styles, first of styles.xml, then of content.xml, whose styles have others for parents.
class OdsStyles {
public:
    void startElement(std::string_view name, const XmlAttributes& attributes);
    void endElement(std::string_view name);
    void characters(std::string_view text);

    const OdsCellStyle* find(std::string_view name) const;
    const NumberFormat* formatOf(const OdsCellStyle& style) const;

private:
    void startNumberPart(std::string_view name, const XmlAttributes& attributes);

    std::map<std::string, OdsCellStyle, std::less<>> m_styles;
    std::map<std::string, NumberFormat, std::less<>> m_formats;
    std::string m_style;      ///< that is being read
    std::string m_formatName; ///< likewise
    std::string m_code;       ///< of that format, as a spreadsheet program writes codes
    bool m_isInWord = false;
    std::string m_word;
};

/// For a document that holds only styles.
class OdsStylesHandler final : public XmlHandler {
public:
    explicit OdsStylesHandler(OdsStyles& styles) : m_styles(styles) {}
    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        m_styles.startElement(name, attributes);
    }
    void endElement(std::string_view name) override { m_styles.endElement(name); }
    void characters(std::string_view text) override { m_styles.characters(text); }

private:
    OdsStyles& m_styles;
};

} // namespace driftline
