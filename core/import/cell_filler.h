// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "import/carried_year.h"
#include "import/column_notes.h"
#include "import/grid.h"
#include "import/recipe.h"

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
    Period period;
    std::string note;        ///< the flag beside the value, or the mark that stands for none
    std::string_view source; ///< what a typed cell names as its source, and says besides
    std::string_view remark;
};

/// What cells of a grid say besides their text.
struct CellRemarks {
    bool sources = false;
    bool notes = false;

    bool any() const { return sources || notes; }
};
CellRemarks saysMore(const Grid& grid);

/// Reads the cells of one column.
class CellFiller {
public:
    CellFiller(const Grid& grid, const ColumnRecipe& column);

    ReadCell read(std::size_t row);
    /// Takes from a row that is no observation what it says of those below it.
    void pass(std::size_t row);
    /// cell.wrong-type, column.missing-marks, column.flags
    void tell(Diagnostics& findings) const;

private:
    const Grid* m_grid;
    const ColumnRecipe* m_column;
    ColumnFormat m_format;
    bool m_saysMore = false;
    std::string_view m_lastText; ///< files name the same period in long runs
    CellType m_lastType = CellType::Text;
    TypedCell m_last;
    CarriedYear m_carried;
    std::string m_whole; ///< the cell with the year that stands above it
    ColumnNotes m_notes;
};

} // namespace driftline
