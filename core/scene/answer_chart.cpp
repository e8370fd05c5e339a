// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"
#include "scene/answer_scale.h"
#include "scene/bar_marks.h"
#include "scene/sentences.h"
#include "scene/stack_parts.h"
#include "scene/ticks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
/// Between the scale and what stands at the side, as a share of the scale.
constexpr double asideGap = 0.06;
constexpr int wantedScaleTicks = 5;
/// Whoever writes values at all writes all of them, so none may be smaller than this share of the scale.
constexpr double leastAnswerForText = 0.02;
constexpr std::size_t mostRowsWithValues = 40;

/// How far the bars of a figure reach from the middle, and how wide what stands at the side is.
struct Reach {
    double low = 0;
    double high = 0;
    double aside = 0;
};

/// What the answers at one place come to.
struct Sides {
    double low = 0;
    double neutral = 0;
    double high = 0;
    double nonresponse = 0;
};

class AnswerBuilder {
public:
    AnswerBuilder(const ChartContext& context, const BarChart& chart)
        : m_context(context)
        , m_chart(chart)
        , m_scale(*context.panel.scale)
        , m_stacks(stacksOf(context.panel))
        , m_marks(context) {}

    Result<ChartMarks> build() {
        auto checked =
            refuseNegativeParts(m_context.panel, m_context.series, scene_sentences::negativeAnswers);
        if (!checked)
            return tl::unexpected(std::move(checked.error()));
        layOutAxis();
        for (const auto& stack : m_stacks)
            add(stack);
        const bool hasRoom = !m_isAnyTooSmall && m_stacks.size() <= mostRowsWithValues;
        const bool withValues =
            m_chart.values == BarValues::All || (m_chart.values == BarValues::Auto && hasRoom);
        std::vector<double> bases;
        if (m_scale.neutral.empty() || m_chart.neutralApart)
            bases.push_back(0);
        else
            m_marks.lineBehind(0);
        if (m_reach.aside > 0)
            bases.push_back(m_asideAt);
        return std::move(m_marks).finished(withValues, bases);
    }

private:
    AnswerSide side(const StackPart& part) const { return sideOf(m_scale, *part.series->estimates); }

    /// Published percentages that miss 100 by their rounding are drawn to 100; others that miss it are not,
    /// because an answer may have been left out. Numbers of people become shares.
    double scaleFactor(const Stack& stack) const {
        const double total = stack.total();
        const bool isPercent = m_context.panel.answer->unit == "percent";
        if (!(total > 0) || (isPercent && !arePublishedShares(stack, *m_context.panel.answer)))
            return 1;
        return 100 / total;
    }

    Sides sidesOf(const Stack& stack, double scale) const {
        Sides sides;
        for (const auto& part : stack.parts) {
            const double value = part.isKnown() ? *part.estimate->value : 0;
            switch (side(part)) {
            case AnswerSide::Low:
                sides.low = decimalSum(sides.low, value);
                break;
            case AnswerSide::Neutral:
                sides.neutral = decimalSum(sides.neutral, value);
                break;
            case AnswerSide::High:
                sides.high = decimalSum(sides.high, value);
                break;
            case AnswerSide::Nonresponse:
                sides.nonresponse = decimalSum(sides.nonresponse, value);
                break;
            }
        }
        sides.low *= scale;
        sides.neutral *= scale;
        sides.high *= scale;
        sides.nonresponse *= scale;
        return sides;
    }

    double across(const Sides& sides) const { return m_chart.neutralApart ? 0 : sides.neutral / 2; }
    double aside(const Sides& sides) const {
        return sides.nonresponse + (m_chart.neutralApart ? sides.neutral : 0);
    }

