// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/include_graph.h"

#include <string>
#include <vector>

namespace driftline::test {

/// Places that ask which kind a Chart or a Measure is, outside the files in which the kinds are described;
/// one sentence each. The kinds are read from the declarations of the two variants, so a new one is looked
/// for too.
std::vector<std::string> kindsAskedOutsideTheirHomes(const std::vector<SourceFile>& files);

} // namespace driftline::test
