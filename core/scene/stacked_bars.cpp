// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bar_marks.h"
#include "scene/sentences.h"
#include "scene/stack_parts.h"
#include "scene/ticks.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// A part smaller than this share of the axis has no room for its value at any size, and values are written
/// all or none.
constexpr double leastPartForText = 0.02;
constexpr double hundred = 100;

class StackedBars {
public:
    StackedBars(const ChartContext& context, const BarChart& chart)
        : m_context(context)
        , m_chart(chart)
        , m_stacks(stacksOf(context.panel))
        , m_marks(context) {
        for (const auto& stack : m_stacks)
            m_longest = std::max(m_longest, lengthOf(stack));
    }

    Result<ChartMarks> build() {
        if (isPercent()) {
            auto checked =
                refuseNegativeParts(m_context.panel, m_context.series, scene_sentences::negativeBars);
            if (!checked)
                return tl::unexpected(std::move(checked.error()));
        }
        for (const auto& stack : m_stacks)
            add(stack);
        const bool withValues =
            m_chart.values == BarValues::All || (m_chart.values == BarValues::Auto && hasRoom());
        return std::move(m_marks).finished(withValues, {0});
    }

private:
    bool isPercent() const { return m_chart.stacking == Stacking::Percent; }

    double lengthOf(const Stack& stack) const {
        if (isPercent())
            return hundred;
        double length = 0;
        for (const auto& part : stack.parts)
            length += part.isKnown() ? std::fabs(*part.estimate->value) : 0;
        return length;
    }

    bool hasRoom() const {
        return !m_isAnyTooSmall && m_stacks.size() <= mostPlacesWithValues(m_context.panel);
    }

    /// Parts are drawn as long as they are; of a hundred where all of them are known. A published percentage
    /// keeps its length beside a part that is missing, so that the bar ends short of 100.
    std::optional<double> scaleOf(const Stack& stack) const {
        if (!isPercent())
            return 1;
        const double total = stack.total();
        if (stack.isComplete())
            return total > 0 ? std::optional(hundred / total) : std::nullopt;
        const bool mayBeShares =
            m_context.panel.answer->unit == "percent" && total <= hundred + roundingOfParts;
        return mayBeShares ? std::optional(1.0) : std::nullopt;
    }

    void add(const Stack& stack) {
        const auto scale = stack.isEmpty() ? std::nullopt : scaleOf(stack);
        const bool isWhole = stack.isComplete();
        const double half = filledByBars * m_room / 2;
        double up = 0;
        double down = 0;
        for (const auto& part : stack.parts) {
            if (!scale || !part.isKnown())
                continue;
            const double length = *part.estimate->value * *scale;
            double& edge = length >= 0 ? up : down;
            const bool isHollow = !isWhole || part.estimate->status.isUncertain();
            const BarOwner owner{part.series->series, part.datum};
            m_marks.addBar(owner, {stack.at - half, stack.at + half, edge, edge + length}, isHollow);
            write(part, stack, {stack.at - half, stack.at + half, edge, edge + length}, isHollow);
            edge += length;
        }
        if (stack.isEmpty())
            m_marks.remark({}, stack.at, 0, missingWord(stack), std::string(missingSign));
        else if (!isWhole)
            m_marks.remark({}, stack.at, up, "incomplete", std::string(incompleteSign));
        else if (!scale)
            m_marks.remark({}, stack.at, 0, scene_sentences::sumIsZero, "0");
    }

    void write(const StackPart& part, const Stack& stack, const BarBox& box, bool isHollow) {
        const auto& panel = m_context.panel;
        auto text = valueText(*part.estimate->value, panel.numbers);
        const auto share = shareOf(part, stack);
        if (isPercent() && share && !arePublishedShares(stack, *panel.answer)) {
            text = valueText(*share, panel.shares);
            m_marks.show(part.datum, shareAndValue(text, *part.estimate, panel));
        }
        const double length = std::fabs(box.to - box.from);
        if (length == 0)
            return; // nothing to write in; its name stands in the legend
        m_isAnyTooSmall = m_isAnyTooSmall || length < leastPartForText * m_longest;
        m_marks.writeInside({part.series->series, part.datum}, box.middle(), (box.from + box.to) / 2,
                            isHollow, std::move(text));
    }

    const ChartContext& m_context;
    const BarChart& m_chart;
    std::vector<Stack> m_stacks;
    BarMarks m_marks;
    double m_room = roomForBars(m_context);
    double m_longest = 0;
    bool m_isAnyTooSmall = false;
};
} // namespace

Result<ChartMarks> buildStackedBars(const ChartContext& context, const BarChart& chart) {
    return StackedBars(context, chart).build();
}

} // namespace driftline