    /// Of all panels, so that the middle and the side stand at one place in each.
    Reach reachOfAll() const {
        std::map<std::string, AssembledPanel> facets;
        for (const auto& series : m_context.panel.answer->series) {
            auto& panel = facets[series.facet];
            panel.answer = m_context.panel.answer;
            panel.time = m_context.panel.time;
            panel.along = m_context.panel.along;
            panel.series.push_back({0, -1, &series, {}});
        }
        Reach reach;
        for (const auto& [name, panel] : facets) {
            for (const auto& stack : stacksOf(panel)) {
                if (!stack.isComplete())
                    continue;
                const auto sides = sidesOf(stack, scaleFactor(stack));
                reach.low = std::max(reach.low, sides.low + across(sides));
                reach.high = std::max(reach.high, sides.high + across(sides));
                reach.aside = std::max(reach.aside, aside(sides));
            }
        }
        return reach;
    }

    void layOutAxis() {
        m_reach = reachOfAll();
        const auto range =
            niceRange(-m_reach.low, std::max(m_reach.high, m_reach.low > 0 ? 0.0 : 1.0), wantedScaleTicks);
        ValueRange values{range.from, range.to};
        if (m_reach.aside > 0) {
            values.scaleEnd = range.to;
            m_asideAt = range.to + asideGap * (range.to - range.from);
            values.to = m_asideAt + m_reach.aside;
        }
        m_marks.setValues(values);
        m_end = values.to;
        m_span = range.to - range.from;
    }

    void add(const Stack& stack) {
        if (stack.isEmpty()) {
            m_marks.remark({}, stack.at, 0, missingWord(stack), std::string(missingSign));
            return;
        }
        if (!stack.isComplete()) {
            m_marks.remark({}, stack.at, 0, "incomplete", std::string(incompleteSign));
            return;
        }
        const double scale = scaleFactor(stack);
        const auto sides = sidesOf(stack, scale);
        double edge = -sides.low - across(sides);
        double asideEdge = m_asideAt;
        for (const auto& part : stack.parts) {
            const auto where = side(part);
            const bool standsAside =
                where == AnswerSide::Nonresponse || (where == AnswerSide::Neutral && m_chart.neutralApart);
            double& from = standsAside ? asideEdge : edge;
            addAnswer(part, stack, from, *part.estimate->value * scale);
            from += *part.estimate->value * scale;
        }
        const auto net = netText(stack);
        m_marks.remark({}, stack.at, m_end, "net " + net, net);
    }

    void addAnswer(const StackPart& part, const Stack& stack, double from, double length) {
        const double half = filledByBars * m_room / 2;
        const bool isHollow = part.estimate->status.isUncertain();
        const BarOwner owner{part.series->series, part.datum};
        m_marks.addBar(owner, {stack.at - half, stack.at + half, from, from + length}, isHollow);
        const auto& panel = m_context.panel;
        auto text = valueText(*part.estimate->value, panel.numbers);
        if (panel.answer->unit != "percent") {
            text = valueText(length, panel.shares);
            m_marks.show(part.datum, shareAndValue(text, *part.estimate, panel));
        }
        if (length == 0)
            return;
        m_isAnyTooSmall = m_isAnyTooSmall || length < leastAnswerForText * m_span;
        m_marks.writeInside(owner, stack.at, from + length / 2, isHollow, std::move(text));
    }

    /// From the numbers as they were published, so that no rounding is done twice.
    std::string netText(const Stack& stack) const {
        const bool isPercent = m_context.panel.answer->unit == "percent";
        const auto sides = sidesOf(stack, isPercent ? 1 : scaleFactor(stack));
        auto style = isPercent ? m_context.panel.numbers : m_context.panel.shares;
        style.suffix.clear();
        style.sign = true;
        return valueText(decimalDifference(sides.high, sides.low), style);
    }

    const ChartContext& m_context;
    const BarChart& m_chart;
    const AnswerScale& m_scale;
    std::vector<Stack> m_stacks;
    BarMarks m_marks;
    double m_room = roomForBars(m_context);
    Reach m_reach;
    double m_asideAt = 0;
    double m_end = 0;
    double m_span = 1;
    bool m_isAnyTooSmall = false;
};
} // namespace

Result<ChartMarks> buildAnswerChart(const ChartContext& context, const BarChart& chart) {
    return AnswerBuilder(context, chart).build();
}

} // namespace driftline
