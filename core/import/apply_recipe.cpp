// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/apply_recipe.h"

#include "base/text.h"
#include "data/table_builder.h"
#include "import/applied_columns.h"
#include "import/cell_filler.h"
#include "import/cell_look.h"
#include "import/cell_text.h"
#include "import/footnotes.h"
#include "import/heading_words.h"
#include "import/raw_table.h"
#include "import/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace driftline {

namespace {
std::size_t gridRowAtOrAfter(const Grid& grid, int number) {
    return static_cast<std::size_t>(std::lower_bound(grid.rowNumbers.begin(), grid.rowNumbers.end(), number) -
                                    grid.rowNumbers.begin());
}

/// Applies one recipe, row after row.
class Applier {
public:
    Applier(const Grid& grid, const Recipe& recipe, Diagnostics& findings)
        : m_grid(grid)
        , m_recipe(recipe)
        , m_findings(findings)
        , m_columns(recipe, saysMore(grid)) {
        for (const auto& column : recipe.columns)
            m_fillers.emplace_back(grid, column);
        for (const auto& out : recipe.leftOut)
            m_leftOut.insert(out.row);
        m_explainsColours = explainColours(recipe.footnotes);
        m_lastFilled.resize(recipe.columns.size());
        m_isAllMarks.resize(recipe.columns.size(), false);
    }

    Result<AppliedRecipe> apply(const WorkToken& token) {
        const auto first = gridRowAtOrAfter(m_grid, m_recipe.firstRow);
        const auto end = m_recipe.lastRow ? gridRowAtOrAfter(m_grid, *m_recipe.lastRow + 1) : m_grid.rows();
        findColumnsOfMarks(first, end);
        TableBuilder builder(m_columns.types());
        m_builder = &builder;
        for (auto row = first; row < end; ++row) {
            if ((row - first) % rowsBetweenChecks == 0 && token.cancelled())
                return cancelled();
            addRow(row);
        }
        tell();
        return AppliedRecipe{m_columns.codebook(), std::move(builder).build(), m_account};
    }

private:
    bool isLeftOut(std::size_t row) const { return m_leftOut.contains(m_grid.rowNumbers[row]); }

    /// In a column of words that holds nothing but marks these are no words.
    void findColumnsOfMarks(std::size_t first, std::size_t end) {
        for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
            const auto& column = m_recipe.columns[i];
            if (column.type != ColumnType::Text)
                continue;
            bool any = false;
            bool all = true;
            for (auto row = first; row < end && all; ++row) {
                const auto look = cellLook(m_grid, row, column.position);
                any = any || look == CellLook::Mark;
                all = look == CellLook::Mark || look == CellLook::Empty;
            }
            m_isAllMarks[i] = any && all;
        }
    }

    ReadCell readCell(std::size_t i, std::size_t row) {
        auto cell = m_fillers[i].read(row);
        const auto& column = m_recipe.columns[i];
        if (m_isAllMarks[i] && cell.fate == CellFate::Kept) {
            cell.fate = CellFate::Mark;
            cell.reason = readMissingMark(cell.text).value_or(MissingReason::NotReported);
        }
        count(cell.fate);
        if (!m_recipe.footnotes.empty())
            takeMarks(column, row, cell);
        if (!column.fillsDown)
            return cell;
        if (cell.fate == CellFate::Empty)
            return m_lastFilled[i];
        m_lastFilled[i] = cell;
        return cell;
    }

    /// Marks that footnotes explain: those beside a name are no part of it, and a colour is one.
    void takeMarks(const ColumnRecipe& column, std::size_t row, ReadCell& cell) const {
        if (cell.fate != CellFate::Kept)
            return;
        if (column.type == ColumnType::Text) {
            if (const auto bare = withoutFlag(cell.text);
                !bare.flag.empty() && !footnotesOf(m_recipe.footnotes, bare.flag).empty()) {
                cell.text = bare.text;
                cell.note = bare.flag;
            }
        } else if (m_explainsColours && cell.note.empty()) {
            const auto* mark = m_grid.mark(row, column.position);
            const auto colour = mark == nullptr ? std::nullopt : colourWord(mark->fontColour);
            if (colour && !footnotesOf(m_recipe.footnotes, *colour).empty())
                cell.note = *colour;
        }
    }

    /// What the last row above names that groups those below it.
    std::string_view groupAt(std::size_t row) {
        while (m_nextGroup < m_recipe.groups.size() &&
               m_recipe.groups[m_nextGroup].row <= m_grid.rowNumbers[row])
            ++m_nextGroup;
        return m_nextGroup == 0 ? std::string_view() : m_recipe.groups[m_nextGroup - 1].name;
    }

    void count(CellFate fate) {
        m_account.cells += fate == CellFate::Empty ? 0U : 1U;
        m_account.kept += fate == CellFate::Kept ? 1U : 0U;
        m_account.marks += fate == CellFate::Mark ? 1U : 0U;
        m_account.named += fate == CellFate::Unreadable ? 1U : 0U;
    }

