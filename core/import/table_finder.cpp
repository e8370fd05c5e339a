// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/table_finder.h"

#include "base/text.h"
#include "import/cell_look.h"
#include "import/left_out_rows.h"
#include "import/ragged_rows.h"
#include "import/recipe_sentences.h"
#include "import/row_profile.h"
#include "import/row_segments.h"
#include "import/sentences.h"
#include "import/table_columns.h"
#include "import/table_groups.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace driftline {

namespace {
/// A heading and rows of two cells; a name alone may stand above them.
bool mayBeTable(const RowSegment& segment) {
    const auto height = segment.end - segment.first;
    return height >= 3 && segment.filled + 1 >= height * 2;
}

/// One table, found from the largest segment on.
class Finder {
public:
    Finder(const Grid& grid, const std::vector<RowExtent>& rows, const std::vector<RowSegment>& segments,
           std::size_t main)
        : m_grid(grid)
        , m_rows(rows)
        , m_segments(segments)
        , m_first(main)
        , m_end(main + 1)
        , m_profile(grid, rows, segments[main].first, segments[main].end) {}

    FoundTable find() {
        growToLikeSegments();
        findData();
        findHeadings();
        findFooters();
        findColumns();
        leaveOutRows(m_grid, m_rows, m_profile, m_table);
        collectLines();
        return std::move(m_table);
    }

    std::size_t firstSegment() const { return m_first; }
    std::size_t endSegment() const { return m_end; }

private:
    /// Whether most rows of a segment fit the columns of the main one.
    bool isLike(const RowSegment& segment) const {
        std::size_t fitting = 0;
        std::size_t rows = 0;
        for (auto row = segment.first; row < segment.end && rows < 20; ++row, ++rows)
            fitting += m_profile.isData(row) ? 1U : 0U;
        return fitting * 2 > rows && !m_profile.isHeading(segment.first);
    }

    void growToLikeSegments() {
        while (m_end < m_segments.size() && isLike(m_segments[m_end]))
            ++m_end;
        while (m_first > 0 && !m_profile.isHeading(m_segments[m_first].first) &&
               isLike(m_segments[m_first - 1]))
            --m_first;
        // Headings above data of the same table that a blank row parts.
        if (m_first > 0 && !m_profile.isHeading(m_segments[m_first].first)) {
            const auto& above = m_segments[m_first - 1];
            if (isLike(above) || holdsHeading(above))
                --m_first;
        }
    }

    bool holdsHeading(const RowSegment& segment) const {
        return m_profile.isHeading(segment.end - 1) &&
               m_rows[segment.end - 1].filled * 5 >= m_profile.typicalFilled() * 2;
    }

    void findData() {
        const auto first = m_segments[m_first].first;
        const auto end = m_segments[m_end - 1].end;
        m_table.endRow = end;
        m_table.firstRow = end;
        const auto top = m_profile.isLoneYear(first) ? first + 1 : first;
        for (auto row = top; row < end; ++row) {
            if (m_profile.isData(row)) {
                m_table.firstRow = row;
                return;
            }
        }
        // Nothing but text: the first whole row is the heading.
        for (auto row = first; row < end; ++row) {
            if (m_profile.isWide(row)) {
                m_table.firstRow = row + 1;
                return;
            }
        }
    }

    bool mayHead(std::size_t row) const { return m_rows[row].filled > 0 && m_profile.isWide(row); }

    void findHeadings() {
        const auto top = m_segments[m_first].first;
        auto row = m_table.firstRow;
        const auto lowest = [&](std::size_t from) -> std::optional<std::size_t> {
            while (from > top) {
                --from;
                if (mayHead(from))
                    return from;
                // Only the name of a group may stand between the headings and the data.
                if (m_rows[from].filled > 1)
                    return {};
            }
            return {};
        };
        auto leaf = lowest(row);
        if (!leaf)
            return;
        while (const auto names = namesAbove(*leaf))
            leaf = names;
        if (m_profile.holdsUnits(*leaf)) {
            if (const auto names = lowest(*leaf); names && !m_profile.holdsUnits(*names)) {
                m_table.unitRow = *leaf;
                leaf = names;
            }
        }
        m_table.headingRows = {*leaf};
        while (m_table.headingRows.size() < 5 && m_table.headingRows.front() > top &&
               isGroupRow(m_table.headingRows.front() - 1))
            m_table.headingRows.insert(m_table.headingRows.begin(), m_table.headingRows.front() - 1);
        shiftAsInR();
        // Names of groups between the headings and the first row with numbers belong to the table.
        m_table.firstRow = m_table.unitRow.value_or(*leaf) + 1;
    }

