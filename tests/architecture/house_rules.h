// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/include_graph.h"

#include <string>
#include <vector>

namespace driftline::test {

/// Hard limit; 400 is what to aim at.
inline constexpr int mostLines = 600;

/// Everything in app/ and core/ that the map of the house forbids, one sentence each: who may include whom,
/// who may use Qt, painters and the plotting library, who may write files, who may ask for the kind of a
/// chart or measure, where sentences for people stand, cycles.
std::vector<std::string> brokenRules(const std::vector<SourceFile>& files);

/// What holds for every source file, tests included: its length, licence lines and include guard.
std::vector<std::string> brokenFormalities(const std::vector<SourceFile>& files);

} // namespace driftline::test
