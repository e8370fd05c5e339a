// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/figure_spec.h"

#include <string>
#include <vector>

namespace driftline {

/// What the author says of a series; only its name where nothing is said.
SeriesChoice seriesChoice(const FigureSpec& spec, const std::string& name);
/// Says it instead of what was said before; a choice that says nothing is taken away.
void setSeriesChoice(FigureSpec& spec, const SeriesChoice& choice);
/// Takes over what the figures say of these names, of several the last.
void takeSeriesChoices(FigureSpec& spec, const std::vector<FigureSpec>& from,
                       const std::vector<std::string>& names);

/// How series of these names look in the figure when none steps back. Code: theme.unknown.
Result<std::vector<SeriesStyle>> stylesOf(const FigureSpec& spec, const std::vector<std::string>& names);

/// What some readers could not see if the series of that place had its colour: a contrast below 3 : 1 with
/// the ground, and other series that look like it to any colour vision. One sentence each. Sources: WCAG 2.1,
/// 1.4.11, for the contrast; CIEDE2000 (base/colour.h) for the rest.
std::vector<std::string> colourConcerns(const std::vector<std::string>& names,
                                        const std::vector<SeriesStyle>& styles, std::size_t place,
                                        Colour background);

/// Puts a series among those in colour, or takes it out; with none left all are in colour.
void setEmphasised(FigureSpec& spec, const std::string& name, bool on);

} // namespace driftline
