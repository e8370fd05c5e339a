// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace driftline::fuzz {

/// Writes seeds that are no text into the folder `seeds`, below the names of their targets: archives and
/// pictures of the packages in the corpus, tables that are packed or of statistics programs, and the figures
/// of the built-in packages. Ends the program if that cannot be done.
void makeSeeds(const std::filesystem::path& corpus, const std::filesystem::path& packages,
               const std::filesystem::path& seeds);

} // namespace driftline::fuzz
