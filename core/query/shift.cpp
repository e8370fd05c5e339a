// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shift.h"

#include "base/decimal.h"
#include "query/difference_interval.h"
#include "query/exact_test.h"
#include "query/normal_law.h"
#include "query/shift_sentences.h"
#include "query/shift_text.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace driftline {

namespace {
constexpr double significance = 0.05;
constexpr double fewPeople = 5; ///< expected; below it the normal law is a rough guide

Shift refused(Shift shift, std::string_view title, CodedText why) {
    shift.verdict = ShiftVerdict::Refused;
    shift.refusal = std::move(why.code);
    shift.title = title;
    shift.words = std::move(why.text);
    return shift;
}

bool isShareOfPeople(const PolledValue& value) {
    return value.unit.name == "percent" && value.computed.empty() && *value.value >= 0 && *value.value <= 100;
}

Interval inPoints(const Interval& fractions) {
    return {fractions.low * 100, fractions.high * 100};
}

/// Published percentages are rounded, so two answers can add up to a little more than all.
bool canBeOneQuestion(double p1, double p2) {
    return p1 + p2 <= 1.005;
}

/// How many of the same n people gave only the one or only the other answer: all of them, where each gave one
/// at most; else as many as the two shares allow.
PairedCounts pairsOf(double p1, double p2, double n) {
    if (!canBeOneQuestion(p1, p2))
        return {(1 - p2) * n, (1 - p1) * n, n};
    const double tooMany = std::max(p1 + p2 - 1, 0.0) / 2;
    return {std::max(p1 - tooMany, 0.0) * n, std::max(p2 - tooMany, 0.0) * n, n};
}

/// A difference within one sample and its interval, as fractions of 1.
struct WithinSample {
    double difference = 0;
    Interval interval;
    double apart = 0; ///< people who gave only one of the two answers
};

WithinSample withinSample(const ShareDifference& shares, double n) {
    const auto pairs = pairsOf(shares.of / 100, shares.minus / 100, n);
    WithinSample out;
    out.difference = (shares.of - shares.minus) / 100;
    out.interval = tangoInterval(pairs);
    out.apart = pairs.onlyFirst + pairs.onlySecond;
    return out;
}

void testByNormalLaw(Shift& shift, ShiftTest test, double z) {
    shift.test = test;
    shift.z = z;
    shift.p = twoSidedP(z);
}

void testExactly(Shift& shift, ShiftTest test, double p) {
    shift.isThin = true;
    shift.test = test;
    shift.p = p;
}

void compareSamples(Shift& shift, const Proportion& first, const Proportion& second) {
    shift.interval = inPoints(newcombeInterval(second, first));
    if (leastExpected(first, second) < fewPeople) {
        testExactly(shift, ShiftTest::FisherExact, fisherExact(wholeCount(first), wholeCount(second)));
        return;
    }
    const double pooled = (first.p * first.n + second.p * second.n) / (first.n + second.n);
    const double variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
    testByNormalLaw(shift, ShiftTest::PooledProportions, (second.p - first.p) / std::sqrt(variance));
}

void compareWithin(Shift& shift, double p1, double p2, double n) {
    const auto pairs = pairsOf(p2, p1, n);
    shift.interval = inPoints(tangoInterval(pairs));
    const double apart = pairs.onlyFirst + pairs.onlySecond;
    if (apart / 2 < fewPeople) {
        const auto whole = wholeCounts(pairs.onlyFirst / n, pairs.onlySecond / n, n);
        testExactly(shift, ShiftTest::McNemarExact, mcnemarExact(whole));
        return;
    }
    testByNormalLaw(shift, ShiftTest::McNemar, (p2 - p1) * n / std::sqrt(apart));
}

void compareDifferences(Shift& shift, const WithinSample& first, const WithinSample& second) {
    const auto interval =
        differenceOfIndependent(second.difference, second.interval, first.difference, first.interval);
    shift.interval = inPoints(interval);
    shift.isThin = std::min(first.apart, second.apart) / 2 < fewPeople;
    // The standard error that the interval has towards zero. So test and interval agree, and a difference
    // of all people has an error too.
    const double change = second.difference - first.difference;
    const double half = change < 0 ? interval.high - change : change - interval.low;
    testByNormalLaw(shift, ShiftTest::TwoDifferences, change / half * normalHalfWidth95());
}

void judge(Shift& shift) {
    const bool outside = shift.interval->low > 0 || shift.interval->high < 0;
    const bool unlikely = shift.adjustedP.value_or(*shift.p) < significance;
    const bool isExact = shift.test == ShiftTest::FisherExact || shift.test == ShiftTest::McNemarExact;
    if (shift.isThin) // no more than the exact test, or the interval where there is none, can bear
        shift.verdict = unlikely && (isExact || outside) ? ShiftVerdict::Borderline : ShiftVerdict::Within;
    else if (outside == unlikely)
        shift.verdict = outside ? ShiftVerdict::Larger : ShiftVerdict::Within;
    else
        shift.verdict = ShiftVerdict::Borderline;
    stateVerdict(shift);
}

/// Numbers that say nothing of people, whoever was asked.
bool isNoShare(const PolledValue& value) {
    return !value.isOfPeople || (value.computed.empty() && !isShareOfPeople(value));
}

CodedText notAShare(const PolledValue& value) {
    const auto& unit = value.unit.name;
    const auto what = !value.computed.empty() ? value.computed : "in " + (unit.empty() ? "no unit" : unit);
    return query_sentences::shiftNotAShare(what);
}

/// Two differences, or two shares, of people.
bool canBeCompared(const ShiftQuestion& question) {
    const auto& [first, second] = std::tie(question.first, question.second);
    if (first.difference && second.difference)
        return question.samples == Samples::Separate;
    return isShareOfPeople(first) && isShareOfPeople(second);
}

ShiftKind kindOf(const ShiftQuestion& question) {
    if (question.first.difference && question.second.difference)
        return ShiftKind::TwoDifferences;
    if (question.samples == Samples::Separate)
        return ShiftKind::TwoSamples;
    return canBeOneQuestion(*question.first.value / 100, *question.second.value / 100)
               ? ShiftKind::OneQuestion
               : ShiftKind::TwoQuestions;
}
} // namespace

