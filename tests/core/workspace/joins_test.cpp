// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "interchange/join_list.h"
#include "support/expect_result.h"
#include "workspace/joins.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const DatasetPtr votesOfPlaces = smallData(R"(
year:period place:series value:value
2019 Laos 1
2020 Laos 2
2021 Laos 3
2020 Brunei 5
2021 Vietnam 6
)");
const DatasetPtr tradeOfPlaces = smallData(R"(
year:period country:series value:value
2020 Lao_PDR 2
2021 Lao_PDR 4
2020 Vietnam 5
2021 Vietnam 6
2022 Vietnam 7
)");

Result<DatasetPtr> voteOrTrade(std::string_view id) {
    return id == "votes" ? votesOfPlaces : tradeOfPlaces;
}

std::vector<Join> joinsOfFigure(const FigureSpec& figure, const PreparationLookup& preparations = {}) {
    const auto scene = resolve(figure, voteOrTrade);
    BOOST_REQUIRE(isOk(scene));
    auto joins = joinsOf(figure, *scene, voteOrTrade, preparations);
    BOOST_REQUIRE(isOk(joins));
    return *std::move(joins);
}

/// "side: place, period" for each, one a line.
std::string listed(const Join& join) {
    std::string out;
    for (const auto& one : join.unmatched)
        out += join.sides[one.lackedBy] + ": " + one.place + ", " + one.period + "\n";
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(joins)

BOOST_AUTO_TEST_CASE(panels_of_different_data_say_what_only_one_of_them_has) {
    const auto found = joinsOfFigure(votesBesideTrade());
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0].kind == JoinKind::Panels));
    BOOST_TEST((found[0].sides == std::vector<std::string>{"Votes", "Trade"}));
    BOOST_TEST(found[0].places == 2U); // Lao PDR is Laos
    BOOST_TEST(found[0].periods == 2U);
    BOOST_TEST(listed(found[0]) == "Trade: Brunei, \n"
                                   "Votes: , 2022\n"
                                   "Trade: , 2019\n"
                                   "Votes: Vietnam, 2020\n");
    BOOST_TEST(joinListCsv(found) == "Compared,Place,Period,Missing in\n"
                                     "Votes | Trade,Brunei,,Trade\n"
                                     "Votes | Trade,,2022,Votes\n"
                                     "Votes | Trade,,2019,Trade\n"
                                     "Votes | Trade,Vietnam,2020,Votes\n");
    BOOST_TEST(joinListTabText(found).substr(0, 33) == "Compared\tPlace\tPeriod\tMissing in\n");
}

BOOST_AUTO_TEST_CASE(small_multiples_say_which_of_them_lacks_a_period) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.dataset = "votes";
    figure.panels[0].query.series.clear();
    figure.panels[0].query.facet = "place";
    const auto found = joinsOfFigure(figure);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0].kind == JoinKind::SmallMultiples));
    BOOST_TEST(found[0].sides.size() == 3U);
    BOOST_TEST(found[0].periods == 0U);
    BOOST_TEST(found[0].places == 0U);
    BOOST_TEST(listed(found[0]) == "Brunei: , 2019\n"
                                   "Brunei: , 2021\n"
                                   "Vietnam: , 2019\n"
                                   "Vietnam: , 2020\n");
}

BOOST_AUTO_TEST_CASE(panels_of_the_same_data_are_not_joined) {
    auto figure = votesBesideTrade();
    figure.panels[1].query.dataset = "votes";
    BOOST_TEST(joinsOfFigure(figure).empty());
}

BOOST_AUTO_TEST_CASE(a_formula_says_what_either_side_lacks) {
    const auto votes = smallData(R"(
year:period place:place value:value
2019 Laos 1
2020 Laos 2
2021 Laos 3
2020 Brunei 5
2021 Vietnam 6
)");
    const auto growth = smallData(R"(
year:period place:place value:value
2020 Lao_PDR 2
2021 Lao_PDR 4
2020 Vietnam 5
2021 Vietnam 6
)");
    const auto find = [&](std::string_view id) -> Result<DatasetPtr> {
        return id == "votes" ? votes : growth;
    };
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.dataset = "votes";
    figure.panels[0].query.series = "place";
    const auto scene = resolve(figure, find);
    BOOST_REQUIRE(isOk(scene));
    Preparation preparation;
    preparation.dataset = "votes";
    preparation.columns = {{"rate", {}, "value / [value from world/growth]", {}}};
    const auto found = joinsOf(figure, *scene, find,
                               [&](std::string_view id) { return id == "votes" ? &preparation : nullptr; });
    BOOST_REQUIRE(isOk(found));
    BOOST_REQUIRE(found->size() == 1U);
    const auto& join = found->front();
    BOOST_TEST((join.kind == JoinKind::Formula));
    BOOST_TEST(join.places == 2U);
    BOOST_TEST(join.periods == 2U);
    BOOST_TEST(listed(join) == "value (test/data): Brunei, \n"
                               "value (test/data): , 2019\n"
                               "test/data: Vietnam, 2020\n");
}

BOOST_AUTO_TEST_CASE(a_formula_that_cannot_be_computed_joins_nothing) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.dataset = "votes";
    Preparation preparation;
    preparation.dataset = "votes";
    preparation.columns = {{"rate", {}, "value / [value from world/trade]", {}}}; // several rows a period
    BOOST_TEST(joinsOfFigure(figure, [&](std::string_view id) {
                   return id == "votes" ? &preparation : nullptr;
               }).empty());
}

BOOST_AUTO_TEST_SUITE_END()
