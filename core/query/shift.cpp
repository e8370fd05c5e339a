// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shift.h"

#include "base/decimal.h"
#include "base/number_text.h"
#include "base/text.h"
#include "query/normal_law.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <tuple>

namespace driftline {

namespace {
constexpr double significance = 0.05;
constexpr double fewPeople = 5; ///< below it the normal law is a rough guide

std::string shown(double value, int decimals = 1) {
    return formatNumber(value, decimals);
}

/// "+7.2", "−7.2": the sign is the news.
std::string withSign(double value) {
    return (value >= 0.05 ? "+" : "") + shown(value);
}

std::string unitOf(const ShiftQuestion& question) {
    return question.unit == "percent" ? "percentage points" : question.unit;
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

bool hasPeople(const PolledShare& share) {
    return share.sampleSize && *share.sampleSize > 0;
}

/// The number that decides the margin: n over the design effect where that is known.
std::optional<double> weightOf(const PolledShare& share) {
    if (share.effectiveSampleSize && *share.effectiveSampleSize > 0)
        return share.effectiveSampleSize;
    return hasPeople(share) ? share.sampleSize : std::nullopt;
}

std::string peopleNumber(double count) {
    return shown(std::round(count), 0);
}

std::string sampleName(const PolledShare& share) {
    return share.sampleSizeInferred ? fmt::format("an inferred {} people", peopleNumber(*share.sampleSize))
                                    : fmt::format("{} people", peopleNumber(*share.sampleSize));
}

/// How many people the shift is, for everybody who asks how large it is and for samples that allow no
/// other answer.
std::vector<std::string> peopleLines(const ShiftQuestion& question, double points) {
    std::vector<std::string> lines;
    const auto amount = [points](const PolledShare& share) {
        const auto count = std::round(std::abs(points) * *share.sampleSize / 100);
        return fmt::format("{} points of {} {} {}.", shown(std::abs(points)), sampleName(share),
                           count == 1 ? "is" : "are",
                           count == 1 ? "1 person" : peopleNumber(count) + " people");
    };
    const auto& [first, second] = std::tie(question.first, question.second);
    if (hasPeople(first))
        lines.push_back(amount(first));
    if (hasPeople(second) && (!hasPeople(first) || *second.sampleSize != *first.sampleSize))
        lines.push_back(amount(second));
    for (const auto* share : {&first, &second}) {
        if (hasPeople(*share))
            lines.push_back(fmt::format("{}: {}% are {} of {}.", share->name, shown(*share->percent),
                                        peopleNumber(*share->percent * *share->sampleSize / 100),
                                        sampleName(*share)));
        else
            lines.push_back(fmt::format("{}: how many people were asked is not known.", share->name));
    }
    return lines;
}

Shift refused(Shift shift, std::string_view code, std::string title, std::string words) {
    shift.verdict = ShiftVerdict::Refused;
    shift.refusal = code;
    shift.title = std::move(title);
    shift.words = std::move(words);
    return shift;
}

struct Errors {
    double difference = 0; ///< standard error of the difference as it was found
    double noShift = 0;    ///< the same if there were no difference
};

Errors errorsBetween(double p1, double p2, double n1, double n2) {
    const double pooled = (p1 * n1 + p2 * n2) / (n1 + n2);
    return {std::sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2),
            std::sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))};
}

/// Published percentages are rounded, so two answers can add up to a little more than all.
bool canBeOneQuestion(double p1, double p2) {
    return p1 + p2 <= 1.005;
}

Errors errorsWithin(double p1, double p2, double n) {
    const double unlike = std::min(canBeOneQuestion(p1, p2) ? std::min(p1 + p2, 1.0) : 2 - p1 - p2, 1.0);
    const double d = p2 - p1;
    return {std::sqrt(std::max(unlike - d * d, 0.0) / n), std::sqrt(std::max(unlike, 0.0) / n)};
}

