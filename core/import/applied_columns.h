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
    /// `cells` are those of the recipe's columns; `factor` multiplies the measures.
    void addRow(const std::vector<ReadCell>& cells, double factor, TableBuilder& builder);
    /// table.reshaped
    void tellReshaped(const Place& place, Diagnostics& findings) const;

private:
    struct Target {
        std::size_t from = 0; ///< in the recipe
        std::size_t to = 0;   ///< in the dataset
    };
    void addKeys();
    void addMeasures();
    void addLongColumns();
    void addRemarkColumns(const CellRemarks& remarks);
    void addRemarks(const std::vector<ReadCell>& cells, const std::vector<Target>& of, TableBuilder& builder);
    std::size_t addVariable(Variable variable);
    std::string freeName(const std::string& wished) const;
    std::string unitOf(const ColumnRecipe& column) const;
    std::string commonUnit() const;
    /// Flag of a measure, and "forecast" where its period is after the last one that is no projection.
    /// The period with the month or quarter that its row says.
    Period withMonth(const Period& period, const std::vector<ReadCell>& cells) const;
    std::string noteOf(const std::vector<ReadCell>& cells, std::size_t measure) const;
    std::optional<std::size_t> boundOf(const ColumnRecipe& measure, ColumnUse use) const;
    void addLongRow(const std::vector<ReadCell>& cells, std::size_t measure, double factor,
                    TableBuilder& builder);
    void addKeyCells(const std::vector<ReadCell>& cells, double factor, TableBuilder& builder);

    const Recipe& m_recipe;
    Codebook m_codebook;
    std::vector<Target> m_keys;
    std::vector<Target> m_measures; ///< `to` only where the table keeps its shape
    std::optional<std::size_t> m_period;
    std::optional<std::size_t> m_series;
    std::optional<std::size_t> m_value;
    std::optional<std::size_t> m_unit;
    std::optional<std::size_t> m_low;
    std::optional<std::size_t> m_high;
    std::optional<std::size_t> m_source; ///< of typed cells, likewise the next
    std::optional<std::size_t> m_note;
    std::optional<std::size_t> m_lastActual; ///< in the recipe, likewise the next two
    std::optional<std::size_t> m_month;
    std::optional<std::size_t> m_year; ///< period column that the month belongs to
    bool m_skipsEmpty = false; ///< headings mix years, quarters and months, and each row fills its own
};

} // namespace driftline
