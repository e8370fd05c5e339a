// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/edition_diff.h"

#include <string>

namespace driftline {

/// For people: what differs, cut to the first lines of each dataset and figure, and how much is the same.
std::string differenceText(const EditionDifference& difference);

/// For programs: everything, as indented JSON.
std::string differenceJson(const EditionDifference& difference);

} // namespace driftline
