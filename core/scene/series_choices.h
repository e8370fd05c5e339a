// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

#include <string>
#include <vector>

namespace driftline {

// What an author says of single series (FigureSpec::series), at the steps where it counts.

/// What the data call a series or place that the figure may call otherwise.
const std::string& originalName(const OriginalNames& names, const std::string& shown);

/// Gives series, panels and names along the axis the labels that the author chose, and returns their original
/// names. A label that would make two names one is left out, with a finding (figure.label-taken).
OriginalNames applySeriesLabels(const FigureSpec& spec, std::vector<Estimates>& answers);

/// What answers call their series, panels and names along the axis, each once.
std::vector<std::string> namesIn(const std::vector<Estimates>& answers);

/// The style of a series as the author chose it, by its original name.
SeriesStyle chosenStyle(const FigureSpec& spec, const std::string& entity, SeriesStyle style);

/// Choices for a series that neither the figure nor any row of its data has (figure.unknown-series).
Diagnostics unknownSeriesChoices(const FigureSpec& spec, const Assembly& assembly);

} // namespace driftline
