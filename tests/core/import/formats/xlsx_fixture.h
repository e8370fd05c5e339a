// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/formats/format_fixture.h"

namespace driftline::test {

/// The parts of a workbook, each optional but the sheets; what is left out is not in the archive.
struct XlsxParts {
    std::vector<std::string> sheets = {}; ///< inside of <worksheet>
    std::string sheetList = {};           ///< instead of Sheet1, Sheet2 …: inside of <sheets>
    std::string workbookProperties = {};  ///< before the sheets
    std::string sharedTexts = {};         ///< inside of <sst>
    std::string styles = {};              ///< inside of <styleSheet>
    std::string theme = {};               ///< inside of <clrScheme>
    std::string comments = {};            ///< of the first sheet, inside of <commentList>
};

std::vector<Part> partsOf(const XlsxParts& workbook);
std::string xlsxOf(const XlsxParts& workbook);

} // namespace driftline::test