    void addRow(std::size_t row) {
        const auto extent = extentOf(m_grid, row);
        if (isLeftOut(row) || extent.filled == 0) {
            for (auto& filler : m_fillers)
                filler.pass(row);
            m_account.cells += extent.filled;
            m_account.named += extent.filled;
            return;
        }
        tellWidth(row, extent);
        m_cells.resize(m_recipe.columns.size());
        double factor = 1;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const auto& column = m_recipe.columns[i];
            if (column.use == ColumnUse::Dropped) {
                const bool isFilled = !trimmed(m_grid.cell(row, column.position)).empty();
                m_account.cells += isFilled ? 1U : 0U;
                m_account.named += isFilled ? 1U : 0U;
                m_dropped += isFilled ? 1U : 0U;
                continue;
            }
            m_cells[i] = readCell(i, row);
            if (column.use == ColumnUse::Scale && m_cells[i].fate == CellFate::Kept)
                factor = std::pow(10.0, powerOfScale(m_cells[i].text).value_or(0));
        }
        m_scaled += factor != 1 ? 1U : 0U;
        m_builder->setFileRow(m_builder->rows(), static_cast<std::size_t>(m_grid.rowNumbers[row]));
        m_columns.addRow(m_cells, {factor, groupAt(row)}, *m_builder);
    }

    /// Cells beyond the last column are cut, and where a text format ends a row early its cells are empty.
    void tellWidth(std::size_t row, const RowExtent& extent) {
        std::size_t end = 0;
        for (const auto& column : m_recipe.columns)
            end = std::max(end, column.position + 1);
        for (auto column = end; column < extent.end; ++column) {
            const auto cell = trimmed(m_grid.cell(row, column));
            if (cell.empty())
                continue;
            ++m_account.cells;
            ++m_account.named;
            if (m_cut++ < 3)
                m_cutExamples.push_back(import_sentences::cellInRow(inQuotes(cell), m_grid.rowNumbers[row]));
        }
        if (!m_grid.types.empty() || m_grid.cellsIn(row) >= end)
            return;
        if (m_short++ < 3)
            m_shortExamples.push_back(std::to_string(m_grid.rowNumbers[row]));
    }

    void tell() const {
        const Place place{m_grid.file, 0, {}, {}};
        tellRows(place);
        tellColumns(place);
        for (const auto& filler : m_fillers)
            filler.tell(m_findings);
        if (m_scaled > 0)
            m_findings.note(import_sentences::tableScaleApplied(counted(m_scaled, "row", "rows")), place);
    }

    void tellRows(const Place& place) const {
        if (m_short > 0)
            m_findings.note(import_sentences::tableShortRows(counted(m_short, "row has", "rows have"),
                                                             joined(m_shortExamples, ", "),
                                                             m_short > 3 ? " …" : ""),
                            place);
        if (m_cut > 0)
            m_findings.warn(import_sentences::tableCellsCut(counted(m_cut, "cell stands", "cells stand"),
                                                            joinedForReading(m_cutExamples),
                                                            m_cut > 3 ? " …" : ""),
                            place);
        std::vector<std::string> rows;
        for (const auto& out : m_recipe.leftOut) {
            if (out.why != "blank" && rows.size() < 3)
                rows.push_back(fmt::format("row {}: {}", out.row, out.why));
        }
        const auto others =
            static_cast<std::size_t>(std::count_if(m_recipe.leftOut.begin(), m_recipe.leftOut.end(),
                                                   [](const LeftOutRow& out) { return out.why != "blank"; }));
        if (others > 0)
            m_findings.note(import_sentences::tableRowsLeftOut(counted(others, "row", "rows"),
                                                               joined(rows, "; "), others > 3 ? " …" : ""),
                            place);
    }

    void tellColumns(const Place& place) const {
        std::vector<std::string> dropped;
        for (const auto& column : m_recipe.columns) {
            if (column.use == ColumnUse::Dropped)
                dropped.push_back(fmt::format("{} ({})", inQuotes(column.name), column.reason.evidence));
        }
        if (m_dropped > 0)
            m_findings.note(import_sentences::tableColumnsDropped(counted(m_dropped, "cell", "cells"),
                                                                  joinedForReading(dropped)),
                            place);
        m_columns.tellReshaped(place, m_findings);
    }

    const Grid& m_grid;
    const Recipe& m_recipe;
    Diagnostics& m_findings;
    AppliedColumns m_columns;
    std::vector<CellFiller> m_fillers;
    std::set<int> m_leftOut;
    bool m_explainsColours = false;
    std::size_t m_nextGroup = 0;
    std::vector<ReadCell> m_lastFilled;
    std::vector<bool> m_isAllMarks;
    std::vector<ReadCell> m_cells;
    TableBuilder* m_builder = nullptr;
    CellAccount m_account;
    std::size_t m_cut = 0;
    std::size_t m_short = 0;
    std::size_t m_dropped = 0;
    std::size_t m_scaled = 0;
    std::vector<std::string> m_cutExamples;
    std::vector<std::string> m_shortExamples;
};
} // namespace

Result<AppliedRecipe> applyRecipe(const Grid& grid, const Recipe& recipe, const WorkToken& token,
                                  Diagnostics& findings) {
    return Applier(grid, recipe, findings).apply(token);
}

} // namespace driftline
