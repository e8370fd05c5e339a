// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/statistics/statistics_frames.h"

#include <optional>

namespace driftline {

/// Reads a file with ReadStat and writes what is in it as frames, which end with End or Failure. Runs in a
/// process of its own. Codes: statistics.damaged, statistics.unsupported, table.too-large.
void parseStatistics(StatisticsFormat format, const std::string& path, std::optional<long> rowLimit,
                     FrameWriter& out);

} // namespace driftline
