// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/entity_json.h"
#include "figure/series_style.h"
#include "support/expect_result.h"

#include <nlohmann/json.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
Entities violetChina() {
    return {{"CHN", "PRC", Colour::parse("#7B3294"), Marker::Diamond, Dash::Dotted, 2.0}};
}
} // namespace

BOOST_AUTO_TEST_SUITE(entity)

BOOST_AUTO_TEST_CASE(a_place_is_known_under_all_its_names_and_others_under_their_own) {
    BOOST_TEST(entityKey("Lao PDR") == "LAO");
    BOOST_TEST(entityKey("Laos") == "LAO");
    BOOST_TEST(entityKey(" Very worried ") == "Very worried");
    Entities entities;
    setEntity(entities, {"Lao PDR", {}, Colour::parse("#004488"), {}, {}, {}});
    BOOST_REQUIRE(entityOf(entities, "Laos") != nullptr);
    setEntity(entities, {"Laos", {}, {}, Marker::Cross, {}, {}});
    BOOST_TEST(entities.size() == 1U);
    BOOST_TEST(!entities[0].colour.has_value());
    setEntity(entities, {"Laos", {}, {}, {}, {}, {}});
    BOOST_TEST(entities.empty());
}

BOOST_AUTO_TEST_CASE(a_figure_says_the_rest_itself) {
    FigureSpec spec;
    spec.series = {{"China", {}, {}, Marker::Square, {}, {}}};
    const auto drawn = withEntities(spec, {"China", "Japan"}, violetChina());
    BOOST_REQUIRE(drawn.series.size() == 1U);
    const auto choice = seriesChoice(drawn, "China");
    BOOST_TEST((choice.marker == Marker::Square)); // its own comes first
    BOOST_TEST((choice.colour == Colour::parse("#7B3294")));
    BOOST_TEST(choice.label == "PRC");
    BOOST_TEST((choice.dash == Dash::Dotted));
    BOOST_TEST((withEntities(spec, {"Japan"}, violetChina()) == spec));
}

BOOST_AUTO_TEST_CASE(entities_come_back_from_their_list) {
    const auto again = readEntities(entitiesJson(violetChina()), "datapackage.json");
    BOOST_REQUIRE(isOk(again));
    BOOST_TEST((*again == violetChina()));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_a_list_is_named) {
    const auto read = [](const char* text) {
        return readEntities(nlohmann::ordered_json::parse(text), "datapackage.json");
    };
    BOOST_TEST(failsWith(read(R"({"CHN": {}})"), "entities.wrong-type"));
    BOOST_TEST(failsWith(read(R"([{"label": "x"}])"), "entities.missing-field"));
    BOOST_TEST(failsWith(read(R"([{"key": "CHN", "color": "#000000"}])"), "entities.unknown-field"));
    BOOST_TEST(failsWith(read(R"([{"key": "CHN", "colour": "red"}])"), "entities.wrong-value",
                         "at /entities/0: “red” is not a colour"));
    BOOST_TEST(failsWith(read(R"([{"key": "CHN"}, {"key": "CHN"}])"), "entities.duplicate-key"));
}

BOOST_AUTO_TEST_SUITE_END()