std::string methodWords(const ShiftQuestion& question, double p1, double p2) {
    if (question.samples == Samples::Separate)
        return "Two samples drawn apart: margin 1.96 × √(p₁q₁/n₁ + p₂q₂/n₂); z and p from the pooled test of "
               "two proportions.";
    if (canBeOneQuestion(p1, p2))
        return "Two answers of the same people: margin 1.96 × √((p₁ + p₂ − (p₁ − p₂)²)/n); z and p from "
               "McNemar’s test.";
    return "Two questions to the same people: margin at most 1.96 × √((2 − p₁ − p₂ − (p₁ − p₂)²)/n), the "
           "widest "
           "that the two shares allow; z and p at their most cautious.";
}

void addSampleWords(std::vector<std::string>& out, const PolledShare& share) {
    const auto* inferred = share.sampleSizeInferred ? " (inferred, not published)" : "";
    if (share.effectiveSampleSize && share.sampleSize && *share.effectiveSampleSize > 0)
        out.push_back(fmt::format("{}: n = {}{}, effective {} after weighting (design effect {}).",
                                  share.name, peopleNumber(*share.sampleSize), inferred,
                                  peopleNumber(*share.effectiveSampleSize),
                                  shown(*share.sampleSize / *share.effectiveSampleSize, 2)));
    else if (share.effectiveSampleSize)
        out.push_back(
            fmt::format("{}: effective n = {}.", share.name, peopleNumber(*share.effectiveSampleSize)));
    else
        out.push_back(
            fmt::format("{}: n = {}{}. The design effect is not known and is taken as 1; weighting and "
                        "clustering make the true margin wider.",
                        share.name, peopleNumber(*share.sampleSize), inferred));
}

std::vector<std::string> assumptionsOf(const ShiftQuestion& question, double p1, double p2) {
    std::vector<std::string> out;
    addSampleWords(out, question.first);
    addSampleWords(out, question.second);
    out.emplace_back(
        question.samples == Samples::Separate ? "The two samples were drawn independently of each other."
        : canBeOneQuestion(p1, p2)
            ? "The two are answers to one question, of which each person gave one. If they are "
              "answers to two questions, the true margin is this or smaller."
            : "How many people gave both answers is not known. The true margin is this or smaller.");
    out.emplace_back(
        "Only chance in drawing the sample is counted; wording, mode and who does not answer are not.");
    if (question.first.status.has(Status::Break) || question.second.status.has(Status::Break))
        out.emplace_back(
            "One of the values is marked as a break: it may not be comparable with what comes before.");
    if (question.first.status.isUncertain() || question.second.status.isUncertain())
        out.emplace_back("One of the values is itself estimated or provisional.");
    const auto isThin = [](const PolledShare& share) {
        const auto n = *weightOf(share);
        return std::min(*share.percent, 100 - *share.percent) * n / 100 < fewPeople;
    };
    if (isThin(question.first) || isThin(question.second))
        out.emplace_back(
            "Fewer than five people stand on one side, so the normal law is a rough guide here.");
    return out;
}

void judge(Shift& shift) {
    const auto points = std::abs(*shift.points);
    const bool outside = points > *shift.margin;
    const bool unlikely = *shift.p < significance;
    const auto compared =
        fmt::format("The difference of {} percentage points is {} than its margin of error of ±{}",
                    withSign(*shift.points), outside ? "larger" : "not larger", shown(*shift.margin));
    if (outside && unlikely) {
        shift.verdict = ShiftVerdict::Larger;
        shift.title = "Larger than chance explains";
        shift.words = compared + ". Chance in drawing the sample alone would rarely make it so large.";
    } else if (!outside && !unlikely) {
        shift.verdict = ShiftVerdict::Within;
        shift.title = "Within the margin of error";
        shift.words = compared + ". Chance in drawing the sample alone can make such a difference.";
    } else {
        shift.verdict = ShiftVerdict::Borderline;
        shift.title = "On the border";
        shift.words = compared + ", but the test of no difference says otherwise. Do not build on it.";
    }
}
} // namespace

