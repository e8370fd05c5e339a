// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_marks.h"
#include "scene/ticks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
/// Share of the distance between neighbours that their bars fill together.
constexpr double filledShare = 0.78;
/// Share of a bar's own room that stays empty beside it, so that grouped bars do not touch.
constexpr double gapShare = 0.06;
/// Half of an error bar's cap, as a share of the bar's own room.
constexpr double capShare = 0.15;
/// Above so many bars, written values would collide: standing bars are narrow, lying ones are not.
constexpr std::size_t mostValuesOnStandingBars = 12;
constexpr std::size_t mostValuesOnLyingBars = 40;
/// A part of a stack smaller than this share of the axis has no room for its value.
constexpr double leastPartForText = 0.08;

struct BarPart {
    const AssembledSeries* series = nullptr;
    const Estimate* estimate = nullptr;
    int datum = -1;
};

/// The bars at one place along x.
using Slots = std::map<double, std::vector<BarPart>>;

Slots slotsOf(const ChartContext& context) {
    Slots slots;
    for (const auto& series : context.panel.series) {
        for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
            const auto& estimate = series.estimates->estimates[i];
            if (estimate.value)
                slots[xOf(estimate, context.panel)].push_back({&series, &estimate, series.data[i]});
        }
    }
    return slots;
}

/// Where a bar stands, before the chart is laid on its side.
struct BarBox {
    double along0 = 0;
    double along1 = 0;
    double from = 0;
    double to = 0;
};

class BarBuilder {
public:
    BarBuilder(const ChartContext& context, const BarChart& chart)
        : m_context(context)
        , m_chart(chart)
        , m_slots(slotsOf(context)) {
        std::size_t bars = 0;
        for (const auto& [at, parts] : m_slots)
            bars += parts.size();
        const auto mostValues =
            chart.direction == BarDirection::Horizontal ? mostValuesOnLyingBars : mostValuesOnStandingBars;
        m_writesValues =
            chart.values == BarValues::All || (chart.values == BarValues::Auto && bars <= mostValues);
        for (const auto& [at, parts] : m_slots) {
            m_tallest = std::max(m_tallest, lengthOf(parts));
            m_widest = std::max(m_widest, parts.size());
        }
    }

    void build() {
        for (const auto& [at, parts] : m_slots) {
            if (isStacked())
                stack(at, parts);
            else
                group(at, parts);
        }
        for (auto& text : m_texts)
            m_context.out.marks.emplace_back(std::move(text));
        const auto& theme = m_context.scene.theme;
        m_context.out.marks.emplace_back(Rule{RuleKind::Zero,
                                              m_chart.direction == BarDirection::Horizontal,
                                              0,
                                              {theme.baseline, StrokeWeight::Reference, Dash::Solid},
                                              {},
                                              {}});
    }

private:
    bool isStacked() const {
        return m_chart.stacking == Stacking::Stacked || m_chart.stacking == Stacking::Percent;
    }

    double lengthOf(const std::vector<BarPart>& parts) const {
        double length = 0;
        for (const auto& part : parts) {
            const double value = std::fabs(*part.estimate->value);
            length = isStacked() ? length + value : std::max(length, value);
        }
        return m_chart.stacking == Stacking::Percent ? 100 : length;
    }

    /// Bars side by side around the slot's middle. All slots give a bar the same width; one that has fewer
    /// bars than the fullest keeps them together, so that a lone bar stands over its tick.
    void group(double at, const std::vector<BarPart>& parts) {
        const double room = filledShare * m_context.step / static_cast<double>(m_widest);
        double left = at - room * static_cast<double>(parts.size()) / 2;
        const double inset = m_widest > 1 ? room * gapShare / 2 : 0;
        for (const auto& part : parts) {
            const double value = *part.estimate->value;
            addBar(part, {left + inset, left + room - inset, 0, value});
            addInterval(part, left + room / 2, room);
            writeAtEnd(part, left + room / 2, value);
            left += room;
        }
    }

    void stack(double at, const std::vector<BarPart>& parts) {
        double total = 0;
        for (const auto& part : parts)
            total += std::fabs(*part.estimate->value);
        const double scale = m_chart.stacking == Stacking::Percent && total > 0 ? 100 / total : 1;
        const double half = filledShare * m_context.step / 2;
        double up = 0;
        double down = 0;
        for (const auto& part : parts) {
            const double length = *part.estimate->value * scale;
            double& edge = length >= 0 ? up : down;
            addBar(part, {at - half, at + half, edge, edge + length});
            writeInside(part, at, edge + length / 2, std::fabs(length));
            edge += length;
        }
    }

