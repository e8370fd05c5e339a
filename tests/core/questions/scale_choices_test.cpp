// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "questions/scale_choices.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(scale_choices)

BOOST_AUTO_TEST_CASE(the_order_of_the_data_is_offered_and_then_drawn) {
    BarChart bar;
    bar.stacking = Stacking::Diverging;
    auto figure = smallFigure(bar);
    figure.panels[0].query.x = "item";
    const auto data = smallData("item:dimension answer:series value:value\nTrade No 30\nTrade Neither 20\n"
                                "Trade Yes 40\nTrade Don’t_know 10");
    const DatasetLookup lookup = [&data](std::string_view) -> Result<DatasetPtr> { return data; };
    BOOST_TEST(!resolve(figure, lookup));
    const auto choices = scaleChoices(figure, lookup);
    BOOST_REQUIRE(choices.size() == 2U);
    BOOST_TEST(choices[0].label == "Order the answers: No, Neither, Yes");
    const auto ordered = choices[0].apply(figure);
    BOOST_TEST(std::get<BarChart>(ordered.panels[0].chart).scale.neutral == "Neither");
    BOOST_TEST(isOk(resolve(ordered, lookup)));
    BOOST_TEST(isOk(resolve(choices[1].apply(figure), lookup)));
    BOOST_TEST(scaleChoices(ordered, lookup).empty());
}

BOOST_AUTO_TEST_SUITE_END()
