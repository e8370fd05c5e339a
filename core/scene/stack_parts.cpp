// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/stack_parts.h"

#include "base/decimal.h"
#include "base/text.h"
#include "scene/ticks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
std::string placeName(const Estimate& estimate) {
    return estimate.at.label();
}
} // namespace

bool Stack::isComplete() const {
    return std::all_of(parts.begin(), parts.end(), [](const StackPart& part) { return part.isKnown(); });
}

bool Stack::isEmpty() const {
    return std::none_of(parts.begin(), parts.end(), [](const StackPart& part) { return part.isKnown(); });
}

double Stack::total() const {
    double sum = 0;
    for (const auto& part : parts) {
        if (part.isKnown())
            sum = decimalSum(sum, *part.estimate->value);
    }
    return sum;
}

std::string Stack::name() const {
    for (const auto& part : parts) {
        if (part.estimate != nullptr)
            return placeName(*part.estimate);
    }
    return {};
}

std::vector<Stack> stacksOf(const AssembledPanel& panel) {
    std::map<double, Stack> stacks;
    for (std::size_t index = 0; index < panel.series.size(); ++index) {
        const auto& series = panel.series[index];
        for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
            const auto& estimate = series.estimates->estimates[i];
            const double at = xOf(estimate, panel);
            auto& stack = stacks[at];
            stack.at = at;
            stack.parts.resize(panel.series.size());
            stack.parts[index] = {&series, &estimate, i < series.data.size() ? series.data[i] : -1};
        }
    }
    std::vector<Stack> out;
    out.reserve(stacks.size());
    for (auto& [at, stack] : stacks) {
        for (std::size_t index = 0; index < stack.parts.size(); ++index)
            stack.parts[index].series = &panel.series[index];
        out.push_back(std::move(stack));
    }
    return out;
}

std::vector<Stack> groupsOf(const AssembledPanel& panel) {
    std::map<double, Stack> groups;
    std::size_t rows = 0;
    std::size_t widest = 0;
    for (const auto& series : panel.series) {
        for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
            const auto& estimate = series.estimates->estimates[i];
            auto& group = groups[xOf(estimate, panel)];
            group.parts.push_back({&series, &estimate, i < series.data.size() ? series.data[i] : -1});
            widest = std::max(widest, group.parts.size());
            ++rows;
        }
    }
    if (widest > 1 && 2 * rows >= panel.series.size() * groups.size())
        return stacksOf(panel);
    std::vector<Stack> out;
    out.reserve(groups.size());
    for (auto& [at, group] : groups) {
        group.at = at;
        out.push_back(std::move(group));
    }
    return out;
}

std::optional<double> shareOf(const StackPart& part, const Stack& stack) {
    const double total = stack.total();
    if (!stack.isComplete() || !(total > 0))
        return {};
    return *part.estimate->value * 100 / total;
}

bool arePublishedShares(const Stack& stack, const Estimates& answer) {
    return answer.unit == "percent" && stack.isComplete() &&
           std::fabs(stack.total() - 100) <= roundingOfParts;
}

std::vector<double> sharesOf(const AssembledPanel& panel) {
    std::vector<double> shares;
    for (const auto& stack : stacksOf(panel)) {
        const bool arePublished = arePublishedShares(stack, *panel.answer);
        for (const auto& part : stack.parts) {
            const auto share = shareOf(part, stack);
            if (arePublished)
                shares.push_back(*part.estimate->value);
            else if (share)
                shares.push_back(*share);
        }
    }
    return shares;
}

std::string missingWord(const Estimate& estimate) {
    const auto label = missingLabel(estimate.missing);
    return std::string(label.empty() ? missingLabel(MissingReason::NotReported) : label);
}

std::string missingWord(const StackPart& part) {
    return part.estimate == nullptr ? std::string(missingLabel(MissingReason::NotReported))
                                    : missingWord(*part.estimate);
}

std::string missingWord(const Stack& stack) {
    std::string word;
    for (const auto& part : stack.parts) {
        const auto one = missingWord(part);
        if (!word.empty() && one != word)
            return std::string(missingLabel(MissingReason::NotReported));
        word = one;
    }
    return word;
}

std::string shareAndValue(const std::string& share, const Estimate& estimate, const AssembledPanel& panel) {
    auto value = valueText(*estimate.value, panel.numbers);
    if (panel.numbers.suffix.empty() && !panel.answer->unit.empty())
        value += " " + panel.answer->unit;
    return share + " (" + value + ")";
}

Result<void>
refuseNegativeParts(const AssembledPanel& panel, const std::vector<SceneSeries>& series,
                    const CodedSentence<std::string_view, std::string_view, std::string_view>& refusal) {
    for (const auto& part : panel.series) {
        for (const auto& estimate : part.estimates->estimates) {
            if (estimate.value.value_or(0) < 0)
                return fail(refusal(inQuotes(series[static_cast<std::size_t>(part.series)].name),
                                    valueText(*estimate.value, panel.numbers), placeName(estimate)));
        }
    }
    return {};
}

} // namespace driftline
