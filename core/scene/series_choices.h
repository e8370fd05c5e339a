// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

#include <string>

namespace driftline {

// What an author says of single series (FigureSpec::series), at the steps of an assembly where it counts.

/// What the data call a series or place that the figure may call otherwise.
const std::string& originalName(const Assembly& assembly, const std::string& shown);

/// Gives series, panels and names along the axis the labels that the author chose, and notes their original
/// names. A label that would make two names one is left out, with a finding (figure.label-taken).
void applySeriesLabels(const FigureSpec& spec, Assembly& assembly);

/// Gives series the styles that the author chose. Series that step back as context keep the theme's grey.
void applySeriesStyles(const FigureSpec& spec, Assembly& assembly);

/// Choices for a series that neither the figure nor any row of its data has (figure.unknown-series).
Diagnostics unknownSeriesChoices(const FigureSpec& spec, const Assembly& assembly);

} // namespace driftline
