// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"
#include "scene/assemble.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Printed percentages are rounded, so their sum may miss 100 by this much.
inline constexpr double roundingOfParts = 1.5;

/// A part of a stack: one series at one place along x.
struct StackPart {
    const AssembledSeries* series = nullptr;
    const Estimate* estimate = nullptr; ///< none: the series has no row there
    int datum = -1;                     ///< into Scene::data; -1 before addData() or without a row

    bool isKnown() const { return estimate != nullptr && estimate->value.has_value(); }
};

/// What is added up at one place along x, in the order of the series.
struct Stack {
    double at = 0;
    std::vector<StackPart> parts; ///< one for each series of the panel

    /// A sum with a missing part is no sum.
    bool isComplete() const;
    bool isEmpty() const;     ///< no part is known
    double total() const;     ///< of the parts that are known
    std::string name() const; ///< of the place, for reading; empty if it has no row
};

/// The stacks of a panel along x.
std::vector<Stack> stacksOf(const AssembledPanel& panel);

/// What stands side by side at each place along x. A series without a row at a place has a part there all the
/// same, which says that it is missing, unless series and places are not crossed: where every place has one
/// bar only, or fewer than half of the bars are there, a series is not expected everywhere.
std::vector<Stack> groupsOf(const AssembledPanel& panel);

/// A share of the total, 0 to 100; nothing where a part is missing, or the total is zero.
std::optional<double> shareOf(const StackPart& part, const Stack& stack);

/// Whether the parts are published percentages of one whole, which their rounding makes 99 or 101 at times.
bool arePublishedShares(const Stack& stack, const Estimates& answer);

/// All shares of a panel, for their style.
std::vector<double> sharesOf(const AssembledPanel& panel);

/// Why there is no value, for reading: "not reported", "refused".
std::string missingWord(const Estimate& estimate);
std::string missingWord(const StackPart& part);
std::string missingWord(const Stack& stack); ///< of one that is empty

/// "62.5% (10 TWh)": a share with the value that it was made of.
std::string shareAndValue(const std::string& share, const Estimate& estimate, const AssembledPanel& panel);

/// Shares of negative parts mean nothing: `refusal` says why the chart takes none, and is given the series,
/// the value and where it is.
Result<void>
refuseNegativeParts(const AssembledPanel& panel, const std::vector<SceneSeries>& series,
                    const CodedSentence<std::string_view, std::string_view, std::string_view>& refusal);

} // namespace driftline
