// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/ods_styles.h"

#include "base/text.h"

#include <fmt/format.h>

namespace driftline {

namespace {
constexpr std::size_t mostOdsStyles = 100000;
constexpr std::size_t mostCodeBytes = 1000;

bool isFormatElement(std::string_view name) {
    return name == "number-style" || name == "percentage-style" || name == "currency-style" ||
           name == "date-style" || name == "time-style" || name == "boolean-style" || name == "text-style";
}
} // namespace

void OdsStyles::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (name == "style") {
        m_style = attributes["name"];
        if (m_style.empty() || m_styles.size() >= mostOdsStyles)
            return;
        OdsCellStyle style;
        if (const auto* parent = find(attributes["parent-style-name"]))
            style = *parent;
        if (const auto format = attributes["data-style-name"]; !format.empty())
            style.formatName = format;
        m_styles[m_style] = std::move(style);
    } else if (name == "text-properties" || name == "table-properties") {
        const auto style = m_styles.find(m_style);
        if (style == m_styles.end())
            return;
        if (const auto colour = lowered(attributes["color"]); colour.size() == 7 && colour.front() == '#')
            style->second.fontColour = colour == "#000000" ? std::string() : colour;
        if (attributes["display"] == "false")
            style->second.hidesTable = true;
    } else if (isFormatElement(name)) {
        m_formatName = attributes["name"];
        m_code.clear();
    } else if (!m_formatName.empty() && m_code.size() < mostCodeBytes) {
        startNumberPart(name, attributes);
    }
}

void OdsStyles::startNumberPart(std::string_view name, const XmlAttributes& attributes) {
    const bool isLong = attributes["style"] == "long";
    if (name == "year") {
        m_code += isLong ? "yyyy" : "yy";
    } else if (name == "month") {
        m_code += attributes["textual"] == "true" ? "mmm" : "mm";
    } else if (name == "quarter") {
        m_code += "\"Q\"mm";
    } else if (name == "day" || name == "day-of-week") {
        m_code += name == "day" ? "dd" : "";
    } else if (name == "hours") {
        m_code += "hh";
    } else if (name == "minutes") {
        m_code += m_code.find('h') == std::string::npos ? "" : "mm";
    } else if (name == "seconds") {
        m_code += "ss";
    } else if (name == "number" || name == "scientific-number" || name == "fraction") {
        m_code += attributes["grouping"] == "true" ? "#,##0" : "0";
        if (const auto places = attributes["decimal-places"]; !places.empty() && places != "0")
            m_code += ".0";
        // A factor of 1000 for each comma: what is shown is the number divided by it.
        const auto factor = attributes["display-factor"];
        if (factor.starts_with("1000"))
            m_code += factor.starts_with("1000000") ? ",," : ",";
    } else if (name == "text" || name == "currency-symbol") {
        m_isInWord = true;
        m_word.clear();
    }
}

void OdsStyles::characters(std::string_view text) {
    if (m_isInWord && m_word.size() < mostCodeBytes)
        m_word.append(text);
}

void OdsStyles::endElement(std::string_view name) {
    if (m_isInWord && (name == "text" || name == "currency-symbol")) {
        m_isInWord = false;
        if (name == "currency-symbol")
            m_code += fmt::format("[${}]", m_word);
        else if (m_word == "%")
            m_code += m_word;
        else
            m_code += fmt::format("\"{}\"", m_word);
    } else if (!m_formatName.empty() && isFormatElement(name)) {
        auto format = numberFormatOf(m_code);
        if (m_formats.size() < mostOdsStyles)
            m_formats[m_formatName] = std::move(format);
        m_formatName.clear();
    } else if (name == "style") {
        m_style.clear();
    }
}

const OdsCellStyle* OdsStyles::find(std::string_view name) const {
    const auto found = m_styles.find(name);
    return found == m_styles.end() ? nullptr : &found->second;
}

const NumberFormat* OdsStyles::formatOf(const OdsCellStyle& style) const {
    const auto found = m_formats.find(style.formatName);
    return found == m_formats.end() ? nullptr : &found->second;
}

} // namespace driftline