Shift askShift(const ShiftQuestion& question) {
    Shift shift;
    const auto& [first, second] = std::tie(question.first, question.second);
    if (!first.percent || !second.percent)
        return refused(shift, "shift.no-value", "Nothing to compare",
                       fmt::format("{} has no value.", (first.percent ? second : first).name));
    if (first == second)
        return refused(shift, "shift.same-value", "Nothing to compare",
                       "Both are the same value. Choose another wave or another series.");
    shift.points = decimalDifference(*second.percent, *first.percent);
    const auto isShare = [](double value) { return value >= 0 && value <= 100; };
    if (question.unit != "percent" || !isShare(*first.percent) || !isShare(*second.percent))
        return refused(
            shift, "shift.not-a-share", "No margin of error",
            fmt::format("These numbers are in {} and not shares of the people asked, so sampling theory "
                        "has nothing to say about them.",
                        question.unit.empty() ? "no unit" : question.unit));
    const bool isSampled = question.sampling.design != SamplingDesign::Administrative;
    if (isSampled && (hasPeople(first) || hasPeople(second)))
        shift.people = peopleLines(question, *shift.points);
    if (auto why = designRefusal(question.sampling); !why.empty())
        return refused(shift, "shift.not-probability", "No margin of error", std::move(why));
    const auto n1 = weightOf(first);
    const auto n2 = weightOf(second);
    if (!n1 || !n2)
        return refused(
            shift, "shift.no-sample-size", "No margin of error",
            fmt::format("The data do not say how many people were asked for {}, so its margin of error "
                        "cannot be computed.",
                        (n1 ? second : first).name));

    const double p1 = *first.percent / 100;
    const double p2 = *second.percent / 100;
    const auto errors = question.samples == Samples::Separate ? errorsBetween(p1, p2, *n1, *n2)
                                                              : errorsWithin(p1, p2, std::min(*n1, *n2));
    shift.margin = normalHalfWidth95() * errors.difference * 100;
    // Nobody, or everybody, in both: there is nothing that could vary.
    shift.z = errors.noShift > 0 ? (p2 - p1) / errors.noShift : 0;
    shift.p = twoSidedP(*shift.z);
    judge(shift);
    shift.method = methodWords(question, p1, p2);
    shift.assumptions = assumptionsOf(question, p1, p2);
    shift.references = {
        "Franklin, C. H. (2007). The “margin of error” for differences in polls. University of "
        "Wisconsin, Madison.",
        question.samples == Samples::Separate
            ? "Newcombe, R. G. (1998). Interval estimation for the difference between independent "
              "proportions. Statistics in Medicine 17, 873–890 (method 1)."
            : "McNemar, Q. (1947). Note on the sampling error of the difference between correlated "
              "proportions or percentages. Psychometrika 12, 153–157."};
    return shift;
}

std::string shiftText(const ShiftQuestion& question, const Shift& shift) {
    const auto side = [&question](const PolledShare& share) {
        return share.percent ? fmt::format("{}: {}{}", share.name, shown(*share.percent),
                                           question.unit == "percent" ? "%" : " " + question.unit)
                             : fmt::format("{}: no value", share.name);
    };
    std::vector<std::string> lines{side(question.first), side(question.second)};
    if (shift.points)
        lines.push_back(fmt::format("Difference: {} {}", withSign(*shift.points), unitOf(question)));
    if (shift.margin)
        lines.push_back(fmt::format("Margin of error (95%): ±{} percentage points", shown(*shift.margin)));
    if (shift.z)
        lines.push_back(fmt::format("z = {}, p = {}", shown(*shift.z, 2),
                                    *shift.p < 0.0001 ? "below 0.0001" : shown(*shift.p, 4)));
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
