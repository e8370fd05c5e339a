// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bar_marks.h"
#include "scene/series_marks.h"
#include "scene/stack_parts.h"
#include "scene/ticks.h"

#include <algorithm>
#include <map>

namespace driftline {

namespace {
/// Share of a bar's own room that stays empty beside it, so that grouped bars do not touch.
constexpr double gapShare = 0.06;
/// Half of an error bar's cap, as a share of the bar's own room.
constexpr double capShare = 0.15;
/// Above so many bars, written values would collide: standing bars are narrow, lying ones are not.
constexpr std::size_t mostValuesOnStandingBars = 12;
constexpr std::size_t mostValuesOnLyingBars = 40;

struct GroupedBar {
    const AssembledSeries* series = nullptr;
    const Estimate* estimate = nullptr;
    int datum = -1;
};

/// The bars at each place along x, also those without a value: their room stays empty, and says why.
using Slots = std::map<double, std::vector<GroupedBar>>;

Slots slotsOf(const ChartContext& context) {
    Slots slots;
    for (const auto& series : context.panel.series) {
        for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
            const auto& estimate = series.estimates->estimates[i];
            slots[xOf(estimate, context.panel)].push_back({&series, &estimate, series.data[i]});
        }
    }
    return slots;
}

/// Bars side by side around the middle of their place. All places give a bar the same width; one that has
/// fewer bars than the fullest keeps them together, so that a lone bar stands over its tick.
class GroupedBars {
public:
    GroupedBars(const ChartContext& context, const BarChart& chart)
        : m_context(context)
        , m_chart(chart)
        , m_slots(slotsOf(context))
        , m_marks(context, chart.direction) {
        for (const auto& [at, bars] : m_slots)
            m_widest = std::max(m_widest, bars.size());
    }

    void build() {
        for (const auto& [at, bars] : m_slots)
            group(at, bars);
        m_marks.finish(true);
        m_marks.addBase(0);
    }

private:
    bool writesValues() const {
        std::size_t bars = 0;
        for (const auto& [at, parts] : m_slots)
            bars += parts.size();
        const auto most = m_marks.isLying() ? mostValuesOnLyingBars : mostValuesOnStandingBars;
        return m_chart.values == BarValues::All || (m_chart.values == BarValues::Auto && bars <= most);
    }

    void group(double at, const std::vector<GroupedBar>& bars) {
        const double room = filledByBars * m_room / static_cast<double>(m_widest);
        double left = at - room * static_cast<double>(bars.size()) / 2;
        const double inset = m_widest > 1 ? room * gapShare / 2 : 0;
        for (const auto& bar : bars) {
            addBar(bar, {left + inset, left + room - inset, 0, bar.estimate->value.value_or(0)}, room);
            left += room;
        }
    }

    void addBar(const GroupedBar& bar, const BarBox& box, double room) {
        const auto& estimate = *bar.estimate;
        if (!estimate.value) {
            m_marks.remark({bar.series->series, bar.datum}, box.middle(), 0, missingWord(estimate),
                           std::string(missingSign));
            return;
        }
        const bool isBelow = bar.series->below >= 0 && *estimate.value < 0;
        const BarOwner owner{isBelow ? bar.series->below : bar.series->series, bar.datum};
        m_marks.addBar(owner, box, estimate.status.isUncertain());
        // In ink, because one end lies on the bar.
        addErrorBar(m_context, bar.series->series, estimate, m_marks.isLying() ? -box.middle() : box.middle(),
                    capShare * room, m_marks.isLying(), m_context.scene.theme.ink);
        if (!m_writesValues)
            return;
        const double end = *estimate.value < 0 ? estimate.low.value_or(*estimate.value)
                                               : estimate.high.value_or(*estimate.value);
        m_marks.writeAtEnd({bar.series->series, bar.datum}, box.middle(), end, *estimate.value < 0,
                           valueText(*estimate.value, m_context.panel.numbers));
    }

    const ChartContext& m_context;
    const BarChart& m_chart;
    Slots m_slots;
    BarMarks m_marks;
    std::size_t m_widest = 1;
    bool m_writesValues = writesValues();
    double m_room = roomForBars(m_context);
};
} // namespace

Result<void> buildBarChart(const ChartContext& context, const BarChart& chart) {
    for (const auto& series : context.panel.series) {
        context.scene.series[static_cast<std::size_t>(series.series)].isBar = true;
        if (series.below >= 0)
            context.scene.series[static_cast<std::size_t>(series.below)].isBar = true;
    }
    Result<void> built;
    if (context.panel.scale)
        built = buildAnswerChart(context, chart);
    else if (chart.stacking == Stacking::Stacked || chart.stacking == Stacking::Percent)
        built = buildStackedBars(context, chart);
    else
        GroupedBars(context, chart).build();
    if (!built || !context.panel.answer->categories.empty())
        return built;
    BreakLines breaks(context, chart.direction == BarDirection::Horizontal);
    for (const auto& series : context.panel.series)
        breaks.add(series);
    return built;
}

} // namespace driftline
