// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/xml_stream.h"

#include <string>
#include <vector>

namespace driftline {

/// The colours that a workbook's fonts can name (ECMA-376 part 1, 18.8.3, 18.8.27 and 20.1.6.2).
struct XlsxPalette {
    std::vector<std::string> theme; ///< "rrggbb", in the order of the theme: dk1, lt1, dk2, lt2, accent1 …
    std::vector<std::string> indexed; ///< replaces the usual palette from its first colour on

    /// "#rrggbb" of an element <color>; empty if it says "automatic" or nothing.
    std::string colour(const XmlAttributes& attributes) const;
};

/// The last six hexadecimal digits of "rrggbb" or "aarrggbb", in lower case; empty if it is something else.
std::string hexColour(std::string_view text);

/// Takes the colours of a theme part.
class XlsxThemeHandler final : public XmlHandler {
public:
    explicit XlsxThemeHandler(XlsxPalette& palette) : m_palette(palette) {}
    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view /*text*/) override {}

private:
    XlsxPalette& m_palette;
    bool m_isInScheme = false;
};

} // namespace driftline
