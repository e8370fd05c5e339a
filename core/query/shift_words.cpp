// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shift_words.h"

#include "base/number_text.h"
#include "base/text.h"

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
    return value.sampleSizeInferred ? fmt::format("an inferred {} people", peopleNumber(*value.sampleSize))
                                    : fmt::format("{} people", peopleNumber(*value.sampleSize));
}

std::string pWords(double p) {
    return p < 0.0001 ? "p below 0.0001" : "p = " + decimalText(p, 4);
}

bool isExact(ShiftTest test) {
    return test == ShiftTest::FisherExact || test == ShiftTest::McNemarExact;
}

std::string_view exactTestName(ShiftTest test) {
    return test == ShiftTest::FisherExact ? "Fisher’s exact test" : "the exact McNemar test";
}

void addSampleWords(std::vector<std::string>& out, const PolledValue& value, bool isRoundedDown) {
    const auto* inferred = value.sampleSizeInferred ? " (inferred, not published)" : "";
    const auto* rounded = isRoundedDown ? ", rounded down for the test" : "";
    if (value.effectiveSampleSize && value.sampleSize && *value.effectiveSampleSize > 0)
        out.push_back(
            fmt::format("{}: n = {}{}, effective {}{} after weighting (design effect {}).", value.name,
                        peopleNumber(*value.sampleSize), inferred,
                        decimalText(*value.effectiveSampleSize,
                                    decimalsNeeded(*value.effectiveSampleSize, isRoundedDown ? 1 : 0)),
                        rounded, decimalText(*value.sampleSize / *value.effectiveSampleSize, 2)));
    else if (value.effectiveSampleSize)
        out.push_back(
            fmt::format("{}: effective n = {}.", value.name, peopleNumber(*value.effectiveSampleSize)));
    else
        out.push_back(
            fmt::format("{}: n = {}{}. The design effect is not known and is taken as 1; weighting and "
                        "clustering make the true interval wider.",
                        value.name, peopleNumber(*value.sampleSize), inferred));
}

std::string_view samplesWords(ShiftKind kind) {
    switch (kind) {
    case ShiftKind::TwoSamples:
    case ShiftKind::TwoDifferences:
        break;
    case ShiftKind::OneQuestion:
        return "The two are answers to one question, of which each person gave one. If they are answers to "
               "two questions, the true interval is this or narrower.";
    case ShiftKind::TwoQuestions:
        return "How many people gave both answers is not known. The true interval is this or narrower.";
    }
    return "The two samples were drawn independently of each other.";
}

/// What the p value says, in a sentence; `outside`: the interval leaves out zero.
std::string conclusion(const Shift& shift, bool outside) {
    const bool isCorrected = shift.adjustedP && *shift.p < 0.05 && *shift.adjustedP >= 0.05;
    if (isCorrected)
        return "After the correction for several comparisons it is no longer rare enough: look at so many "
               "pairs, and chance alone will often give one like this.";
    if (isExact(shift.test))
        return shift.verdict == ShiftVerdict::Borderline
                   ? fmt::format("So few people are expected that the verdict rests on {}, which finds "
                                 "chance alone an unlikely reason. Do not build on it.",
                                 exactTestName(shift.test))
                   : fmt::format("So few people are expected that the verdict rests on {}, and by that, "
                                 "chance in drawing the sample alone can make such a difference.",
                                 exactTestName(shift.test));
    switch (shift.verdict) {
    case ShiftVerdict::Larger:
        return "Chance in drawing the sample alone would rarely make it so large.";
    case ShiftVerdict::Borderline:
        return shift.isThin ? "But so few people gave the two answers that you should not build on it."
               : outside    ? "But the test of no difference does not rule out chance. Do not build on it."
                            : "But the test of no difference speaks against chance. Do not build on it.";
    case ShiftVerdict::Within:
    case ShiftVerdict::Refused:
        break;
    }
    return "Chance in drawing the sample alone can make such a difference.";
}

std::string_view titleOf(ShiftVerdict verdict) {
    switch (verdict) {
    case ShiftVerdict::Larger:
        return "Larger than chance explains";
    case ShiftVerdict::Borderline:
        return "On the border";
    case ShiftVerdict::Within:
        return "Within the margin of error";
    case ShiftVerdict::Refused:
        break;
    }
    return "No margin of error";
}
} // namespace

std::string changeWords(double change, const DrawnUnit& unit) {
    const auto text = differenceText(change, unit);
    constexpr std::string_view points = "points";
    const bool isOfPercent = unit.name == "percent" || unit.name == "percentage points";
    return isOfPercent && text.ends_with(points)
               ? text.substr(0, text.size() - points.size()) + "percentage points"
               : text;
}

std::string intervalWords(const Interval& points) {
    const auto end = [](double value) { return (value >= 0.05 ? "+" : "") + decimalText(value); };
    return fmt::format("{} to {} percentage points", end(points.low), end(points.high));
}

std::string testWords(const Shift& shift) {
    if (!shift.p)
        return {};
    auto text = shift.z ? fmt::format("z = {}, {}", decimalText(*shift.z, 2), pWords(*shift.p))
                        : fmt::format("{}: {}",
                                      shift.test == ShiftTest::FisherExact ? "Fisher’s exact test"
                                                                           : "Exact McNemar test",
                                      pWords(*shift.p));
    if (shift.adjustedP)
        text += fmt::format(", corrected (Holm) {}", pWords(*shift.adjustedP));
    return text;
}