Shift askShift(const ShiftQuestion& question) {
    Shift shift;
    const auto& [first, second] = std::tie(question.first, question.second);
    if (!first.value || !second.value)
        return refused(shift, query_sentences::nothingToCompare,
                       query_sentences::shiftNoValue((first.value ? second : first).name));
    if (first == second)
        return refused(shift, query_sentences::nothingToCompare, query_sentences::shiftSameValue());
    if (first.unit.name != second.unit.name)
        return refused(shift, query_sentences::nothingToCompare,
                       query_sentences::shiftTwoUnits(first.unit.name, second.unit.name));
    shift.change = decimalDifference(*second.value, *first.value);
    const bool isSampled = question.sampling.design != SamplingDesign::Administrative;
    if (isSampled && isShareOfPeople(first) && isShareOfPeople(second))
        shift.people = peopleLines(question, *shift.change);
    if (isNoShare(first) || isNoShare(second))
        return refused(shift, query_sentences::noMarginOfError, notAShare(isNoShare(first) ? first : second));
    if (const auto why = designRefusal(question.sampling); !why.empty())
        return refused(shift, query_sentences::noMarginOfError, query_sentences::shiftNotProbability(why));
    if (!canBeCompared(question))
        return refused(
            shift, query_sentences::noMarginOfError,
            query_sentences::shiftNotForMeasure(first.computed.empty() ? second.computed : first.computed));
    const auto n1 = decidingSampleSize(first);
    const auto n2 = decidingSampleSize(second);
    if (!n1 || !n2)
        return refused(shift, query_sentences::noMarginOfError,
                       query_sentences::shiftNoSampleSize((n1 ? second : first).name));
    const auto kind = kindOf(question);
    if (kind == ShiftKind::TwoDifferences)
        compareDifferences(shift, withinSample(*first.difference, *n1),
                           withinSample(*second.difference, *n2));
    else if (kind == ShiftKind::TwoSamples)
        compareSamples(shift, {*first.value / 100, *n1}, {*second.value / 100, *n2});
    else
        compareWithin(shift, *first.value / 100, *second.value / 100, std::min(*n1, *n2));
    judge(shift);
    shift.method = methodText(kind, shift.test);
    shift.assumptions = assumptionTexts(question, kind, shift);
    shift.references = methodReferences(kind, shift);
    return shift;
}

Shift correctedForSeveral(Shift shift, const std::vector<double>& p, std::size_t index) {
    if (!shift.p || !shift.interval || p.size() < 2)
        return shift;
    shift.adjustedP = holmAdjusted(p)[index];
    judge(shift);
    shift.assumptions.push_back(query_sentences::correctedAfterHolm(p.size()));
    shift.references.emplace_back(query_sentences::holm1979);
    return shift;
}

} // namespace driftline
