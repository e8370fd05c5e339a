// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "scene/chart_builders.h"
#include "scene/phases.h"
#include "style/theme_library.h"
#include "support/expect_result.h"

#include <type_traits>

using namespace driftline;
using namespace driftline::test;

namespace {
// What must not build: a phase that is left out, done twice or made by hand. Each phase takes the value of
// the one before and no other.
template <class Phase, class... Given>
constexpr bool phaseTakes = std::is_invocable_v<Phase, Given...>;
using PhaseContext = const FigureContext&;

static_assert(phaseTakes<decltype(arrangeFigure), AskedFigure, PhaseContext>);
static_assert(phaseTakes<decltype(listNumbers), Assembly>);
static_assert(phaseTakes<decltype(markPanels), ListedFigure, PhaseContext>);
static_assert(phaseTakes<decltype(scalePanels), MarkedFigure, PhaseContext>);
static_assert(phaseTakes<decltype(annotatePanels), ScaledFigure, PhaseContext>);
static_assert(phaseTakes<decltype(labelPanels), AnnotatedFigure, PhaseContext>);
static_assert(phaseTakes<decltype(turnPanels), LabelledFigure, PhaseContext>);
static_assert(phaseTakes<decltype(captionScene), TurnedFigure, PhaseContext>);

static_assert(!phaseTakes<decltype(markPanels), Assembly, PhaseContext>,
              "numbers are listed before marks refer to them");
static_assert(!phaseTakes<decltype(scalePanels), ListedFigure, PhaseContext>, "axes are scaled to marks");
static_assert(!phaseTakes<decltype(annotatePanels), MarkedFigure, PhaseContext>,
              "notes need the ranges of the axes");
static_assert(!phaseTakes<decltype(labelPanels), ScaledFigure, PhaseContext>,
              "the legend samples every mark");
static_assert(!phaseTakes<decltype(turnPanels), AnnotatedFigure, PhaseContext>, "labels are placed upright");
static_assert(!phaseTakes<decltype(captionScene), LabelledFigure, PhaseContext>, "captions read the scene");
static_assert(!phaseTakes<decltype(annotatePanels), AnnotatedFigure, PhaseContext>,
              "nothing is annotated twice");
static_assert(!phaseTakes<decltype(scalePanels), ScaledFigure, PhaseContext>, "nothing is scaled twice");

template <class... Phases>
constexpr bool areMadeByTheirPhasesOnly = (!std::is_default_constructible_v<Phases> && ...) &&
                                          (!std::is_aggregate_v<Phases> && ...) &&
                                          (!std::is_copy_constructible_v<Phases> && ...);
static_assert(areMadeByTheirPhasesOnly<Assembly, ListedFigure, MarkedFigure, ScaledFigure, AnnotatedFigure,
                                       LabelledFigure, TurnedFigure>);
static_assert(!std::is_default_constructible_v<AskedFigure> && !std::is_aggregate_v<AskedFigure>);
static_assert(!std::is_constructible_v<ScaledFigure, UprightFigure>);
static_assert(!std::is_constructible_v<AnnotatedFigure, UprightFigure>);
static_assert(!std::is_constructible_v<AnnotatedFigure, ScaledFigure>);

/// A figure, and what its phases may ask.
class PhasedFigure {
public:
    PhasedFigure(FigureSpec spec, DatasetPtr data)
        : m_spec(std::move(spec))
        , m_data(std::move(data))
        , m_theme(themeFor(m_spec.theme).value()) {}

    FigureContext context() const { return {m_spec, m_theme, m_datasets, m_token}; }
    ListedFigure listed() const {
        return listNumbers(assemble(m_spec, m_datasets, m_theme, m_token).value());
    }
    ScaledFigure scaled() const { return scalePanels(markPanels(listed(), context()).value(), context()); }

private:
    FigureSpec m_spec;
    DatasetPtr m_data;
    Theme m_theme;
    DatasetLookup m_datasets = [this](std::string_view) -> Result<DatasetPtr> { return m_data; };
    WorkToken m_token;
};

DatasetPtr twoLines() {
    return smallData("when:period who:series value:value status:status\n"
                     "2020 a 10 .\n2021 a 20 .\n2022 a 40 estimated\n2020 b 5 .\n2022 b 30 .");
}
} // namespace