std::string designRefusal(const Sampling& sampling) {
    switch (sampling.design) {
    case SamplingDesign::Purposive: {
        const auto people = population(sampling);
        return fmt::format(
            "This survey asked {}, chosen on purpose and not drawn at random. A margin of error "
            "says how far a random draw can stray, so there is none here.",
            people.empty() ? std::string("people") : people);
    }
    case SamplingDesign::Mixed:
        return "The table mixes surveys that found their respondents in different ways, so no one margin of "
               "error holds for it.";
    case SamplingDesign::Administrative:
        return "These are counts from records, not answers of a sample, so there is no sampling error.";
    case SamplingDesign::Unknown:
        return "The data do not say how respondents were found. Only a random sample has a margin of error.";
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
        return fmt::format("{} points of {} {} {}.", decimalText(std::abs(points)), sampleName(value),
                           count == 1 ? "is" : "are",
                           count == 1 ? "1 person" : peopleNumber(count) + " people");
    };
    if (hasPeople(first))
        lines.push_back(amount(first));
    if (hasPeople(second) && (!hasPeople(first) || *second.sampleSize != *first.sampleSize))
        lines.push_back(amount(second));
    for (const auto* value : {&first, &second}) {
        if (hasPeople(*value))
            lines.push_back(fmt::format("{}: {}% are {} of {}.", value->name, decimalText(*value->value),
                                        peopleNumber(*value->value * *value->sampleSize / 100),
                                        sampleName(*value)));
        else
            lines.push_back(fmt::format("{}: how many people were asked is not known.", value->name));
    }
    return lines;
}

void tellVerdict(Shift& shift) {
    const bool outside = shift.interval->low > 0 || shift.interval->high < 0;
    shift.title = titleOf(shift.verdict);
    shift.words = fmt::format("The 95% interval of the difference {} zero. {}",
                              outside ? "leaves out" : "includes", conclusion(shift, outside));
}

std::string methodWords(ShiftKind kind, ShiftTest test) {
    const auto exact = [test](std::string_view ofManyPeople) {
        return isExact(test) ? fmt::format("p from {}, because fewer than five people are expected in one "
                                           "of its cells",
                                           exactTestName(test))
                             : std::string(ofManyPeople);
    };
    switch (kind) {
    case ShiftKind::TwoSamples:
        return fmt::format("Two samples drawn apart: Newcombe’s hybrid score interval; {}.",
                           exact("z and p from the pooled test of two proportions"));
    case ShiftKind::OneQuestion:
        return fmt::format("Two answers of the same people to one question: Tango’s score interval; {}.",
                           exact("z and p from McNemar’s test"));
    case ShiftKind::TwoQuestions:
        return fmt::format("Two questions to the same people: Tango’s score interval, at most as wide as the "
                           "two shares allow; {}, at their most cautious.",
                           exact("z and p from McNemar’s test"));
    case ShiftKind::TwoDifferences:
        break;
    }
    return "A difference between two answers, in two samples drawn apart: the interval is made of Tango’s "
           "score intervals of the two differences (Zou and Donner); z and p from the standard error that it "
           "implies.";
}

std::vector<std::string> assumptionWords(const ShiftQuestion& question, ShiftKind kind, const Shift& shift) {
    std::vector<std::string> out;
    addSampleWords(out, question.first, isExact(shift.test));
    addSampleWords(out, question.second, isExact(shift.test));
    out.emplace_back(samplesWords(kind));
    out.emplace_back(
        "Only chance in drawing the sample is counted; wording, mode and who does not answer are not.");
    if (question.first.status.has(Status::Break) || question.second.status.has(Status::Break))
        out.emplace_back(
            "One of the values is marked as a break: it may not be comparable with what comes before.");
    if (question.first.status.isUncertain() || question.second.status.isUncertain())
        out.emplace_back("One of the values is itself estimated or provisional.");
    if (shift.isThin)
        out.emplace_back("Fewer than five people are expected in one group, so the verdict is at most “on "
                         "the border”.");
    return out;
}

std::vector<std::string> methodReferences(ShiftKind kind, const Shift& shift) {
    constexpr auto newcombe =
        "Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: "
        "comparison of eleven methods. Statistics in Medicine 17, 873–890 (method 10).";
    constexpr auto tango =
        "Tango, T. (1998). Equivalence test and confidence interval for the difference in proportions for "
        "the paired-sample design. Statistics in Medicine 17, 891–908.";
    std::vector<std::string> out{kind == ShiftKind::TwoSamples ? newcombe : tango};
    if (kind == ShiftKind::TwoDifferences)
        out.emplace_back("Zou, G. Y. and Donner, A. (2008). Construction of confidence limits about effect "
                         "measures: a general approach. Statistics in Medicine 27, 1693–1702.");
    if (shift.test == ShiftTest::McNemar || shift.test == ShiftTest::McNemarExact)
        out.emplace_back("McNemar, Q. (1947). Note on the sampling error of the difference between "
                         "correlated proportions or percentages. Psychometrika 12, 153–157.");
    if (shift.test == ShiftTest::FisherExact)
        out.emplace_back("Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal "
                         "Statistical Society 98, 39–82.");
    return out;
}

std::string shiftText(const ShiftQuestion& question, const Shift& shift) {
    const auto side = [](const PolledValue& value) {
        return fmt::format("{}: {}", value.name,
                           value.value ? amountText(*value.value, value.unit) : "no value");
    };
    std::vector<std::string> lines{side(question.first), side(question.second)};
    if (shift.change)
        lines.push_back("Difference: " + changeWords(*shift.change, question.first.unit));
    if (shift.interval)
        lines.push_back("95% interval: " + intervalWords(*shift.interval));
    if (shift.p)
        lines.push_back(testWords(shift));
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
