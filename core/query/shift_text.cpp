// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shift_text.h"

#include "base/number_text.h"
#include "base/text.h"
#include "query/shift_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <tuple>

namespace driftline {

namespace {
std::string decimalText(double value, int decimals = 1) {
    return formatNumber(value, decimals);
}

std::string population(const Sampling& sampling) {
    auto text = sampling.population.substr(0, sampling.population.find_first_of(":;"));
    text = std::string(trimmed(text));
    const auto isUpper = [&text](std::size_t at) {
        return std::isupper(static_cast<unsigned char>(text[at])) != 0;
    };
    if (text.size() > 1 && isUpper(0) && !isUpper(1))
        text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

bool hasPeople(const PolledValue& value) {
    return value.sampleSize && *value.sampleSize > 0;
}

std::string peopleNumber(double count) {
    return decimalText(std::round(count), 0);
}

std::string sampleName(const PolledValue& value) {
    return value.sampleSizeInferred ? query_sentences::inferredPeople(peopleNumber(*value.sampleSize))
                                    : fmt::format("{} people", peopleNumber(*value.sampleSize));
}

std::string pLabel(double p) {
    return p < 0.0001 ? query_sentences::pBelow : fmt::format("p = {}", decimalText(p, 4));
}

bool isExact(ShiftTest test) {
    return test == ShiftTest::FisherExact || test == ShiftTest::McNemarExact;
}

std::string_view exactTestName(ShiftTest test) {
    return test == ShiftTest::FisherExact ? query_sentences::fishersExactTest
                                          : query_sentences::theExactMcNemarTest;
}

void addSampleText(std::vector<std::string>& out, const PolledValue& value, bool isRoundedDown) {
    const auto* inferred = value.sampleSizeInferred ? query_sentences::inferredNotPublished : "";
    const auto* rounded = isRoundedDown ? query_sentences::roundedDownTest : "";
    if (value.effectiveSampleSize && value.sampleSize && *value.effectiveSampleSize > 0)
        out.push_back(query_sentences::effectiveSample(
            value.name, peopleNumber(*value.sampleSize), inferred,
            decimalText(*value.effectiveSampleSize,
                        decimalsNeeded(*value.effectiveSampleSize, isRoundedDown ? 1 : 0)),
            rounded, decimalText(*value.sampleSize / *value.effectiveSampleSize, 2)));
    else if (value.effectiveSampleSize)
        out.push_back(query_sentences::effectiveN(value.name, peopleNumber(*value.effectiveSampleSize)));
    else
        out.push_back(query_sentences::sampleWithoutDesignEffect(value.name, peopleNumber(*value.sampleSize),
                                                                 inferred));
}

std::string_view samplesText(ShiftKind kind) {
    switch (kind) {
    case ShiftKind::TwoSamples:
    case ShiftKind::TwoDifferences:
        break;
    case ShiftKind::OneQuestion:
        return query_sentences::answersToOneQuestion;
    case ShiftKind::TwoQuestions:
        return query_sentences::overlapIsNotKnown;
    }
    return query_sentences::independentSamples;
}

/// What the p value says, in a sentence; `outside`: the interval leaves out zero.
std::string conclusion(const Shift& shift, bool outside) {
    const bool isCorrected = shift.adjustedP && *shift.p < 0.05 && *shift.adjustedP >= 0.05;
    if (isCorrected)
        return query_sentences::notRareAfterCorrection;
    if (isExact(shift.test))
        return shift.verdict == ShiftVerdict::Borderline
                   ? query_sentences::exactTestFindsChanceUnlikely(exactTestName(shift.test))
                   : query_sentences::exactTestAllowsChance(exactTestName(shift.test));
    switch (shift.verdict) {
    case ShiftVerdict::Larger:
        return query_sentences::chanceRarelyMakesIt;
    case ShiftVerdict::Borderline:
        return shift.isThin ? query_sentences::butFewPeople
               : outside    ? query_sentences::butTestAllowsChance
                            : query_sentences::butTestSpeaksAgainstChance;
    case ShiftVerdict::Within:
    case ShiftVerdict::Refused:
        break;
    }
    return query_sentences::chanceCanMakeIt;
}

std::string_view titleOf(ShiftVerdict verdict) {
    switch (verdict) {
    case ShiftVerdict::Larger:
        return query_sentences::largerThanChance;
    case ShiftVerdict::Borderline:
        return query_sentences::onTheBorder;
    case ShiftVerdict::Within:
        return query_sentences::withinMarginOfError;
    case ShiftVerdict::Refused:
        break;
    }
    return query_sentences::noMarginOfError;
}
} // namespace

std::string changeLabel(double change, const DrawnUnit& unit) {
    const auto text = differenceText(change, unit);
    constexpr std::string_view points = "points";
    const bool isOfPercent = unit.name == "percent" || unit.name == "percentage points";
    return isOfPercent && text.ends_with(points)
               ? text.substr(0, text.size() - points.size()) + "percentage points"
               : text;
}

std::string intervalLabel(const Interval& points) {
    const auto end = [](double value) { return (value >= 0.05 ? "+" : "") + decimalText(value); };
    return query_sentences::intervalInPoints(end(points.low), end(points.high));
}

std::string testLabel(const Shift& shift) {
    if (!shift.p)
        return {};
    auto text = shift.z
                    ? fmt::format("z = {}, {}", decimalText(*shift.z, 2), pLabel(*shift.p))
                    : fmt::format("{}: {}",
                                  shift.test == ShiftTest::FisherExact ? query_sentences::fishersExactTest
                                                                       : query_sentences::exactMcNemarTest,
                                  pLabel(*shift.p));
    if (shift.adjustedP)
        text = query_sentences::correctedHolm(text, pLabel(*shift.adjustedP));
    return text;
}

std::string designRefusal(const Sampling& sampling) {
    switch (sampling.design) {
    case SamplingDesign::Purposive: {
        const auto people = population(sampling);
        return query_sentences::purposiveSample(people.empty() ? std::string("people") : people);
    }
    case SamplingDesign::Mixed:
        return query_sentences::mixedSamples;
    case SamplingDesign::Administrative:
        return query_sentences::countsFromRecords;
    case SamplingDesign::Unknown:
        return query_sentences::unknownSample;
    case SamplingDesign::Probability:
        break;
    }
    return {};
}

std::optional<double> decidingSampleSize(const PolledValue& value) {
    if (value.effectiveSampleSize && *value.effectiveSampleSize > 0)
        return value.effectiveSampleSize;
    return hasPeople(value) ? value.sampleSize : std::nullopt;
}

std::vector<std::string> peopleLines(const ShiftQuestion& question, double points) {
    std::vector<std::string> lines;
    const auto& [first, second] = std::tie(question.first, question.second);
    if (!hasPeople(first) && !hasPeople(second))
        return lines;
    const auto amount = [points](const PolledValue& value) {
        const auto count = std::round(std::abs(points) * *value.sampleSize / 100);
        return count == 1 ? query_sentences::pointsPerson(decimalText(std::abs(points)), sampleName(value))
                          : query_sentences::pointsPeople(decimalText(std::abs(points)), sampleName(value),
                                                          peopleNumber(count));
    };
    if (hasPeople(first))
        lines.push_back(amount(first));
    if (hasPeople(second) && (!hasPeople(first) || *second.sampleSize != *first.sampleSize))
        lines.push_back(amount(second));
    for (const auto* value : {&first, &second}) {
        if (hasPeople(*value))
            lines.push_back(query_sentences::shareInPeople(
                value->name, decimalText(*value->value),
                peopleNumber(*value->value * *value->sampleSize / 100), sampleName(*value)));
        else
            lines.push_back(query_sentences::samplePeopleNotKnown(value->name));
    }
    return lines;
}

void stateVerdict(Shift& shift) {
    const bool outside = shift.interval->low > 0 || shift.interval->high < 0;
    shift.title = titleOf(shift.verdict);
    shift.words = outside ? query_sentences::intervalLeavesOutZero(conclusion(shift, outside))
                          : query_sentences::intervalIncludesZero(conclusion(shift, outside));
}

std::string methodText(ShiftKind kind, ShiftTest test) {
    const auto exact = [test](std::string_view ofManyPeople) {
        return isExact(test) ? query_sentences::pFromExactTest(exactTestName(test))
                             : std::string(ofManyPeople);
    };
    switch (kind) {
    case ShiftKind::TwoSamples:
        return query_sentences::methodTwoSamples(exact(query_sentences::pooledTest));
    case ShiftKind::OneQuestion:
        return query_sentences::methodOneQuestion(exact(query_sentences::mcNemarsTest));
    case ShiftKind::TwoQuestions:
        return query_sentences::methodTwoQuestions(exact(query_sentences::mcNemarsTest));
    case ShiftKind::TwoDifferences:
        break;
    }
    return query_sentences::methodTwoDifferences;
}

std::vector<std::string> assumptionTexts(const ShiftQuestion& question, ShiftKind kind, const Shift& shift) {
    std::vector<std::string> out;
    addSampleText(out, question.first, isExact(shift.test));
    addSampleText(out, question.second, isExact(shift.test));
    out.emplace_back(samplesText(kind));
    out.emplace_back(query_sentences::onlySamplingIsCounted);
    if (question.first.status.has(Status::Break) || question.second.status.has(Status::Break))
        out.emplace_back(query_sentences::valueIsMarkedAsBreak);
    if (question.first.status.isUncertain() || question.second.status.isUncertain())
        out.emplace_back(query_sentences::valueIsEstimated);
    if (shift.isThin)
        out.emplace_back(query_sentences::fewPeopleExpected);
    return out;
}

std::vector<std::string> methodReferences(ShiftKind kind, const Shift& shift) {
    constexpr auto newcombe = query_sentences::newcombe1998;
    constexpr auto tango = query_sentences::tango1998;
    std::vector<std::string> out{kind == ShiftKind::TwoSamples ? newcombe : tango};
    if (kind == ShiftKind::TwoDifferences)
        out.emplace_back(query_sentences::zouDonner2008);
    if (shift.test == ShiftTest::McNemar || shift.test == ShiftTest::McNemarExact)
        out.emplace_back(query_sentences::mcNemar1947);
    if (shift.test == ShiftTest::FisherExact)
        out.emplace_back(query_sentences::fisher1935);
    return out;
}

std::string shiftText(const ShiftQuestion& question, const Shift& shift) {
    const auto side = [](const PolledValue& value) {
        return fmt::format("{}: {}", value.name,
                           value.value ? amountText(*value.value, value.unit) : "no value");
    };
    std::vector<std::string> lines{side(question.first), side(question.second)};
    if (shift.change)
        lines.push_back("Difference: " + changeLabel(*shift.change, question.first.unit));
    if (shift.interval)
        lines.push_back("95% interval: " + intervalLabel(*shift.interval));
    if (shift.p)
        lines.push_back(testLabel(shift));
    lines.push_back(fmt::format("{}. {}", shift.title, shift.words));
    lines.insert(lines.end(), shift.people.begin(), shift.people.end());
    if (!shift.method.empty())
        lines.push_back("Method: " + shift.method);
    for (const auto& assumption : shift.assumptions)
        lines.push_back("Assumption: " + assumption);
    for (const auto& reference : shift.references)
        lines.push_back("Reference: " + reference);
    return joined(lines, "\n") + "\n";
}

} // namespace driftline
