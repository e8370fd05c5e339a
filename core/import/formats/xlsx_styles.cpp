// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/xlsx_styles.h"

#include "import/formats/xlsx_colours.h"

#include <charconv>
#include <map>

namespace driftline {

namespace {
constexpr std::size_t mostStyles = 65536;

std::size_t indexIn(std::string_view text) {
    std::size_t index = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    return error == std::errc() && stopped == text.data() + text.size() ? index : 0;
}

/// Collects fonts, formats and the pairs of them that cells name. The palette that a workbook replaces stands
/// behind its fonts, so a first pass reads that.
class StylesHandler final : public XmlHandler {
public:
    StylesHandler(XlsxPalette& palette, bool readsPalette)
        : m_palette(palette)
        , m_readsPalette(readsPalette) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (m_readsPalette) {
            paletteElement(name, attributes);
            return;
        }
        if (name == "numFmts" || name == "fonts" || name == "cellXfs")
            m_section = name;
        else if (name == "numFmt" && m_section == "numFmts" && m_formats.size() < mostStyles)
            m_formats[indexIn(attributes["numFmtId"])] = numberFormatOf(attributes["formatCode"]);
        else if (name == "font" && m_section == "fonts" && m_fonts.size() < mostStyles)
            m_fonts.emplace_back();
        else if (name == "color" && m_section == "fonts" && !m_fonts.empty())
            m_fonts.back() = m_palette.colour(attributes);
        else if (name == "xf" && m_section == "cellXfs" && m_styles.size() < mostStyles)
            m_styles.push_back(
                {formatOf(indexIn(attributes["numFmtId"])), fontOf(indexIn(attributes["fontId"]))});
    }

    void endElement(std::string_view name) override {
        if (name == m_section)
            m_section.clear();
    }

    void characters(std::string_view /*text*/) override {}

    std::vector<XlsxCellStyle> take() { return std::move(m_styles); }

private:
    void paletteElement(std::string_view name, const XmlAttributes& attributes) {
        constexpr std::size_t mostColours = 64;
        if (name == "rgbColor" && m_palette.indexed.size() < mostColours)
            m_palette.indexed.push_back(hexColour(attributes["rgb"]));
    }

    NumberFormat formatOf(std::size_t id) const {
        if (const auto own = m_formats.find(id); own != m_formats.end())
            return own->second;
        return id < 1000 ? builtinNumberFormat(static_cast<int>(id)).value_or(NumberFormat{})
                         : NumberFormat{};
    }

    /// Black, and whatever the first font has, is the colour of usual text.
    std::string fontOf(std::size_t id) const {
        if (id >= m_fonts.size() || m_fonts[id] == "#000000" || m_fonts[id] == m_fonts.front())
            return {};
        return m_fonts[id];
    }

    XlsxPalette& m_palette;
    bool m_readsPalette;
    std::string m_section;
    std::map<std::size_t, NumberFormat> m_formats;
    std::vector<std::string> m_fonts;
    std::vector<XlsxCellStyle> m_styles;
};
} // namespace

Result<std::vector<XlsxCellStyle>> readXlsxStyles(const ZipParts& parts, const std::string& styles,
                                                  const std::string& theme, const std::string& shownFile,
                                                  const WorkToken& token) {
    XlsxPalette palette;
    if (!theme.empty() && parts.contains(theme)) {
        XlsxThemeHandler handler(palette);
        if (auto done = streamXml(parts, theme, shownFile, token, handler); !done)
            return tl::unexpected(done.error());
    }
    if (styles.empty() || !parts.contains(styles))
        return std::vector<XlsxCellStyle>();
    StylesHandler colours(palette, true);
    if (auto done = streamXml(parts, styles, shownFile, token, colours); !done)
        return tl::unexpected(done.error());
    StylesHandler handler(palette, false);
    if (auto done = streamXml(parts, styles, shownFile, token, handler); !done)
        return tl::unexpected(done.error());
    return handler.take();
}

} // namespace driftline