BOOST_AUTO_TEST_SUITE(phases)

BOOST_AUTO_TEST_CASE(every_number_is_listed_once_and_knows_its_place) {
    const auto listed = PhasedFigure(smallFigure(LineChart{}), twoLines()).listed();
    BOOST_TEST(listed.numbers.data.size() == 5U);
    BOOST_REQUIRE(listed.arranged.panels.size() == 1U);
    const auto& series = listed.arranged.panels[0].series;
    BOOST_REQUIRE(series.size() == 2U);
    BOOST_TEST(series[0].data == (std::vector<int>{0, 1, 2}), boost::test_tools::per_element());
    BOOST_TEST(series[1].data == (std::vector<int>{3, 4}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_lying_chart_is_built_as_the_standing_one_is) {
    const auto marksBuilt = [](BarDirection direction) {
        const PhasedFigure figure(smallFigure(BarChart{Stacking::Grouped, direction, BarValues::All}),
                                  twoLines());
        auto marked = markPanels(figure.listed(), figure.context());
        BOOST_REQUIRE(isOk(marked));
        return std::move(marked->panels.at(0).marks);
    };
    const auto standing = marksBuilt(BarDirection::Vertical);
    BOOST_TEST(standing.size() > 5U);
    BOOST_TEST((standing == marksBuilt(BarDirection::Horizontal)));
}

BOOST_AUTO_TEST_CASE(builders_say_what_they_made) {
    const PhasedFigure figure(smallFigure(DumbbellChart{}), twoLines());
    const auto marked = markPanels(figure.listed(), figure.context());
    BOOST_REQUIRE(isOk(marked));
    BOOST_REQUIRE(marked->panels.size() == 1U);
    const auto& chart = marked->panels[0];
    BOOST_TEST((chart.keyShape == KeyShape::Dot));
    BOOST_TEST(chart.placed.size() == 4U, "a dot for each wave of each series");
    BOOST_REQUIRE(chart.along.has_value());
    BOOST_TEST(chart.along->ticks.size() == 2U);
    BOOST_REQUIRE(marked->keys.size() == 2U);
    BOOST_TEST(marked->keys[0].name == "2020");
    BOOST_TEST(marked->keys[1].name == "2022");
}

BOOST_AUTO_TEST_CASE(axes_hold_every_mark_before_anything_is_turned) {
    const auto scaled = PhasedFigure(smallFigure(DotChart{BarDirection::Horizontal}), twoLines()).scaled();
    BOOST_REQUIRE(scaled.figure.panels.size() == 1U);
    const auto& panel = scaled.figure.panels[0];
    BOOST_TEST(panel.lies);
    BOOST_TEST((panel.values.kind == AxisKind::Value));
    BOOST_TEST(panel.values.to >= 40.0);
    BOOST_TEST(panel.along.from < 2020.0);
    BOOST_TEST(panel.along.to > 2022.0);
}

BOOST_AUTO_TEST_CASE(panels_that_stand_and_lie_share_no_values) {
    auto figure = smallFigure(BarChart{Stacking::Grouped, BarDirection::Vertical, BarValues::All});
    figure.panels.push_back(figure.panels.front());
    figure.panels[1].chart = BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::All};
    figure.panels[1].query.filters = {PeriodFilter{{}, Period::ofYear(2020)}};
    const auto scaled = PhasedFigure(figure, twoLines()).scaled();
    BOOST_REQUIRE(scaled.figure.panels.size() == 2U);
    BOOST_TEST(scaled.figure.panels[0].values.to == 40.0);
    BOOST_TEST(scaled.figure.panels[1].values.to == 10.0);
}

BOOST_AUTO_TEST_SUITE_END()
