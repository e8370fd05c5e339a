// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/xlsx_texts.h"

#include "import/formats/utf8_letter.h"
#include "import/formats/workbook_limits.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace driftline {

namespace {
constexpr std::size_t escapeLength = 7; // _xHHHH_

/// The code unit that is escaped at the beginning of the text.
std::optional<std::uint32_t> escapedUnit(std::string_view text) {
    if (text.size() < escapeLength || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return {};
    std::uint32_t unit = 0;
    const auto [stopped, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    return error == std::errc() && stopped == text.data() + 6 ? std::optional(unit) : std::nullopt;
}

} // namespace

std::string withoutEscapes(std::string_view text) {
    constexpr std::uint32_t replacement = 0xFFFD;
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        auto unit = escapedUnit(text);
        if (!unit) {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(escapeLength);
        if (*unit >= 0xD800 && *unit < 0xE000) {
            const auto low = escapedUnit(text);
            const bool isPair = *unit < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000;
            if (isPair)
                text.remove_prefix(escapeLength);
            unit = isPair ? 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00) : replacement;
        }
        appendLetter(out, *unit == 0 ? replacement : *unit);
    }
    return out;
}

void XlsxRichText::begin() {
    m_text.clear();
    m_isInText = false;
    m_isInReading = false;
}

void XlsxRichText::startElement(std::string_view name) {
    if (name == "rPh")
        m_isInReading = true;
    else if (name == "t")
        m_isInText = !m_isInReading;
}

void XlsxRichText::endElement(std::string_view name) {
    if (name == "rPh")
        m_isInReading = false;
    else if (name == "t")
        m_isInText = false;
}

void XlsxRichText::characters(std::string_view text) {
    if (m_isInText && m_text.size() < mostCellBytes)
        m_text.append(text);
}

std::string XlsxRichText::take() {
    auto text = m_text.find("_x") == std::string::npos ? std::move(m_text) : withoutEscapes(m_text);
    m_text.clear();
    return text;
}

bool readCellReference(std::string_view reference, std::size_t& row, std::size_t& column) {
    std::size_t letters = 0;
    std::size_t number = 0;
    while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z') {
        number = number * 26 + static_cast<std::size_t>(reference[letters] - 'A') + 1;
        if (++letters > 3)
            return false;
    }
    std::size_t line = 0;
    const auto* end = reference.data() + reference.size();
    const auto [stopped, error] = std::from_chars(reference.data() + letters, end, line);
    if (letters == 0 || number > mostSheetColumns || error != std::errc() || stopped != end || line == 0 ||
        line > mostSheetRows)
        return false;
    row = line - 1;
    column = number - 1;
    return true;
}

} // namespace driftline
