// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/xlsx_sheet.h"

#include "base/number_text.h"
#include "base/text.h"
#include "import/formats/sentences.h"
#include "import/formats/workbook_limits.h"

#include <charconv>
#include <cmath>

namespace driftline {

namespace {
template <class Number>
std::optional<Number> wholeNumber(std::string_view text) {
    Number number{};
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

/// Columns are cut at the sheet's edge, whatever the file says.
std::size_t columnIn(std::string_view text) {
    return std::min(wholeNumber<std::size_t>(text).value_or(0), mostSheetColumns);
}

bool startsWithDate(std::string_view text) {
    constexpr std::string_view form = "0000-00-00";
    if (text.size() < form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !isDigit : text[i] != form[i])
            return false;
    }
    return text.size() == form.size() || text[form.size()] == 'T';
}
} // namespace

XlsxSheetHandler::XlsxSheetHandler(const XlsxContext& context, SheetBuilder& builder, CellTexts& texts,
                                   Place place, std::optional<std::size_t> rowLimit)
    : m_context(context)
    , m_builder(builder)
    , m_texts(texts)
    , m_place(std::move(place))
    , m_rowLimit(rowLimit) {}

void XlsxSheetHandler::refuse(CodedText why) {
    auto place = m_place;
    place.row = static_cast<int>(m_row) + 1;
    m_stream->failWith(fail(std::move(why), std::move(place)).value());
}

void XlsxSheetHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (!m_isInData) {
        if (name == "sheetData") {
            m_isInData = true;
        } else if (name == "col" && attributes.isTrue("hidden")) {
            const auto first = columnIn(attributes["min"]);
            m_builder.hideColumns(first == 0 ? 0 : first - 1, columnIn(attributes["max"]));
        } else if (name == "mergeCell") {
            const auto reference = attributes["ref"];
            const auto colon = std::min(reference.find(':'), reference.size());
            CellRange range;
            std::size_t row = 0;
            std::size_t column = 0;
            if (readCellReference(reference.substr(0, colon), range.firstRow, range.firstColumn) &&
                colon < reference.size() && readCellReference(reference.substr(colon + 1), row, column))
                m_builder.merge({std::min(row, range.firstRow), std::min(column, range.firstColumn),
                                 std::max(row, range.firstRow) + 1, std::max(column, range.firstColumn) + 1});
        }
        return;
    }
    if (name == "c")
        startCell(attributes);
    else if (name == "v")
        m_isInValue = m_isInCell;
    else if (name == "f")
        m_hasFormula = m_isInCell;
    else if (name == "row")
        startRow(attributes);
    else if (m_isInCell)
        m_inline.startElement(name);
}

void XlsxSheetHandler::startRow(const XmlAttributes& attributes) {
    const auto number = wholeNumber<std::size_t>(attributes["r"]).value_or(m_nextRow + 1);
    m_row = number == 0 ? m_nextRow : number - 1;
    if (m_row >= mostSheetRows) {
        m_row = 0;
        refuse(format_sentences::rowBeyondLimit(mostSheetRows));
        return;
    }
    m_nextRow = m_row + 1;
    m_nextColumn = 0;
    m_builder.beginRow(m_row, attributes.isTrue("hidden"));
}

void XlsxSheetHandler::startCell(const XmlAttributes& attributes) {
    m_isInCell = true;
    m_isInValue = false;
    m_hasFormula = false;
    m_value.clear();
    m_inline.begin();
    std::size_t row = 0;
    m_column = m_nextColumn;
    const auto reference = attributes["r"];
    if (!reference.empty() && !readCellReference(reference, row, m_column)) {
        refuse(format_sentences::notACell(inQuotes(reference)));
        return;
    }
    m_nextColumn = m_column + 1;
    const auto type = attributes["t"];
    if (type.empty() || type == "n")
        m_kind = Kind::Number;
    else if (type == "s")
        m_kind = Kind::Shared;
    else if (type == "inlineStr")
        m_kind = Kind::Inline;
    else if (type == "b")
        m_kind = Kind::Boolean;
    else if (type == "e")
        m_kind = Kind::Error;
    else if (type == "d")
        m_kind = Kind::Date;
    else
        m_kind = Kind::String;
    const auto style = wholeNumber<std::size_t>(attributes["s"]).value_or(0);
    m_style = style < m_context.styles.size() ? &m_context.styles[style] : nullptr;
}