    /// The headings right above a row of data that has no number where the others have one: a mark, or a word
    /// that does not belong there.
    std::optional<std::size_t> namesAbove(std::size_t row) const {
        const auto first = m_segments[m_first].first;
        if (row == first || m_rows[row - 1].filled == 0)
            return {};
        // Several rows without a number may follow the headings.
        auto names = row - 1;
        while (names > first && m_rows[names - 1].filled > 0 && m_profile.hasNoNumbers(names))
            --names;
        if (m_profile.hasNoNumbers(row) && m_profile.namesNumbers(names) &&
            m_profile.namesColumns(names, row))
            return names;
        const bool isOdd = m_profile.isOddData(row) && !m_profile.holdsUnits(row);
        return isOdd && m_profile.namesColumns(row - 1, row) ? std::optional(row - 1) : std::nullopt;
    }

    /// A row above the headings that tells equal ones apart: parties above the same ages.
    bool isGroupRow(std::size_t row) {
        if (m_rows[row].filled == 0)
            return false;
        const bool isMerged =
            std::any_of(m_grid.merged.begin(), m_grid.merged.end(), [&](const CellRange& range) {
                return range.firstRow == row && range.endColumn > range.firstColumn + 1 &&
                       range.endColumn - range.firstColumn < m_profile.typicalEnd();
            });
        const auto names = headingsOf(m_grid, withAllColumns());
        std::map<std::string, std::size_t> counts;
        std::size_t repeated = 0;
        for (const auto& name : names)
            repeated += counts[name]++ > 0 ? 1U : 0U;
        if (repeated == 0 && !isMerged)
            return false;
        const bool reachesFar = m_rows[row].end * 2 > m_profile.typicalEnd() || isMerged;
        return m_rows[row].filled >= 2 && reachesFar && !m_profile.isLongText(row);
    }

    FoundTable withAllColumns() const {
        FoundTable table;
        table.headingRows = m_table.headingRows;
        table.columns.resize(m_profile.typicalEnd());
        std::iota(table.columns.begin(), table.columns.end(), std::size_t{0});
        return table;
    }

    /// R leaves the heading of the row names out, so that every row has one cell more.
    void shiftAsInR() {
        const auto leaf = m_table.headingRows.back();
        const auto heading = m_grid.cellsIn(leaf);
        if (m_table.headingRows.size() > 1 || m_rows[leaf].filled != heading)
            return;
        std::size_t rows = 0;
        std::size_t longer = 0;
        std::size_t rising = 0;
        for (auto row = m_table.firstRow; row < m_table.endRow && rows < 200; ++row) {
            if (m_rows[row].filled == 0)
                continue;
            ++rows;
            longer += m_grid.cellsIn(row) == heading + 1 ? 1U : 0U;
            const auto first = trimmed(m_grid.cell(row, 0));
            rising += first == std::to_string(rows) || (cellLook(first) == CellLook::Text) ? 1U : 0U;
        }
        m_table.namesAreShifted = rows > 0 && longer == rows && rising == rows;
    }

    bool isFooter(std::size_t row, bool afterBlank) const {
        const auto& extent = m_rows[row];
        const auto first = trimmed(m_grid.cell(row, extent.first));
        if (startsAsNote(first) && !m_profile.isData(row))
            return true;
        if (extent.filled > 1 || m_profile.typicalFilled() < 2)
            return afterBlank && extent.filled * 3 < m_profile.typicalFilled() * 2 && !m_profile.isData(row);
        const bool isShort = m_grid.cellsIn(row) < m_profile.typicalEnd();
        if (m_profile.isTyped(extent.first))
            return cellLook(first) == CellLook::Text;
        return afterBlank || (isShort && cellLook(first) == CellLook::Text) || first.size() > 80;
    }

    void findFooters() {
        m_table.endRow = endBeforeFootnotes(m_grid, m_table.firstRow, m_table.endRow);
        while (m_table.endRow > m_table.firstRow) {
            const auto row = m_table.endRow - 1;
            if (m_rows[row].filled == 0) {
                --m_table.endRow;
                continue;
            }
            // The footers of one block stand together: the blank row above them tells of them all.
            auto above = row;
            while (above > m_table.firstRow && m_rows[above - 1].filled > 0 && row - above < 40)
                --above;
            const bool afterBlank = above > m_table.firstRow && m_rows[above - 1].filled == 0;
            if (!isFooter(row, afterBlank))
                return;
            --m_table.endRow;
        }
    }