    void addBar(const BarPart& part, const BarBox& box) {
        const bool isBelow = part.series->below >= 0 && *part.estimate->value < 0;
        const int series = isBelow ? part.series->below : part.series->series;
        const auto& style = m_context.scene.series[static_cast<std::size_t>(series)].style;
        Rectangle bar;
        bar.series = series;
        bar.datum = part.datum;
        bar.hollow = part.estimate->status.isUncertain();
        bar.outline =
            m_context.scene.theme.outlinedBars && !bar.hollow ? m_context.scene.theme.ink : style.colour;
        bar.fill = bar.hollow ? style.colour.withOpacity(m_context.scene.theme.fillOpacity) : style.colour;
        const auto [low, high] = std::minmax(box.from, box.to);
        if (m_chart.direction == BarDirection::Horizontal) {
            bar.bottom = -box.along1;
            bar.top = -box.along0;
            bar.left = low;
            bar.right = high;
        } else {
            bar.left = box.along0;
            bar.right = box.along1;
            bar.bottom = low;
            bar.top = high;
        }
        m_context.out.marks.emplace_back(bar);
        m_context.scene.data[static_cast<std::size_t>(part.datum)].at =
            m_chart.direction == BarDirection::Horizontal ? ScenePoint{box.to, -(box.along0 + box.along1) / 2}
                                                          : ScenePoint{(box.along0 + box.along1) / 2, box.to};
    }

    /// In ink, because one end lies on the bar.
    void addInterval(const BarPart& part, double along, double room) {
        addErrorBar(m_context, part.series->series, *part.estimate,
                    m_chart.direction == BarDirection::Horizontal ? -along : along, capShare * room,
                    m_chart.direction == BarDirection::Horizontal, m_context.scene.theme.ink);
    }

    /// Beyond the interval, where there is one.
    void writeAtEnd(const BarPart& part, double along, double value) {
        if (!m_writesValues)
            return;
        const double end =
            value < 0 ? part.estimate->low.value_or(value) : part.estimate->high.value_or(value);
        const bool flat = m_chart.direction == BarDirection::Horizontal;
        TextMark text;
        text.series = part.series->series;
        text.datum = part.datum;
        text.text = valueText(value, m_context.panel.numbers);
        text.colour = m_context.scene.theme.ink;
        text.at = flat ? ScenePoint{end, -along} : ScenePoint{along, end};
        if (flat)
            text.anchor = value < 0 ? Anchor::Left : Anchor::Right;
        else
            text.anchor = value < 0 ? Anchor::Below : Anchor::Above;
        m_texts.push_back(std::move(text));
    }

    void writeInside(const BarPart& part, double along, double middle, double length) {
        if (!m_writesValues || length < leastPartForText * m_tallest)
            return;
        const auto& theme = m_context.scene.theme;
        const auto ground =
            m_context.scene.series[static_cast<std::size_t>(part.series->series)].style.colour;
        TextMark text;
        text.series = part.series->series;
        text.datum = part.datum;
        text.text = valueText(*part.estimate->value, m_context.panel.numbers);
        text.colour = contrastRatio(theme.background, ground) >= contrastRatio(theme.ink, ground)
                          ? theme.background
                          : theme.ink;
        text.at = m_chart.direction == BarDirection::Horizontal ? ScenePoint{middle, -along}
                                                                : ScenePoint{along, middle};
        m_texts.push_back(std::move(text));
    }

    const ChartContext& m_context;
    const BarChart& m_chart;
    Slots m_slots;
    std::vector<TextMark> m_texts;
    double m_tallest = 0;
    std::size_t m_widest = 1;
    bool m_writesValues = false;
};
} // namespace

void buildBarChart(const ChartContext& context, const BarChart& chart) {
    for (const auto& series : context.panel.series) {
        context.scene.series[static_cast<std::size_t>(series.series)].isBar = true;
        if (series.below >= 0)
            context.scene.series[static_cast<std::size_t>(series.below)].isBar = true;
    }
    BarBuilder(context, chart).build();
    if (!context.panel.answer->categories.empty())
        return;
    BreakLines breaks(context, chart.direction == BarDirection::Horizontal);
    for (const auto& series : context.panel.series)
        breaks.add(series);
}

} // namespace driftline
