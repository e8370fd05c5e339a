// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace driftline {

/// Text whose cells are parted by blanks, as R's write.table and printed tables have them: puts a tab in the
/// place of the blanks between cells, and says whether it did. Lines must agree: at runs of two blanks and
/// more, or else at single ones outside of quotes. Text that has another delimiter in most of its lines, or a
/// line in other words than the rest, stays as it is.
bool partAtBlanks(std::string& text);

} // namespace driftline