    void findColumns() {
        m_table.columns = columnsIn(m_grid, m_rows, m_table);
        const auto end = m_table.columns.empty() ? 0 : m_table.columns.back() + 1;
        for (auto row = m_table.firstRow; row < m_table.endRow; ++row) {
            if (m_rows[row].end > end)
                m_table.cutCells.push_back(row);
        }
    }

    std::string line(std::size_t row) const {
        std::vector<std::string> cells;
        for (std::size_t column = 0; column < m_grid.cellsIn(row); ++column) {
            const auto cell = trimmed(m_grid.cell(row, column));
            if (!cell.empty())
                cells.emplace_back(cell);
        }
        return joined(cells, ", ");
    }

    void collectLines() {
        const auto top = m_table.headingRows.empty() ? m_table.firstRow : m_table.headingRows.front();
        for (auto row = m_first > 0 ? lowestRowOf(m_first) : std::size_t{0}; row < top; ++row) {
            const bool isGroup = !m_table.groups.empty() && m_table.groups.front().row == row;
            if (m_rows[row].filled > 0 && !isGroup)
                m_table.above.push_back(line(row));
        }
        const auto end = m_end < m_segments.size() ? highestRowAfter(m_end) : m_rows.size();
        for (auto row = m_table.endRow; row < end; ++row) {
            if (m_rows[row].filled > 0)
                m_table.below.push_back(line(row));
        }
        m_table.evidence = m_table.headingRows.empty() ? recipe_sentences::firstRowHoldsNumbers
                                                       : recipe_sentences::rowsHoldNumbersUnderWords;
    }

    /// Lines belong to the table below them, as far up as no other table reaches.
    std::size_t lowestRowOf(std::size_t segment) const {
        while (segment > 0 && !mayBeTable(m_segments[segment - 1]))
            --segment;
        return segment > 0 ? m_segments[segment - 1].end : 0;
    }
    std::size_t highestRowAfter(std::size_t segment) const {
        while (segment < m_segments.size() && !mayBeTable(m_segments[segment]))
            ++segment;
        return segment < m_segments.size() ? m_segments[segment].first : m_rows.size();
    }
    const Grid& m_grid;
    const std::vector<RowExtent>& m_rows;
    const std::vector<RowSegment>& m_segments;
    std::size_t m_first;
    std::size_t m_end;
    RowProfile m_profile;
    FoundTable m_table;
};

FoundTable statedTable(const Grid& grid) {
    FoundTable table;
    table.endRow = grid.rows();
    table.columns.resize(grid.stated.size());
    std::iota(table.columns.begin(), table.columns.end(), std::size_t{0});
    table.evidence = recipe_sentences::formatStatesColumns;
    return table;
}

} // namespace

Result<std::vector<FoundTable>> findTables(const Grid& grid) {
    if (!grid.stated.empty())
        return std::vector{statedTable(grid)};
    std::vector<RowExtent> rows(grid.rows());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = extentOf(grid, row);
    const auto segments = segmentsOf(rows);
    if (segments.empty())
        return fail(import_sentences::fileIsEmpty(), {grid.file, 0, {}, {}});
    std::vector<bool> isTaken(segments.size(), false);
    std::vector<FoundTable> tables;
    while (true) {
        std::size_t best = segments.size();
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (!isTaken[i] && (best == segments.size() || segments[i].filled > segments[best].filled))
                best = i;
        }
        const bool isFirst = tables.empty();
        if (best == segments.size())
            break;
        const auto& segment = segments[best];
        // What is left may be a table of its own, or lines around one.
        if (!isFirst && (!mayBeTable(segment) || tables.size() >= 50))
            break;
        Finder finder(grid, rows, segments, best);
        auto table = finder.find();
        bool overlaps = false;
        for (auto i = finder.firstSegment(); i < finder.endSegment(); ++i) {
            overlaps = overlaps || isTaken[i];
            isTaken[i] = true;
        }
        if (table.firstRow >= table.endRow && isFirst)
            return fail(import_sentences::noRowsBelowHeader(), {grid.file, 0, {}, {}});
        if (overlaps || table.firstRow >= table.endRow)
            continue;
        if (const auto checked = checkRagged(grid, rows, table); !checked) {
            if (isFirst)
                return tl::unexpected(checked.error());
            continue;
        }
        tables.push_back(std::move(table));
    }
    return joinedAlike(grid, rows, std::move(tables));
}

} // namespace driftline
