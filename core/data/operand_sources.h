// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

// Numbers that were computed with numbers of other rows or other datasets rest on the sources of those, too.
// Which ones a row rests on beyond its own stands in a text column beside the numbers, as names separated by
// blanks; the dataset has these sources among its own, those of another dataset named after it
// ("un/people/wpp").

/// What such a column is called for a column of numbers: "rate_sources".
std::string operandSourcesName(std::string_view numbers);

/// That column; nothing where there is none.
std::optional<std::size_t> operandSourcesColumn(const Codebook& codebook, std::size_t numbers);

/// The sources named in such columns, each once; only in those from column `first` on.
std::vector<std::string> operandSources(const Dataset& dataset, std::size_t first = 0);

} // namespace driftline
