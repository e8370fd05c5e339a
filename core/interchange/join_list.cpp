// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/join_list.h"

#include "base/text.h"
#include "interchange/csv_cell.h"
#include "interchange/spreadsheet_text.h"

namespace driftline {

namespace {
using Row = std::vector<std::string>;

std::vector<Row> rowsOf(const std::vector<Join>& joins) {
    std::vector<Row> rows = {{"Compared", "Place", "Period", "Missing in"}};
    for (const auto& join : joins) {
        const auto sides = joined(join.sides, " | ");
        for (const auto& one : join.unmatched)
            rows.push_back({sides, one.place, one.period, join.sides[one.lackedBy]});
    }
    return rows;
}
} // namespace

std::string joinListCsv(const std::vector<Join>& joins) {
    std::string csv;
    for (const auto& row : rowsOf(joins))
        addCsvRow(csv, row);
    return csv;
}

std::string joinListTabText(const std::vector<Join>& joins) {
    std::string text;
    for (auto& row : rowsOf(joins)) {
        for (auto& cell : row) {
            cell = spreadsheetText(cell);
            for (char& c : cell)
                c = c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
        text += joined(row, "\t") + "\n";
    }
    return text;
}

} // namespace driftline
