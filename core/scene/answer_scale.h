// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/figure_spec.h"
#include "query/estimate.h"
#include "style/theme.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Whether a panel shows answers to one question around the middle of their scale: diverging bars of several
/// series.
bool showsAnswers(const Panel& panel, const Estimates& answer);

/// What a scale would be if the answers came in its order: those such as "don't know" outside, and the middle
/// one neutral where they are odd in number. A proposal for an author, never taken unasked.
AnswerScale scaleInOrder(const std::vector<std::string>& answers);

/// Where on its scale an answer stands.
enum class AnswerSide { Low, Neutral, High, Nonresponse };

/// The scale by which a panel's answers are drawn: the figure's, else the codebook's. Nothing where the panel
/// shows no answers. Codes: figure.scale-unknown with how to state it, figure.scale-answer where an answer is
/// not on the scale.
Result<std::optional<AnswerScale>> scaleOf(const Panel& panel, const Estimates& answer);

/// Puts the series of an answer into the order of the scale, within their facets.
void orderBy(const AnswerScale& scale, Estimates& answer);

AnswerSide sideOf(const AnswerScale& scale, const EstimateSeries& series);

/// Two hues growing from the middle of the scale; what takes no side is grey. Where the theme gives two
/// greys, one run of greys from end to end.
Colour answerColour(const AnswerScale& scale, const EstimateSeries& series, const Theme& theme);

} // namespace driftline
