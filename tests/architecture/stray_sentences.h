// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/include_graph.h"

#include <string>
#include <vector>

namespace driftline::test {

/// What a person reads and where it stands outside of its library's catalogue (`<library>/sentences.h` or
/// `<library>/*_sentences.h`), one finding each: literals that are sentences or phrases, and codes of errors
/// and findings. Names of one or two words stand with what they name; headings of other publishers' tables
/// and bytes of files are read by nobody.
std::vector<std::string> sentencesOutsideCatalogues(const std::vector<SourceFile>& files);

} // namespace driftline::test
