// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/csv_cell.h"

#include "interchange/spreadsheet_text.h"

namespace driftline {

namespace {
void addCell(std::string& csv, std::string_view text) {
    if (text.empty())
        return;
    const auto safe = spreadsheetText(text);
    if (safe.find_first_of(",\"\n\r") == std::string::npos) {
        csv += safe;
        return;
    }
    csv += '"';
    for (const char c : safe) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

template <class Cells>
void addCells(std::string& csv, const Cells& cells) {
    bool isFirst = true;
    for (const auto& cell : cells) {
        if (!isFirst)
            csv += ',';
        isFirst = false;
        addCell(csv, cell);
    }
    csv += '\n';
}
} // namespace

void addCsvRow(std::string& csv, std::initializer_list<std::string_view> cells) {
    addCells(csv, cells);
}

void addCsvRow(std::string& csv, const std::vector<std::string>& cells) {
    addCells(csv, cells);
}

} // namespace driftline
