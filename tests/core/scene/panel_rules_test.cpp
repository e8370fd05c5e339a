// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "scene/figure_check.h"
#include "support/expect_result.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
const DatasetPtr votesByPlace = smallData(R"(
year:period place:series value:value
2019 Laos 1
2020 Laos 2
2021 Laos 3
2022 Laos 4
2019 Brunei 5
2022 Brunei 6
)");
const DatasetPtr tradeByPlace = smallData(R"(
year:period country:series value:value
2020 Lao_PDR 2
2022 Lao_PDR 4
2020 Vietnam 5
2023 Vietnam 6
)");
/// Some series are codes of places, others are none.
const DatasetPtr votesByCode = smallData(R"(
year:period place:series value:value
2020 LAO 2
2022 LAO 4
2020 VNM 5
2022 Total 6
)");

/// The sentence on panels that differ; empty if there is none.
std::string differenceOf(const FigureSpec& figure) {
    const auto scene = resolve(figure, [](std::string_view id) -> Result<DatasetPtr> {
        if (id == "codes")
            return votesByCode;
        return id == "votes" ? votesByPlace : tradeByPlace;
    });
    BOOST_REQUIRE(isOk(scene));
    for (const auto& finding : checkFigure(figure, *scene)) {
        if (finding.code == "figure.panels-differ")
            return finding.what;
    }
    return {};
}
} // namespace

BOOST_AUTO_TEST_SUITE(panel_rules)

BOOST_AUTO_TEST_CASE(places_and_periods_of_one_panel_only_are_named) {
    // Laos is Lao PDR; what lies outside the years of both is there for everybody to see.
    BOOST_TEST(differenceOf(votesBesideTrade("votes", "trade")) ==
               "Only in “Votes”: Brunei; only in “Trade”: Vietnam; only in “Votes”: 2021.");
}

BOOST_AUTO_TEST_CASE(codes_of_places_are_the_places_that_names_are) {
    // Without them the codes were no places, and nothing was compared.
    BOOST_TEST(differenceOf(votesBesideTrade("votes", "codes")) ==
               "Only in “Votes”: Brunei; only in “Trade”: VNM; only in “Votes”: 2021.");
    BOOST_TEST(differenceOf(votesBesideTrade("codes", "trade")) == "");
}

BOOST_AUTO_TEST_CASE(panels_of_the_same_data_are_not_compared) {
    auto figure = votesBesideTrade("votes", "votes");
    figure.panels[1].query.filters = {TextFilter{"place", {"Laos"}}};
    BOOST_TEST(differenceOf(figure) == "");
}

BOOST_AUTO_TEST_SUITE_END()
