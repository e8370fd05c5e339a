// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/ods_content.h"

#include "base/number_text.h"
#include "base/text.h"
#include "import/formats/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace driftline {

namespace {
/// A number of repeats or spanned cells, at least 1, at most as many as a sheet can have.
std::size_t repeatsIn(std::string_view text, std::size_t most) {
    std::size_t number = 1;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        return most;
    return error == std::errc() ? std::clamp<std::size_t>(number, 1, most) : 1;
}

std::optional<double> finiteNumber(std::string_view text) {
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end && std::isfinite(number) ? std::optional(number)
                                                                           : std::nullopt;
}

/// "PT12H30M00S" below a day as "12:30:00"; anything else as it stands.
std::string clockTime(std::string_view duration) {
    long long hours = 0;
    long long minutes = 0;
    double seconds = 0;
    const auto* at = duration.data();
    const auto* end = at + duration.size();
    if (!duration.starts_with("PT"))
        return std::string(duration);
    at += 2;
    const auto read = [&at, end](auto& number, char unit) {
        const auto [stopped, error] = std::from_chars(at, end, number);
        if (error != std::errc() || stopped == end || *stopped != unit)
            return false;
        at = stopped + 1;
        return true;
    };
    const bool isRead = read(hours, 'H') && read(minutes, 'M') && read(seconds, 'S') && at == end;
    const bool isClock =
        isRead && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
    if (!isClock)
        return std::string(duration);
    const auto whole = static_cast<int>(seconds);
    return fmt::format("{:02}:{:02}:{:02}", hours, minutes, whole);
}

std::string_view withoutMidnight(std::string_view date) {
    const auto time = date.find('T');
    if (time != std::string_view::npos && date.find_first_not_of("T:0.Z", time) == std::string_view::npos)
        return date.substr(0, time);
    return date;
}

/// Elements beside the sheets, or drawn over them, that hold tables and texts of their own.
bool isNoSheet(std::string_view name) {
    return name == "tracked-changes" || name == "dde-links" || name == "shapes" || name == "frame" ||
           name == "custom-shape" || name == "content-validations" || name == "forms" || name == "scenario" ||
           name == "detective";
}
} // namespace

void OdsParagraphs::beginParagraph() {
    if (m_count++ > 0)
        m_text += '\n';
    m_endsWithBlank = true;
}

void OdsParagraphs::characters(std::string_view text) {
    for (const char c : text) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (isBlank && m_endsWithBlank)
            continue;
        add(isBlank ? ' ' : c);
        m_endsWithBlank = isBlank;
    }
}

void OdsParagraphs::add(char c) {
    if (m_text.size() < mostCellBytes)
        m_text += c;
    m_endsWithBlank = false;
}

void OdsParagraphs::addBlanks(std::size_t count) {
    m_text.append(std::min(count, mostSheetColumns), ' ');
    m_endsWithBlank = false;
}

OdsContentHandler::OdsContentHandler(OdsStyles& styles, CellTexts& texts, std::string shownFile,
                                     const GridReadOptions& options, GridFile& file)
    : m_styles(styles)
    , m_texts(texts)
    , m_file(std::move(shownFile))
    , m_options(options)
    , m_out(file) {}

void OdsContentHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    if (!m_isInBody) {
        if (name == "body")
            m_isInBody = true;
        else
            m_styles.startElement(name, attributes);
        return;
    }
    const bool isInnerTable = name == "table" && m_builder;
    if (isNoSheet(name) || isInnerTable || (m_builder && !m_isWanted)) {
        m_skipped = 1;
        return;
    }
    if (name == "table")
        startTable(attributes);
    else if (!m_builder)
        return;
    else if (m_isInCell)
        startInCell(name, attributes);
    else if (name == "table-source") // what another file held when this one was saved
        m_isWanted = false;
    else if (name == "table-column")
        startColumn(attributes);
    else if (name == "table-row")
        startRow(attributes);
    else if (m_isInRow && (name == "table-cell" || name == "covered-table-cell"))
        startCell(name, attributes);
}

