// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/csv_cell.h"

#include "workspace/spreadsheet_text.h"

namespace driftline {

std::string csvCell(std::string_view text) {
    auto safe = spreadsheetText(text);
    if (safe.find_first_of(",\"\n\r") == std::string::npos)
        return safe;
    std::string out = "\"";
    for (const char c : safe) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + "\"";
}

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) {
        if (!line.empty() || &cell != &cells.front())
            line += ',';
        line += csvCell(cell);
    }
    return line + "\n";
}

} // namespace driftline
