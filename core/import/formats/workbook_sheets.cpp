// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/workbook_sheets.h"

#include "base/text.h"
#include "import/formats/sentences.h"

#include <algorithm>

namespace driftline {

Result<GridFile> finishedWorkbook(GridFile file, const std::string& shownFile,
                                  const GridReadOptions& options) {
    const Place place{shownFile, 0, {}, {}};
    if (options.sheet && file.grids.empty())
        return fail(format_sentences::workbookNoSuchSheet(inQuotes(*options.sheet)), place);
    const auto isEmpty = [](const Grid& grid) { return grid.rows() == 0; };
    file.grids.erase(std::remove_if(file.grids.begin(), file.grids.end(), isEmpty), file.grids.end());
    if (file.grids.empty())
        return fail(format_sentences::workbookNoCells(), place);
    for (const auto& grid : file.grids) {
        if (grid.isHidden)
            file.findings.note(format_sentences::workbookHiddenSheet(inQuotes(grid.name)), place);
    }
    return file;
}

} // namespace driftline
