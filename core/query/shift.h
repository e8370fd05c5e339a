// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "data/status.h"
#include "query/amount.h"
#include "query/interval.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// The two shares that a difference within one sample was taken of.
struct ShareDifference {
    double of = 0; ///< per cent of the people asked
    double minus = 0;

    bool operator==(const ShareDifference&) const = default;
};

/// A number of a figure, with what it takes to compare it with another.
struct PolledValue {
    std::string name;            ///< "United States, 2023", for reading
    std::optional<double> value; ///< as the figure shows it, in `unit`
    DrawnUnit unit;
    /// What was made of the people's answers, "moving averages"; empty for the shares of people themselves.
    std::string computed;
    bool isOfPeople = true;                    ///< the table holds percentages of people
    std::optional<ShareDifference> difference; ///< if `value` is one between two answers of the same people
    std::optional<double> sampleSize;
    bool sampleSizeInferred = false;
    std::optional<double> effectiveSampleSize; ///< sample size divided by the design effect
    StatusSet status;

    bool operator==(const PolledValue&) const = default;
};

/// Where two shares come from.
enum class Samples {
    Same,    ///< the same people: one place in one wave
    Separate ///< two samples drawn apart: two waves, or two places
};

struct ShiftQuestion {
    PolledValue first;
    PolledValue second;
    Samples samples = Samples::Separate;
    Sampling sampling;

    bool operator==(const ShiftQuestion&) const = default;
};

enum class ShiftVerdict {
    Larger,     ///< than chance in drawing the sample explains
    Borderline, ///< interval and test do not agree, or so few people that no more can be said
    Within,     ///< what chance alone can give
    Refused     ///< there is no margin of error to compare it with
};

/// The test that a p value is of.
enum class ShiftTest {
    None,
    PooledProportions, ///< R: prop.test(correct = FALSE)
    McNemar,           ///< R: mcnemar.test(correct = FALSE)
    FisherExact,
    McNemarExact,
    TwoDifferences ///< by the standard errors that their intervals imply
};

/// The answer to "Is this shift real?". A refusal is an answer.
struct Shift {
    ShiftVerdict verdict = ShiftVerdict::Refused;
    std::string refusal; ///< shift.no-value, shift.same-value, shift.two-units, shift.not-a-share,
                         ///< shift.not-for-measure, shift.not-probability or shift.no-sample-size; empty if
                         ///< there is an interval
    std::string title;   ///< the verdict in a few words
    std::string words;   ///< the verdict, or why it is refused, in one or two sentences
    std::optional<double> change; ///< second minus first, in the unit of the two (of percentages: in points)
    std::optional<Interval> interval; ///< of 95 % of `change`, in percentage points
    ShiftTest test = ShiftTest::None;
    std::optional<double> z;         ///< of the test that there is no difference; exact tests have none
    std::optional<double> p;         ///< two-sided
    std::optional<double> adjustedP; ///< after Holm's correction, where it was asked for
    bool isThin = false;             ///< fewer than five people are expected somewhere
    std::vector<std::string> people; ///< how many people the shift amounts to; a sentence each
    std::string method;
    std::vector<std::string> assumptions;
    std::vector<std::string> references;

    bool operator==(const Shift&) const = default;
};

/// The interval is Newcombe's between samples and Tango's within one (query/difference_interval.h), with the
/// effective number of respondents where it is known, and the smaller n where two answers of one sample
/// differ in it. Two shares of the same people that add up to more than 100 cannot be answers to one
/// question; then as many people as the two shares allow are taken to have given one answer only, and the
/// interval is the widest possible. A shift of a difference (United States minus China, in two waves) gets
/// its interval from those of the two differences.
///
/// z and p: between samples the pooled test, within one McNemar's. Where fewer than five people are expected
/// in a cell of the test, the verdict comes from an exact test (query/exact_test.h), with n rounded down,
/// and is at most Borderline.
///
/// Only for probability samples of people; everything else is refused with its reason.
Shift askShift(const ShiftQuestion& question);

/// The answer as it holds if it is one of several comparisons, of which `p` are the p values, with its own at
/// `index`: Holm's correction. The interval stays that of the single comparison. Refusals stay as they are.
Shift correctedForSeveral(Shift shift, const std::vector<double>& p, std::size_t index);

/// "+0.6 to +9.3 percentage points".
std::string intervalLabel(const Interval& points);

/// "z = 2.24, p = 0.0252", "Fisher’s exact test: p = 0.0252"; empty without a test.
std::string testLabel(const Shift& shift);

/// Question and answer as plain text, to be pasted elsewhere.
std::string shiftText(const ShiftQuestion& question, const Shift& shift);

} // namespace driftline
