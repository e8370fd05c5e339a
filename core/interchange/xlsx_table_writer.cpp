// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/sentences.h"
#include "interchange/table_xlsx.h"
#include "interchange/xlsx_book.h"

#include <charconv>

namespace driftline {

namespace {
/// Below the heading; a sheet has 1,048,576 rows.
constexpr std::size_t mostTableRows = LXW_ROW_MAX - 1;
constexpr std::size_t mostTableColumns = LXW_COL_MAX;

tl::unexpected<Error> tooLarge(std::size_t count, std::string_view what, std::size_t most) {
    return fail(interchange_sentences::xlsxTooLarge(formatNumber(static_cast<double>(count), 0), what,
                                                    formatNumber(static_cast<double>(most), 0)));
}

std::optional<double> plainNumber(const std::string& text) {
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

Result<void> writeTable(const CellRows& rows, lxw_workbook* workbook, const CellFormats& formats) {
    XlsxSheet sheet(workbook, "Table");
    std::vector<std::string> titles;
    for (const auto& column : rows.columns)
        titles.push_back(column.name);
    sheet.headings(titles, formats);
    std::size_t row = 0;
    rows.write([&](const std::vector<std::string>& cells) {
        if (++row > mostTableRows)
            return;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto number = rows.columns[column].isNumber ? plainNumber(cells[column]) : std::nullopt;
            if (number)
                sheet.number(row, column, *number, nullptr);
            else
                sheet.text(row, column, cells[column]);
        }
    });
    if (row > mostTableRows)
        return tooLarge(row, "rows", mostTableRows);
    sheet.finish(titles.size(), row);
    return sheet.error() == LXW_NO_ERROR ? Result<void>() : Result<void>(xlsxFailed(sheet.error()));
}

lxw_error writeTableSources(const Dataset& dataset, lxw_workbook* workbook, const CellFormats& formats) {
    XlsxSheet sheet(workbook, "Sources");
    const std::vector<std::string> titles = {"Source", "Title", "Author", "Address", "Note"};
    sheet.headings(titles, formats);
    std::size_t row = 0;
    for (const auto& source : dataset.sources) {
        ++row;
        sheet.text(row, 0, source.name);
        sheet.text(row, 1, source.title);
        sheet.text(row, 2, joined(source.authors, "; "));
        sheet.address(row, 3, source.path);
        sheet.text(row, 4, source.note);
    }
    sheet.finish(titles.size(), row);
    return sheet.error();
}

lxw_error writeAboutTable(const Dataset& dataset, lxw_workbook* workbook, const CellFormats& formats) {
    AboutSheet about(workbook, formats);
    about.say("Title", dataset.title);
    about.say("Description", dataset.description);
    for (const auto& licence : dataset.licences)
        about.say("Licence", licence.title.empty() ? licence.name : licence.title);
    for (const auto& step : dataset.history)
        about.say(&step == &dataset.history.front() ? interchange_sentences::howItCameToBe : "", step);
    about.say("Made with", "Driftline " DRIFTLINE_VERSION);
    return about.finish();
}

Result<std::string> tableWorkbook(const Dataset& dataset, const CellRows& rows) {
    if (rows.columns.size() > mostTableColumns)
        return tooLarge(rows.columns.size(), "columns", mostTableColumns);
    auto book = XlsxBook::make(XlsxBook::Rows::InOrder);
    if (!book)
        return tl::unexpected(book.error());
    const CellFormats formats(book->workbook());
    if (const auto error = book->setProperties(dataset.title, "Driftline " DRIFTLINE_VERSION);
        error != LXW_NO_ERROR)
        return xlsxFailed(error);
    if (auto written = writeTable(rows, book->workbook(), formats); !written)
        return tl::unexpected(written.error());
    for (const auto error : {writeTableSources(dataset, book->workbook(), formats),
                             writeAboutTable(dataset, book->workbook(), formats)}) {
        if (error != LXW_NO_ERROR)
            return xlsxFailed(error);
    }
    return std::move(*book).bytes();
}

} // namespace

extern "C" [[gnu::visibility("default")]] void
driftlineXlsxTable(const Dataset& dataset, const CellRows& rows, Result<std::string>& bytes) {
    bytes = tableWorkbook(dataset, rows);
}

} // namespace driftline
