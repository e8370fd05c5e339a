// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lists.h"
#include "scene/scene.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace driftline {

/// What heads the places along the axis in a table for people: "Period", "Category" where names stand along
/// it, and "Position" where some panels have the one and some the other.
std::string positionHeading(const Scene& scene);

/// The numbers behind a figure as people read them: labels, formatted numbers, short sources. Rows are in the
/// order of Scene::data, except where names are along an axis: then name by name, in the order of the axis.
/// Columns that are empty everywhere are left out. A cell is written when it is asked for, because a figure
/// may have a million rows and a screen shows thirty.
class FigureTable {
public:
    FigureTable() = default;
    explicit FigureTable(std::shared_ptr<const Scene> scene);

    const std::vector<std::string>& columns() const { return m_columns; }
    std::size_t rows() const { return m_scene ? m_scene->data.size() : 0; }
    std::string cell(std::size_t row, std::size_t column) const;
    /// The index in Scene::data of the number in a row.
    std::size_t datum(std::size_t row) const { return m_order.empty() ? row : m_order[row]; }
    /// The row of a number, by its index in Scene::data; rows() if it has none.
    std::size_t rowOf(std::size_t datum) const;

private:
    using Cell = std::string (*)(const Datum&);

    std::shared_ptr<const Scene> m_scene;
    std::vector<std::string> m_columns;
    std::vector<Cell> m_cells;          ///< of each column
    std::vector<std::uint32_t> m_order; ///< row to index in Scene::data; empty: the same
};

/// Rows of a table, in the order given, for a spreadsheet: cells separated by tabs, a heading line first. No
/// text becomes a formula there (spreadsheetText()).
std::string tabTextFor(const FigureTable& table, const std::vector<std::size_t>& rows);

/// The same as a Markdown table; numbers are aligned right.
std::string markdownFor(const FigureTable& table, const std::vector<std::size_t>& rows);

/// Text on one line and without what Markdown would read as mark-up.
std::string markdownCell(const std::string& text);

/// The full references of a scene's sources. The scene must outlive it.
class SceneReferences {
public:
    explicit SceneReferences(const Scene& scene);

    /// References of the sources of one number, separated by bars.
    std::string of(const Datum& datum) const;

private:
    const Scene* m_scene;
    NameIndex m_places;
};

/// For programs: RFC 4180, UTF-8, CRLF-free, exact numbers, source names with their references. Spreadsheets
/// open it too, so no text is a formula (spreadsheetText()).
std::string csvFor(const Scene& scene);

} // namespace driftline
