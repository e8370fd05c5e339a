// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid.h"

#include <string_view>

namespace driftline::test {

/// A grid of text: rows by line feeds, cells by bars. Its texts live as long as it does.
Grid gridOf(std::string_view rows);

} // namespace driftline::test
