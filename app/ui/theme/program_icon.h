// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace driftline {

/// The program's own icon, drawn for each of the sizes that windows and task bars show.
QIcon programIcon();

} // namespace driftline
