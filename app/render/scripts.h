// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace driftline {

/// Whether letters of the text take their form or place from their neighbours, as in Arabic, Khmer, Thai,
/// Burmese, Lao or Devanagari: they can be neither spaced out nor cut apart one by one.
bool isShapedByContext(const QString& text);

} // namespace driftline
