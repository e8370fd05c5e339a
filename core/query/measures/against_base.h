// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measures/definition.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// A value compared with its base, and how.
struct ComparedValue {
    double value = 0;
    std::string derivation;
};

/// `when` is the name of the base's period; nothing where that base will not do.
using CompareWithBase =
    std::function<std::optional<ComparedValue>(double now, double then, const std::string& when)>;

/// Every value of a series against its base: that at a period, or the first of the series.
std::vector<KeyedEstimate> againstBases(const std::optional<Period>& at, std::vector<KeyedEstimate> estimates,
                                        const CompareWithBase& compare);

} // namespace driftline
