// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/shift.h"

#include <string>
#include <vector>

namespace driftline {

/// How the two shares of a question hang together.
enum class ShiftKind {
    TwoSamples,
    OneQuestion,   ///< two answers of the same people, of which each gave one at most
    TwoQuestions,  ///< two answers of the same people who may have given both
    TwoDifferences ///< a difference between two answers, in two samples
};

/// "+7.2 percentage points", "+US$ 1.5 billion".
std::string changeLabel(double change, const DrawnUnit& unit);

/// Why a sampling design allows no margin of error; empty for a random sample.
std::string designRefusal(const Sampling& sampling);

/// How many people the shift is, for everybody who asks how large it is and for samples that allow no other
/// answer. Both values are shares of people.
std::vector<std::string> peopleLines(const ShiftQuestion& question, double points);

/// The number that decides the interval: n over the design effect where that is known.
std::optional<double> decidingSampleSize(const PolledValue& value);

/// Title and words of an answer that has an interval and a p value.
void stateVerdict(Shift& shift);

std::string methodText(ShiftKind kind, ShiftTest test);
std::vector<std::string> assumptionTexts(const ShiftQuestion& question, ShiftKind kind, const Shift& shift);
std::vector<std::string> methodReferences(ShiftKind kind, const Shift& shift);

} // namespace driftline
