// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/hand_cells.h"

#include "import/csv_grid_reader.h"
#include "import/formats/html_reader.h"
#include "import/sentences.h"

#include <algorithm>
#include <memory>

namespace driftline {

namespace {
/// The one of the cell itself goes before that of its column.
const CellSource* sourceOf(const HandTable& table, std::size_t row, std::size_t column) {
    const CellSource* ofColumn = nullptr;
    for (const auto& cell : table.cells) {
        if (cell.column != column)
            continue;
        if (cell.row == row)
            return &cell;
        if (!cell.row)
            ofColumn = &cell;
    }
    return ofColumn;
}

std::vector<std::vector<std::string>> rowsOf(const Grid& grid) {
    std::vector<std::vector<std::string>> rows(grid.rows());
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (std::size_t column = 0; column < grid.cellsIn(row); ++column)
            rows[row].emplace_back(grid.cell(row, column));
    }
    return rows;
}
} // namespace

GridFile handTableCells(const HandTable& table) {
    GridFile file;
    file.format = import_sentences::tableTypedByHand;
    file.byHand = table;
    Grid grid;
    grid.file = table.title;
    grid.title = table.title;
    grid.note = table.note;
    grid.sources = table.sources;
    auto text = std::make_shared<std::string>();
    for (const auto& row : table.rows) {
        for (const auto& cell : row)
            *text += cell;
    }
    grid.texts.push_back(text);
    std::size_t from = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        grid.addRow(static_cast<int>(row) + 1);
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
            const auto length = table.rows[row][column].size();
            grid.addCell(std::string_view(*text).substr(from, length));
            from += length;
            const auto* source = row == 0 ? nullptr : sourceOf(table, row, column);
            if (source == nullptr || length == 0)
                continue;
            CellMark mark;
            mark.row = row;
            mark.column = column;
            mark.source = source->source;
            mark.remark = source->note;
            grid.marks.push_back(std::move(mark));
        }
    }
    file.grids.push_back(std::move(grid));
    return file;
}

std::vector<std::vector<std::string>> pastedCells(const std::string& text, const std::string& html) {
    const auto readWith = [](const GridReader& reader, const std::string& bytes, const char* name,
                             std::optional<char> delimiter) {
        ImportTarget target;
        target.path = name;
        target.firstBytes = bytes.substr(0, 65536);
        target.bytes = std::make_shared<const std::string>(bytes);
        GridReadOptions options;
        options.delimiter = delimiter;
        options.encoding = "UTF-8";
        const auto file = reader.read(target, options);
        return file && !file->grids.empty() ? rowsOf(file->grids.front())
                                            : std::vector<std::vector<std::string>>();
    };
    // A table of a web page or a spreadsheet; other formatted text says nothing of cells.
    if (html.find("<table") != std::string::npos || html.find("<TABLE") != std::string::npos) {
        if (auto rows = readWith(*htmlReader(), html, "clipboard.html", {}); !rows.empty())
            return rows;
    }
    if (text.find('\t') != std::string::npos)
        return readWith(*csvGridReader(), text, "clipboard.tsv", '\t');
    // Plain lines: cells of one column, unless they are delimited.
    const bool isOneColumn = text.find_first_of(",;|") == std::string::npos;
    return readWith(*csvGridReader(), text, "clipboard.csv",
                    isOneColumn ? std::optional<char>('\t') : std::nullopt);
}

} // namespace driftline
