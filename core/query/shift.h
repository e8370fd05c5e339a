// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "data/status.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// A share of the people asked, with what it takes to compare it with another.
struct PolledShare {
    std::string name;              ///< "United States, 2023", for reading
    std::optional<double> percent; ///< 0 to 100
    std::optional<double> sampleSize;
    bool sampleSizeInferred = false;
    std::optional<double> effectiveSampleSize; ///< sample size divided by the design effect
    StatusSet status;

    bool operator==(const PolledShare&) const = default;
};

/// Where two shares come from.
enum class Samples {
    Same,    ///< the same people: one place in one wave
    Separate ///< two samples drawn apart: two waves, or two places
};

struct ShiftQuestion {
    PolledShare first;
    PolledShare second;
    Samples samples = Samples::Separate;
    std::string unit = "percent";
    Sampling sampling;

    bool operator==(const ShiftQuestion&) const = default;
};

enum class ShiftVerdict {
    Larger,     ///< than chance in drawing the sample explains
    Borderline, ///< the interval and the test do not agree
    Within,     ///< what chance alone can give
    Refused     ///< there is no margin of error to compare it with
};

/// The answer to "Is this shift real?". A refusal is an answer.
struct Shift {
    ShiftVerdict verdict = ShiftVerdict::Refused;
    std::string refusal; ///< shift.no-value, shift.same-value, shift.not-a-share,
                         ///< shift.not-probability or shift.no-sample-size; empty if there is a margin
    std::string title;   ///< the verdict in a few words
    std::string words;   ///< the verdict, or why it is refused, in one or two sentences
    std::optional<double> points;    ///< second minus first, in percentage points (else in the unit)
    std::optional<double> margin;    ///< half of the 95 % interval of `points`, in percentage points
    std::optional<double> z;         ///< of the test that there is no difference
    std::optional<double> p;         ///< two-sided
    std::vector<std::string> people; ///< how many people the shift amounts to; a sentence each
    std::string method;
    std::vector<std::string> assumptions;
    std::vector<std::string> references;

    bool operator==(const Shift&) const = default;
};

/// Margin: C. H. Franklin (2007), The "margin of error" for differences in polls. With p and q = 1 − p:
/// between samples √(p₁q₁/n₁ + p₂q₂/n₂), within one √((p₁ + p₂ − (p₁ − p₂)²)/n), each times 1.96. n is the
/// effective number of respondents where it is known, and the smaller one where two answers of one sample
/// differ. Two shares of the same people that add up to more than 100 cannot be answers to one question;
/// then p₁ + p₂ is replaced by the most that can differ, 2 − p₁ − p₂, and the margin is an upper limit.
/// z and p: between samples the pooled test (R: prop.test(correct = FALSE)), within one McNemar's (R:
/// mcnemar.test(correct = FALSE)).
/// Only for probability samples of people; everything else is refused with its reason.
Shift askShift(const ShiftQuestion& question);

/// Question and answer as plain text, to be pasted elsewhere.
std::string shiftText(const ShiftQuestion& question, const Shift& shift);

} // namespace driftline
