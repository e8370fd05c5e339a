// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/cell_texts.h"
#include "import/formats/zip_parts.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline {

struct XlsxSheetEntry {
    std::string name;
    std::string part; ///< empty for a sheet that holds a chart and no cells
    bool isHidden = false;
};

/// What a workbook says of its parts.
struct XlsxWorkbook {
    std::vector<XlsxSheetEntry> sheets; ///< in the order of their tabs
    bool countsFrom1904 = false;
    std::string sharedTexts; ///< names of parts, empty if there are none
    std::string styles;
    std::string theme;
};

/// Codes: workbook.damaged, workbook.too-large; those of the parts.
Result<XlsxWorkbook> readXlsxWorkbook(const ZipParts& parts, const std::string& shownFile,
                                      const WorkToken& token);

/// The texts that cells name by number.
Result<std::vector<std::string_view>> readXlsxSharedTexts(const ZipParts& parts, const std::string& part,
                                                          const std::string& shownFile,
                                                          const WorkToken& token, CellTexts& texts);

/// The comments of a sheet by row and column, both counted from 0.
using XlsxComments = std::map<std::pair<std::size_t, std::size_t>, std::string>;
Result<XlsxComments> readXlsxComments(const ZipParts& parts, const std::string& sheetPart,
                                      const std::string& shownFile, const WorkToken& token);

} // namespace driftline
