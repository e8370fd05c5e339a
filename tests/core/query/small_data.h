// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <string_view>

namespace driftline::test {

/// A dataset from lines of cells separated by blanks; the first line names the columns, each as name:role.
/// Columns with role value, sample_size, weight, margin, low or high are numbers, role period is periods,
/// all others text. "." is a missing cell and "_" stands for a blank inside a cell.
DatasetPtr smallData(std::string_view text, SamplingDesign design = SamplingDesign::Unknown,
                     std::string_view unit = "percent");

} // namespace driftline::test