void OdsContentHandler::startTable(const XmlAttributes& attributes) {
    const std::string name(attributes["name"]);
    if (++m_tables > mostSheets) {
        m_stream->failWith(fail(format_sentences::tooManySheets(mostSheets), {m_file, 0, {}, {}}).value());
        return;
    }
    m_builder.emplace(m_file, name, m_cellsLeft);
    m_isWanted = !m_options.sheet || *m_options.sheet == name;
    const auto* style = m_styles.find(attributes["style-name"]);
    m_isHidden = style != nullptr && style->hidesTable;
    m_column = 0;
    m_row = 0;
    m_columnStyles.clear();
}

void OdsContentHandler::endTable() {
    const bool isRead = m_builder->rows() > 0 || m_isWanted;
    if (isRead) {
        auto grid = m_builder->take(m_out.findings);
        grid.isHidden = m_isHidden;
        m_out.grids.push_back(std::move(grid));
    }
    m_builder.reset();
}

void OdsContentHandler::startColumn(const XmlAttributes& attributes) {
    const auto times = repeatsIn(attributes["number-columns-repeated"], mostSheetColumns);
    const auto end = std::min(m_column + times, mostSheetColumns);
    const auto visibility = attributes["visibility"];
    if (visibility == "collapse" || visibility == "filter")
        m_builder->hideColumns(m_column, end);
    if (m_columnStyles.size() < mostSheetColumns)
        m_columnStyles.emplace_back(end, attributes["default-cell-style-name"]);
    m_column = end;
}

void OdsContentHandler::startRow(const XmlAttributes& attributes) {
    m_isInRow = true;
    m_column = 0;
    m_rowTimes = repeatsIn(attributes["number-rows-repeated"], mostSheetRows);
    const auto visibility = attributes["visibility"];
    m_builder->beginRow(m_row, visibility == "collapse" || visibility == "filter");
}

void OdsContentHandler::endRow() {
    m_isInRow = false;
    auto times = m_rowTimes;
    if (m_options.rowLimit)
        times = std::min(times, *m_options.rowLimit - std::min(*m_options.rowLimit, m_builder->rows()));
    if (auto done = m_builder->endRow(times); !done) {
        m_stream->failWith(done.error());
        return;
    }
    if (m_texts.bytes() > mostWorkbookTextBytes) {
        m_stream->failWith(fail(format_sentences::tooMuchText(), {m_file, 0, {}, {}}).value());
        return;
    }
    m_row = std::min(m_row + m_rowTimes, mostSheetRows);
    if (m_options.rowLimit && m_builder->rows() >= *m_options.rowLimit)
        m_isWanted = false;
}

void OdsContentHandler::startCell(std::string_view name, const XmlAttributes& attributes) {
    m_isInCell = true;
    m_isInComment = false;
    m_isInParagraph = false;
    m_text.begin();
    m_comment.begin();
    m_cell = {};
    m_cell.times = repeatsIn(attributes["number-columns-repeated"], mostSheetColumns);
    m_cell.isCovered = name == "covered-table-cell";
    // LibreOffice says "error" in a vocabulary of its own, beside what older programs understand.
    m_cell.type = attributes.without("calcext", "value-type");
    m_cell.isError = attributes.says("value-type", "error");
    m_cell.hasFormula = !attributes["formula"].empty();
    m_cell.style = attributes["style-name"];
    m_cell.currency = attributes["currency"];
    for (const auto* value : {"value", "date-value", "time-value", "boolean-value", "string-value"}) {
        if (m_cell.value.empty())
            m_cell.value = attributes[value];
    }
    const auto columns = repeatsIn(attributes["number-columns-spanned"], mostSheetColumns);
    const auto rows = repeatsIn(attributes["number-rows-spanned"], mostSheetRows);
    if (columns > 1 || rows > 1)
        m_builder->merge({m_row, m_column, m_row + rows, m_column + columns});
}

void OdsContentHandler::startInCell(std::string_view name, const XmlAttributes& attributes) {
    auto& paragraphs = m_isInComment ? m_comment : m_text;
    if (name == "annotation") {
        m_isInComment = true;
    } else if (name == "p") {
        m_isInParagraph = true;
        paragraphs.beginParagraph();
    } else if (m_isInParagraph && name == "s") {
        paragraphs.addBlanks(repeatsIn(attributes["c"], mostSheetColumns));
    } else if (m_isInParagraph && name == "tab") {
        paragraphs.add('\t');
    } else if (m_isInParagraph && name == "line-break") {
        paragraphs.add('\n');
    }
}

