// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/workbook_sheets.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

Result<GridFile> finishedWorkbook(GridFile file, const std::string& shownFile,
                                  const GridReadOptions& options) {
    const Place place{shownFile, 0, {}, {}};
    if (options.sheet && file.grids.empty())
        return fail(
            "workbook.no-such-sheet",
            fmt::format("This workbook has no sheet named {} that holds cells. Check the name on its tab.",
                        inQuotes(*options.sheet)),
            place);
    const auto isEmpty = [](const Grid& grid) { return grid.rows() == 0; };
    file.grids.erase(std::remove_if(file.grids.begin(), file.grids.end(), isEmpty), file.grids.end());
    if (file.grids.empty())
        return fail("workbook.no-cells", "All cells of this workbook are empty.", place);
    for (const auto& grid : file.grids) {
        if (grid.isHidden)
            file.findings.note(
                "workbook.hidden-sheet",
                fmt::format("The sheet {} is hidden in the workbook; it was read too.", inQuotes(grid.name)),
                place);
    }
    return file;
}

} // namespace driftline
