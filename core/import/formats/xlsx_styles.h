// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/number_format.h"
#include "import/formats/zip_parts.h"

#include <string>
#include <vector>

namespace driftline {

/// How a workbook shows a cell.
struct XlsxCellStyle {
    NumberFormat format;
    std::string fontColour; ///< "#rrggbb"; empty: as the workbook's usual text

    bool operator==(const XlsxCellStyle&) const = default;
};

/// The styles that cells name by number. `theme` is the name of a part, or empty.
Result<std::vector<XlsxCellStyle>> readXlsxStyles(const ZipParts& parts, const std::string& styles,
                                                  const std::string& theme, const std::string& shownFile,
                                                  const WorkToken& token);

} // namespace driftline