void OdsContentHandler::characters(std::string_view text) {
    if (m_skipped > 0)
        return;
    if (!m_isInBody)
        m_styles.characters(text);
    else if (m_isInCell && m_isInParagraph)
        (m_isInComment ? m_comment : m_text).characters(text);
}

void OdsContentHandler::endElement(std::string_view name) {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (!m_isInBody) {
        m_styles.endElement(name);
        return;
    }
    if (name == "body")
        m_isInBody = false;
    else if (!m_builder)
        return;
    else if (m_isInCell && name == "p")
        m_isInParagraph = false;
    else if (m_isInCell && name == "annotation")
        m_isInComment = false;
    else if (m_isInCell && (name == "table-cell" || name == "covered-table-cell"))
        endCell();
    else if (m_isInRow && name == "table-row")
        endRow();
    else if (name == "table")
        endTable();
}

const OdsCellStyle* OdsContentHandler::styleOfCell() const {
    if (!m_cell.style.empty())
        return m_styles.find(m_cell.style);
    const auto run = std::find_if(m_columnStyles.begin(), m_columnStyles.end(),
                                  [this](const auto& columns) { return m_column < columns.first; });
    return run == m_columnStyles.end() ? nullptr : m_styles.find(run->second);
}

CellMark OdsContentHandler::markOf(const OdsCellStyle* style) const {
    CellMark mark;
    if (style != nullptr) {
        mark.fontColour = style->fontColour;
        if (const auto* format = m_styles.formatOf(*style); format != nullptr && format->isTelling)
            mark.numberFormat = format->code;
    }
    if (m_cell.type == "percentage" && mark.numberFormat.find('%') == std::string::npos)
        mark.numberFormat = "0%";
    if (m_cell.type == "currency" && !m_cell.currency.empty())
        mark.numberFormat = fmt::format("[${}]", m_cell.currency);
    return mark;
}

void OdsContentHandler::addCell(std::string_view text, CellType type, CellMark mark) {
    if (type == CellType::Text || type == CellType::Boolean || type == CellType::Error)
        mark.numberFormat.clear();
    mark.comment = m_comment.take();
    const auto end = std::min(m_column + m_cell.times, mostSheetColumns);
    // Empty cells are repeated to the edge of the sheet; a mark on them says nothing but a comment.
    if (text.empty()) {
        if (!mark.isFormulaWithoutResult) {
            mark.fontColour.clear();
            mark.numberFormat.clear();
        }
        m_builder->addMark(m_column, std::move(mark));
        return;
    }
    const auto kept = m_texts.keep(text);
    for (auto column = m_column; column < end; ++column) {
        m_builder->addCell(column, kept, type);
        m_builder->addMark(column, mark);
    }
}

void OdsContentHandler::endCell() {
    m_isInCell = false;
    m_isInParagraph = false;
    auto mark = markOf(styleOfCell());
    const auto shownText = m_text.take();
    const auto& type = m_cell.type;
    if (m_cell.isCovered) {
        // What lies under a merged cell is not shown, and no value of the table.
    } else if (m_cell.isError && !shownText.empty()) {
        addCell(shownText, CellType::Error, std::move(mark));
    } else if (type == "float" || type == "percentage" || type == "currency") {
        const auto number = finiteNumber(m_cell.value);
        addCell(number ? exactNumber(*number) : shownText, number ? CellType::Number : CellType::Text,
                std::move(mark));
    } else if (type == "date") {
        addCell(withoutMidnight(m_cell.value), CellType::Date, std::move(mark));
    } else if (type == "time") {
        const auto time = clockTime(m_cell.value);
        addCell(time, time.starts_with('P') ? CellType::Text : CellType::Date, std::move(mark));
    } else if (type == "boolean") {
        addCell(m_cell.value == "true" ? "true" : "false", CellType::Boolean, std::move(mark));
    } else {
        mark.isFormulaWithoutResult = m_cell.hasFormula && type.empty() && shownText.empty();
        addCell(m_cell.value.empty() ? shownText : m_cell.value, CellType::Text, std::move(mark));
    }
    m_column = std::min(m_column + m_cell.times, mostSheetColumns);
}

} // namespace driftline
