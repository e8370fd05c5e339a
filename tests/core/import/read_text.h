// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <string>
#include <string_view>

namespace driftline::test {

/// What the program makes of a file of delimited text that is held in memory.
Result<ImportedPackage> readText(std::string_view name, std::string bytes, const ImportOptions& options = {});

/// A dataset as lines: names of columns with their roles ("year:period|value:value [US$]"), then the cells of
/// every row. "–" is a cell without a value; a reason other than "not reported" stands behind it, and so does
/// what the file had there: "–unreadable(abc)", "24(p)".
std::string linesOf(const Dataset& dataset);

} // namespace driftline::test
