// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/lookup.h"

#include <string>
#include <vector>

namespace driftline {

/// A note as a reader can understand it: keys of sources that it mentions are replaced by their short texts,
/// "rounded by CSIS2023" by "rounded by CSIS 2023". Only keys of letters and digits together (or with an
/// underscore) count, because others may be words of the sentence.
std::string withSourcesNamed(const std::string& note, const DatasetLists& sources);

/// The keys of the sources that withSourcesNamed() replaces, so that they leave with the note.
std::vector<std::string> sourcesNamedIn(const std::string& note, const DatasetLists& sources);

} // namespace driftline
