// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_change.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
PanelFacts overTime() {
    PanelFacts facts;
    facts.periods = {Period::ofYear(2023), Period::ofYear(2024)};
    facts.seriesCount = 2;
    facts.unit = "percent";
    facts.hasSampleSizes = true;
    return facts;
}

Panel since(int year) {
    Panel panel;
    panel.query.filters = {PeriodFilter{Period::ofYear(year), {}}};
    return panel;
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_change)

BOOST_AUTO_TEST_CASE(what_does_not_apply_says_why) {
    const auto facts = overTime();
    for (const auto kind : chartKinds()) {
        if (kind != ChartKind::Scatter)
            BOOST_TEST(bool(canShowAs(kind, {}, facts)), kindTitle(kind));
    }
    BOOST_TEST(canShowAs(ChartKind::Scatter, {}, facts).whyNot.find("second measure") != std::string::npos);
    auto categories = facts;
    categories.periods.clear();
    categories.isOverTime = false;
    categories.seriesCount = 1;
    for (const auto kind : {ChartKind::Line, ChartKind::Area, ChartKind::Slope, ChartKind::Dumbbell})
        BOOST_TEST(!canShowAs(kind, {}, categories).whyNot.empty(), kindTitle(kind));
    BOOST_TEST(bool(canShowAs(ChartKind::Bar, {}, categories)));
    auto losses = facts;
    losses.hasNegative = true;
    BOOST_TEST(!canShowAs(ChartKind::Area, {}, losses));
    Panel gap;
    gap.query.measure = GapMeasure{"series", "A", "B"};
    BOOST_TEST(!canShowAs(ChartKind::Area, gap, facts));
    auto oneWave = facts;
    oneWave.periods.pop_back();
    BOOST_TEST(!canShowAs(ChartKind::Slope, {}, oneWave));
}

BOOST_AUTO_TEST_CASE(intervals_need_a_sample_that_allows_them) {
    auto facts = overTime();
    BOOST_TEST(bool(canShowIntervals(IntervalWish::FromSampleSize, {}, facts)));
    BOOST_TEST(!canShowIntervals(IntervalWish::Published, {}, facts));
    facts.intervalRefusal = "purposive";
    BOOST_TEST(canShowIntervals(IntervalWish::FromSampleSize, {}, facts).whyNot == "purposive");
    BOOST_TEST(bool(canShowIntervals(IntervalWish::None, {}, facts)));
    facts.intervalRefusal.clear();
    facts.unit = "US$ million";
    BOOST_TEST(!canShowIntervals(IntervalWish::FromSampleSize, {}, facts));
    Panel change;
    change.query.measure = ChangeMeasure{};
    BOOST_TEST(!canShowIntervals(IntervalWish::FromSampleSize, change, overTime()));
    Panel stacked;
    stacked.chart = BarChart{Stacking::Percent, BarDirection::Vertical, BarValues::Auto};
    BOOST_TEST(
        canShowIntervals(IntervalWish::FromSampleSize, stacked, overTime()).whyNot ==
        "This 100 % bar chart has no room for intervals. These kinds have: line chart, bar chart, slope "
        "chart and dot chart.");
    stacked.chart = DumbbellChart{};
    BOOST_TEST(canShowIntervals(IntervalWish::FromSampleSize, stacked, overTime())
                   .whyNot.starts_with("This dumbbell chart has no room"));
    stacked.chart = BarChart{};
    BOOST_TEST(bool(canShowIntervals(IntervalWish::FromSampleSize, stacked, overTime())));
}

BOOST_AUTO_TEST_CASE(a_difference_is_filled_between_two_lines) {
    auto facts = overTime();
    BOOST_TEST(bool(canFillDifference({}, facts)));
    Panel bars;
    bars.chart = BarChart{};
    BOOST_TEST(!canFillDifference(bars, facts));
    facts.seriesCount = 3;
    BOOST_TEST(!canFillDifference({}, facts));
}

BOOST_AUTO_TEST_CASE(periods_become_waves_and_come_back) {
    auto panel = since(2023);
    showAs(panel, ChartKind::Dumbbell);
    BOOST_TEST((std::get<DumbbellChart>(panel.chart).waves.from == Period::ofYear(2023)));
    BOOST_TEST(panel.query.filters.empty());
    showAs(panel, ChartKind::Slope);
    BOOST_TEST((std::get<SlopeChart>(panel.chart).waves.from == Period::ofYear(2023)));
    showAs(panel, ChartKind::Line);
    BOOST_TEST((panel == since(2023)));
}

BOOST_AUTO_TEST_CASE(stacking_and_direction_are_kept) {
    Panel panel;
    panel.chart = BarChart{Stacking::Percent, BarDirection::Horizontal, BarValues::All};
    showAs(panel, ChartKind::Area);
    BOOST_TEST((std::get<AreaChart>(panel.chart).stacking == AreaStacking::Percent));
    showAs(panel, ChartKind::Bar);
    BOOST_TEST((std::get<BarChart>(panel.chart).stacking == Stacking::Percent));
    panel.chart = DotChart{BarDirection::Horizontal};
    showAs(panel, ChartKind::Bar);
    BOOST_TEST((std::get<BarChart>(panel.chart).direction == BarDirection::Horizontal));
    panel.chart = BarChart{Stacking::Grouped, BarDirection::Vertical, BarValues::All};
    showAs(panel, ChartKind::Bar);
    BOOST_TEST((std::get<BarChart>(panel.chart).values == BarValues::All));
}

BOOST_AUTO_TEST_CASE(cells_are_kept_in_the_order_given) {
    Query query;
    keepCells(query, "place", {"Laos", "Cambodia"});
    keepCells(query, "answer", {"US"});
    keepCells(query, "place", {"Cambodia", "Laos", "Vietnam"});
    BOOST_REQUIRE(query.filters.size() == 2U);
    BOOST_TEST((query.filters == std::vector<Filter>{TextFilter{"answer", {"US"}},
                                                     TextFilter{"place", {"Cambodia", "Laos", "Vietnam"}}}));
    keepCells(query, "place", {});
    keepCells(query, "nothing", {});
    BOOST_TEST(query.filters.size() == 1U);
}

BOOST_AUTO_TEST_CASE(all_panels_show_the_same_stretch_of_time) {
    FigureSpec spec;
    spec.panels = {since(2020), since(2011)};
    spec.panels[1].chart = SlopeChart{};
    spec.panels[1].query.filters.clear();
    showPeriods(spec, {Period::ofYear(2012), Period::ofYear(2020)});
    BOOST_TEST((shownPeriods(spec) == PeriodFilter{Period::ofYear(2012), Period::ofYear(2020)}));
    BOOST_TEST((std::get<SlopeChart>(spec.panels[1].chart).waves.to == Period::ofYear(2020)));
    showPeriods(spec, {});
    BOOST_TEST((shownPeriods(spec) == PeriodFilter{}));
    BOOST_TEST(spec.panels[0].query.filters.empty());
    // Names of one period stay where they are while the timeline moves the others.
    Panel ranked;
    ranked.query.x = "place";
    ranked.query.filters = {PeriodFilter{Period::ofYear(2019), Period::ofYear(2019)}};
    spec.panels.push_back(ranked);
    showPeriods(spec, {Period::ofYear(2012), Period::ofYear(2020)});
    BOOST_TEST((shownPeriods(spec) == PeriodFilter{Period::ofYear(2012), Period::ofYear(2020)}));
    BOOST_TEST((spec.panels.back() == ranked));
}

BOOST_AUTO_TEST_SUITE_END()
