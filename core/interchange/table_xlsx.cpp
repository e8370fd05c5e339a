// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/table_xlsx.h"

#include "base/loaded_function.h"

namespace driftline {

Result<std::string> xlsxFor(const Scene& scene) {
    const auto write = loadedFunction<XlsxWriter>("driftline_xlsx", "driftlineXlsx");
    if (!write)
        return tl::unexpected(write.error());
    Result<std::string> bytes;
    (*write)(scene, bytes);
    return bytes;
}

Result<std::string> xlsxFor(const Dataset& dataset, const CellRows& rows) {
    const auto write = loadedFunction<XlsxTableWriter>("driftline_xlsx", "driftlineXlsxTable");
    if (!write)
        return tl::unexpected(write.error());
    Result<std::string> bytes;
    (*write)(dataset, rows, bytes);
    return bytes;
}

} // namespace driftline
