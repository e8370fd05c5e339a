// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/table_text.h"

#include "base/text.h"
#include "interchange/csv_cell.h"
#include "interchange/spreadsheet_text.h"

#include <algorithm>

namespace driftline {

namespace {
std::string fileCell(const Dataset& dataset, std::size_t column, std::size_t row) {
    const auto reason = dataset.table.missing(column, row);
    if (reason == MissingReason::None)
        return dataset.table.cellText(column, row);
    return reason == MissingReason::NotReported ? std::string()
                                                : "(" + std::string(missingLabel(reason)) + ")";
}

void addTextLine(std::string& out, std::vector<std::string> cells, TableTextForm form) {
    if (form == TableTextForm::Csv)
        return addCsvRow(out, cells);
    for (auto& cell : cells) {
        cell = spreadsheetText(cell);
        std::replace_if(
            cell.begin(), cell.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    }
    out += joined(cells, "\t") + "\n";
}
} // namespace

Result<std::string> tableText(const Dataset& dataset, const RowOrder& rows,
                              const std::vector<std::size_t>& columns, TableTextForm form,
                              const WorkToken& token) {
    std::vector<std::string> cells;
    for (const auto column : columns)
        cells.push_back(dataset.codebook.variables[column].name);
    std::string out;
    addTextLine(out, cells, form);
    constexpr std::size_t rowsBetweenLooks = 4096;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        if (place % rowsBetweenLooks == 0) {
            if (token.cancelled())
                return tableCancelled();
            token.setProgress(double(place) / double(rows.size()));
        }
        cells.clear();
        for (const auto column : columns)
            cells.push_back(fileCell(dataset, column, rows[place]));
        addTextLine(out, cells, form);
    }
    return out;
}

} // namespace driftline
