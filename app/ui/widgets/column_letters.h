// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace driftline {

/// A, B, … Z, AA: as spreadsheets name the columns, counted from 0.
QString columnLetters(int column);

} // namespace driftline
