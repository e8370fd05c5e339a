// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/chart_traits.h"

#include <optional>

namespace driftline {

/// All that the program asks of one kind of chart, but for its drawing (scene/chart_builders.h). It is
/// specialised once for every alternative of Chart, in the file of its name beside this one, and has no
/// defaults: figure/chart_traits.cpp asks each of them everything, so the compiler names what a new kind does
/// not answer. What the answers mean is said in figure/chart_traits.h.
template <class Kind>
struct ChartDefinition;

/// Keeps what is there where nothing is given.
template <class T>
void takeOption(T& option, const std::optional<T>& given) {
    if (given)
        option = *given;
}

/// Kinds that compare one wave with another.
Applicability suitsTwoWaves(const PanelFacts& facts);

} // namespace driftline
