// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// The texts of cells, copied to where they never move: a grid's cells are views of them.
class CellTexts {
public:
    std::string_view keep(std::string_view text);
    /// Grids that look at these texts keep them alive; several may.
    void shareWith(Grid& grid) const;
    /// Of all texts together.
    std::size_t bytes() const { return m_bytes; }

private:
    std::vector<std::shared_ptr<std::string>> m_blocks; ///< none grows beyond what was reserved
    std::size_t m_bytes = 0;
};

} // namespace driftline
