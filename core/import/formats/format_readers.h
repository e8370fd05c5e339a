// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <functional>
#include <memory>
#include <vector>

namespace driftline {

/// A reader for every format of this folder: the one list. `delimited` makes the reader of CSV, which stands
/// elsewhere and is needed for what is packed.
std::vector<std::unique_ptr<GridReader>>
formatReaders(const std::function<std::unique_ptr<GridReader>()>& delimited);

} // namespace driftline