void XlsxSheetHandler::characters(std::string_view text) {
    if (!m_isInCell)
        return;
    if (m_isInValue && m_value.size() < mostCellBytes)
        m_value.append(text);
    else
        m_inline.characters(text);
}

void XlsxSheetHandler::endElement(std::string_view name) {
    if (!m_isInData)
        return;
    if (name == "c")
        endCell();
    else if (name == "v")
        m_isInValue = false;
    else if (name == "row")
        endRow();
    else if (name == "sheetData")
        m_isInData = false;
    else if (m_isInCell)
        m_inline.endElement(name);
}

void XlsxSheetHandler::endRow() {
    if (auto done = m_builder.endRow(); !done)
        m_stream->failWith(done.error());
    else if (m_texts.bytes() > mostWorkbookTextBytes)
        refuse(format_sentences::tooMuchText());
    else if (m_rowLimit && m_builder.rows() >= *m_rowLimit)
        m_stream->stop();
}

void XlsxSheetHandler::add(std::string_view text, CellType type) {
    m_builder.addCell(m_column, text, type);
    if (m_style != nullptr && !m_style->fontColour.empty()) {
        CellMark mark;
        mark.fontColour = m_style->fontColour;
        if (type != CellType::Text && m_style->format.isTelling)
            mark.numberFormat = m_style->format.code;
        m_builder.addMark(m_column, std::move(mark));
    } else if (m_style != nullptr && m_style->format.isTelling &&
               (type == CellType::Number || type == CellType::Date)) {
        CellMark mark;
        mark.numberFormat = m_style->format.code;
        m_builder.addMark(m_column, std::move(mark));
    }
}

void XlsxSheetHandler::addNumber() {
    const auto number = wholeNumber<double>(trimmed(m_value));
    if (!number || !std::isfinite(*number)) {
        add(m_texts.keep(m_value), CellType::Text);
        return;
    }
    const auto kind = m_style == nullptr ? FormatKind::Number : m_style->format.kind;
    if (kind == FormatKind::Date || kind == FormatKind::Time) {
        if (const auto iso = isoFromDayNumber(*number, kind, m_context.countsFrom1904)) {
            add(m_texts.keep(*iso), CellType::Date);
            return;
        }
    }
    add(m_texts.keep(exactNumber(*number)), CellType::Number);
}

void XlsxSheetHandler::addShared() {
    const auto index = wholeNumber<std::size_t>(trimmed(m_value));
    if (!index || *index >= m_context.sharedTexts.size()) {
        refuse(format_sentences::sharedTextMissing());
        return;
    }
    add(m_context.sharedTexts[*index], CellType::Text);
}

void XlsxSheetHandler::endCell() {
    m_isInCell = false;
    if (m_kind == Kind::Inline) {
        add(m_texts.keep(m_inline.take()), CellType::Text);
        return;
    }
    if (m_value.empty()) {
        if (m_hasFormula && m_kind != Kind::String) {
            CellMark mark;
            mark.isFormulaWithoutResult = true;
            m_builder.addMark(m_column, std::move(mark));
        }
        return;
    }
    switch (m_kind) {
    case Kind::Number:
        return addNumber();
    case Kind::Shared:
        return addShared();
    case Kind::Boolean:
        return add(m_value == "1" || m_value == "true" ? "true" : "false", CellType::Boolean);
    case Kind::Error:
        return add(m_texts.keep(m_value), CellType::Error);
    case Kind::Date: {
        std::string_view date = m_value;
        constexpr std::string_view midnight = "T00:00:00";
        if (startsWithDate(date) && date.substr(10).starts_with(midnight) &&
            date.find_first_not_of("0.Z", 10 + midnight.size()) == std::string_view::npos)
            date = date.substr(0, 10);
        return add(m_texts.keep(date), startsWithDate(date) ? CellType::Date : CellType::Text);
    }
    case Kind::String:
    case Kind::Inline:
        return add(m_texts.keep(withoutEscapes(m_value)), CellType::Text);
    }
}

} // namespace driftline
