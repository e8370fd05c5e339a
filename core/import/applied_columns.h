// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/table_builder.h"
#include "import/cell_filler.h"
#include "import/recipe.h"

#include <optional>
#include <vector>

namespace driftline {

/// The columns of the dataset that a recipe makes, and how the cells of a row of the file become rows of it:
/// one, or one for each measure.
class AppliedColumns {
public:
    AppliedColumns(const Recipe& recipe, const CellRemarks& remarks);

    std::vector<ColumnType> types() const;
    const Codebook& codebook() const { return m_codebook; }
    /// A row of the file; what it says besides its cells.
    struct RowSays {
        double factor = 1;      ///< multiplies the measures
        std::string_view group; ///< empty: none
    };
    /// `cells` are those of the recipe's columns.
    void addRow(const std::vector<ReadCell>& cells, const RowSays& says, TableBuilder& builder);
    /// table.reshaped
    void tellReshaped(const Place& place, Diagnostics& findings) const;

private:
    struct Target {
        std::size_t from = 0; ///< in the recipe
        std::size_t to = 0;   ///< in the dataset
    };
    void addGroup();
    void addKeys();
    void addMeasures();
    void addLongColumns();
    void addUnitColumn();
    void addUnit(const std::vector<ReadCell>& cells, const ColumnRecipe& measure, TableBuilder& builder);
    void addRemarkColumns(const CellRemarks& remarks);
    void addRemarks(const std::vector<ReadCell>& cells, const std::vector<Target>& of, TableBuilder& builder);
    std::size_t addVariable(Variable variable);
    std::string freeName(const std::string& wished) const;
    std::string unitOf(const ColumnRecipe& column) const;
    std::string commonUnit() const;
    /// Per cent of the interval of all bounds of that use, if they agree.
    std::optional<double> levelOf(ColumnUse use) const;
    /// The period with the month or quarter that its row says, or the heading of the measure.
    Period withMonth(const Period& period, const std::vector<ReadCell>& cells,
                     const ColumnRecipe* measure = nullptr) const;
    /// Flag of a measure, and "forecast" where its period is after the last one that is no projection.
    /// A cell without a value with the reason that its row says.
    ReadCell withReason(ReadCell cell, const std::vector<ReadCell>& cells) const;
    std::string noteOf(const std::vector<ReadCell>& cells, std::size_t measure) const;
    /// A measure's cell with its reason if it has no value, and with its flags if it has one.
    ReadCell flagged(const std::vector<ReadCell>& cells, std::size_t measure) const;
    std::string flagBeside(const std::vector<ReadCell>& cells, const ColumnRecipe& measure) const;
    std::optional<std::size_t> boundOf(const ColumnRecipe& measure, ColumnUse use) const;
    /// The footnotes that the marks of a row and of its measures refer to.
    std::vector<std::string> footnoteTexts(const std::vector<ReadCell>& cells,
                                           const std::vector<Target>& of) const;
    void addLongRow(const std::vector<ReadCell>& cells, std::size_t measure, const RowSays& says,
                    TableBuilder& builder);
    void addKeyCells(const std::vector<ReadCell>& cells, const RowSays& says, const ColumnRecipe* measure,
                     TableBuilder& builder);

    const Recipe& m_recipe;
    Codebook m_codebook;
    std::vector<Target> m_keys;
    std::vector<Target> m_measures; ///< `to` only where the table keeps its shape
    std::optional<std::size_t> m_group;
    std::optional<std::size_t> m_place;        ///< said above the table
    std::optional<std::size_t> m_headingPlace; ///< that headings name
    std::optional<std::size_t> m_period;
    std::optional<std::size_t> m_series;
    std::optional<std::size_t> m_value;
    std::optional<std::size_t> m_unit;
    std::optional<std::size_t> m_unitsIn; ///< in the recipe: its labels say the unit of their row
    std::optional<std::size_t> m_low;
    std::optional<std::size_t> m_high;
    std::optional<std::size_t> m_source; ///< of typed cells, likewise the next
    std::optional<std::size_t> m_note;
    std::optional<std::size_t> m_lastActual; ///< in the recipe, likewise the next two
    std::optional<std::size_t> m_month;
    std::optional<std::size_t> m_day;
    std::optional<std::size_t> m_reason;
    std::optional<std::size_t> m_year; ///< period column that the month belongs to
    bool m_skipsEmpty = false; ///< headings mix years, quarters and months, and each row fills its own
};

} // namespace driftline
