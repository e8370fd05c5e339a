// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "import/grid.h"
#include "import/recipe.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What became of a cell.
enum class CellFate { Empty, Kept, Mark, Unreadable };

/// A cell as its column's recipe reads it.
struct ReadCell {
    CellFate fate = CellFate::Empty;
    MissingReason reason = MissingReason::NotReported; ///< where there is no value
    double number = 0;
    std::string_view text;
    std::optional<Period> period;
    std::string flag; ///< beside the value, as found
};

/// Reads the cells of one column, which often repeat.
class CellFiller {
public:
    CellFiller(const Grid& grid, const ColumnRecipe& column, Diagnostics& findings);

    ReadCell read(std::size_t row);
    const ColumnRecipe& recipe() const { return *m_column; }
    /// How many numbers were only bounds ("<0.1"), and dates whose order nothing decides.
    std::size_t censored() const { return m_censored; }
    std::size_t unclear() const { return m_unclear; }

private:
    ReadCell readNumber(std::size_t row, std::string_view cell);
    ReadCell readPeriod(std::size_t row, std::string_view cell);
    ReadCell unreadable(std::size_t row, std::string_view cell);
    std::optional<MissingReason> declared(std::string_view cell) const;

    const Grid* m_grid;
    const ColumnRecipe* m_column;
    Diagnostics* m_findings;
    std::string_view m_lastText;
    ReadCell m_lastPeriod;
    std::size_t m_censored = 0;
    std::size_t m_unclear = 0;
};

} // namespace driftline
