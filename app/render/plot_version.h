// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// Of QCustomPlot, as it was compiled in: "2.1.0".
const char* plotVersion();

} // namespace driftline
