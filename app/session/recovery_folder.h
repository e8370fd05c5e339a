// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace driftline {

/// Where unsaved work and reports of a crash lie: "driftline/recovery" in the user's folder of data
/// (~/.local/share, or XDG_DATA_HOME). It need not exist. A signal handler keeps what it was told at the
/// start.
QString recoveryFolder();

} // namespace driftline
