// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "prepare/formula.h"

#include <string>

namespace driftline {

/// A formula for people, with the titles of columns and the labels of cells: "GDP ÷ Population × 1,000,000".
std::string formulaText(const Formula& formula, const Dataset& dataset);

} // namespace driftline
