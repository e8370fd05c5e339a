// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <string>
#include <string_view>

namespace driftline::fuzz {

/// Probes and reads the bytes as a file of that name, whole and as a preview; stops the run if a grid that
/// comes out contradicts itself.
void readTable(const GridReader& reader, std::string_view name, std::string bytes);

/// A zip archive of the files that the text describes (package_text.h), not packed, so that what is mutated
/// is what is read.
std::string zipOfText(std::string_view text);

} // namespace driftline::fuzz
