// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <memory>

namespace driftline {

/// PC-Axis files (.px, 2013): a column of codes for each variable, then the value, and its unit where several
/// contents have several. English texts are preferred where the file has them. Symbols such as ".." stay as
/// they stand and are declared missing with what the file says of them. Codes: px.damaged, table.too-large,
/// import.cancelled; those of decodeText().
std::unique_ptr<GridReader> pxReader();

} // namespace driftline
