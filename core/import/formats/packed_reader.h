// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <memory>
#include <vector>

namespace driftline {

/// Tables packed with gzip (.gz), or one or several in a zip archive that is no Data Package; what is in them
/// is read by the readers given. Codes: zip.no-table, those of gzip.h, zip_parts.h and the readers; findings:
/// zip.file-left-out, zip.table-unread.
std::unique_ptr<GridReader> packedReader(std::vector<std::unique_ptr<GridReader>> readers);

} // namespace driftline
