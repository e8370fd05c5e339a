// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bar_marks.h"
#include "scene/series_marks.h"
#include "scene/stack_parts.h"
#include "scene/ticks.h"

#include <algorithm>

namespace driftline {

namespace {
/// Share of a bar's own room that stays empty beside it, so that grouped bars do not touch.
constexpr double gapShare = 0.06;
/// Half of an error bar's cap, as a share of the bar's own room.
constexpr double capShare = 0.15;

/// Bars side by side around the middle of their place. All places give a bar the same width; one that has
/// fewer bars than the fullest keeps them together, so that a lone bar stands over its tick.
class GroupedBars {
public:
    GroupedBars(const ChartContext& context, const BarChart& chart)
        : m_context(context)
        , m_chart(chart)
        , m_groups(groupsOf(context.panel))
        , m_marks(context) {
        for (const auto& group : m_groups)
            m_widest = std::max(m_widest, group.parts.size());
    }

    ChartMarks build() {
        for (const auto& group : m_groups)
            add(group);
        return std::move(m_marks).finished(true, {0});
    }

private:
    bool writesValues() const {
        std::size_t bars = 0;
        for (const auto& group : m_groups)
            bars += group.parts.size();
        return m_chart.values == BarValues::All ||
               (m_chart.values == BarValues::Auto && bars <= mostPlacesWithValues(m_context.panel));
    }

    void add(const Stack& group) {
        const double room = filledByBars * m_room / static_cast<double>(m_widest);
        double left = group.at - room * static_cast<double>(group.parts.size()) / 2;
        const double inset = m_widest > 1 ? room * gapShare / 2 : 0;
        for (const auto& bar : group.parts) {
            addBar(bar, left + inset, left + room - inset, room);
            left += room;
        }
    }

    /// The room of a bar without a value stays empty, and says why.
    void addBar(const StackPart& bar, double left, double right, double room) {
        BarBox box{left, right, 0, 0};
        if (!bar.isKnown()) {
            m_marks.remark({bar.series->series, bar.datum}, box.middle(), 0, missingWord(bar),
                           std::string(missingSign));
            return;
        }
        const auto& estimate = *bar.estimate;
        box.to = *estimate.value;
        const bool isBelow = bar.series->below >= 0 && *estimate.value < 0;
        const BarOwner owner{isBelow ? bar.series->below : bar.series->series, bar.datum};
        m_marks.addBar(owner, box, estimate.status.isUncertain());
        // In ink, because one end lies on the bar.
        m_marks.addOver(errorBarOf(m_context, bar.series->series, estimate, box.middle(), capShare * room,
                                   m_context.theme.ink));
        if (!m_writesValues)
            return;
        const double end = *estimate.value < 0 ? estimate.low.value_or(*estimate.value)
                                               : estimate.high.value_or(*estimate.value);
        m_marks.writeAtEnd({bar.series->series, bar.datum}, box.middle(), end, *estimate.value < 0,
                           valueText(*estimate.value, m_context.panel.numbers));
    }

    const ChartContext& m_context;
    const BarChart& m_chart;
    std::vector<Stack> m_groups;
    BarMarks m_marks;
    std::size_t m_widest = 1;
    bool m_writesValues = writesValues();
    double m_room = roomForBars(m_context);
};
} // namespace

Result<ChartMarks> buildBarChart(const ChartContext& context, const BarChart& bars) {
    auto chart = [&]() -> Result<ChartMarks> {
        if (context.panel.scale)
            return buildAnswerChart(context, bars);
        if (bars.stacking == Stacking::Stacked || bars.stacking == Stacking::Percent)
            return buildStackedBars(context, bars);
        return GroupedBars(context, bars).build();
    }();
    if (!chart || !context.panel.answer->categories.empty())
        return chart;
    BreakLines breaks(context);
    for (const auto& series : context.panel.series)
        breaks.addTo(*chart, series);
    return chart;
}

} // namespace driftline
