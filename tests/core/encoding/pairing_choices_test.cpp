// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "encoding/pairing_choices.h"
#include "query/engine.h"
#include "query/measure.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
DatasetPtr builtIn(const char* id) {
    static const Gallery gallery;
    auto found = gallery.dataset(id);
    BOOST_REQUIRE(isOk(found));
    return *found;
}

/// Whom opinion leaders of each country would side with in 2022.
Query alignment() {
    Query query;
    query.dataset = "survey/answers";
    query.x = "place";
    query.filters = {TextFilter{"place", {"Cambodia", "Laos", "Vietnam"}},
                     TextFilter{"question", {"forced_alignment"}}, TextFilter{"answer", {"China"}},
                     PeriodFilter{Period::ofYear(2022), Period::ofYear(2022)}};
    return query;
}

const MeasureChoice* choiceOf(const std::vector<MeasureChoice>& choices, const std::string& dataset) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&dataset](const MeasureChoice& one) {
        return one.query.dataset == dataset;
    });
    return found == choices.end() ? nullptr : &*found;
}
} // namespace

BOOST_AUTO_TEST_SUITE(pairing_choices)

BOOST_AUTO_TEST_CASE(datasets_with_the_same_places_can_be_set_against_one_another) {
    const auto choices = measuresFor(
        alignment(), builtIn("survey/answers"),
        {builtIn("trade/asean"), builtIn("trade/gdp"), builtIn("survey/answers"), builtIn("events/events")});
    BOOST_TEST(choiceOf(choices, "events/events") == nullptr);
    const auto* exports = choiceOf(choices, "trade/asean");
    BOOST_REQUIRE(exports != nullptr);
    BOOST_TEST(exports->query.x == "place");
    const auto answered = answer(exports->query, builtIn("trade/asean"));
    BOOST_REQUIRE(isOk(answered));
    BOOST_TEST(answered->categories == (std::vector<std::string>{"Cambodia", "Laos", "Vietnam"}),
               boost::test_tools::per_element());
    BOOST_TEST((answered->covered == Period::ofYear(2022)), "the same year");
    BOOST_TEST(choiceOf(choices, "trade/gdp") != nullptr);
    for (const auto& choice : choices)
        BOOST_TEST((choice.query != alignment()), "never itself");
}

BOOST_AUTO_TEST_CASE(columns_of_one_file_can_be_set_against_one_another) {
    const auto wide =
        smallData("year:period country:place what:series value:value\n"
                  "2023 Laos GDP 15\n2023 Peru GDP 267\n2023 Laos exports 8\n2023 Peru exports 68");
    Query gdp;
    gdp.dataset = wide->id;
    gdp.x = "country";
    gdp.filters = {TextFilter{"what", {"GDP"}}};
    const auto choices = measuresFor(gdp, wide, {wide});
    BOOST_REQUIRE(choices.size() == 1U);
    BOOST_TEST(choices[0].title.find("exports") != std::string::npos, choices[0].title);
    const auto answered = answer(choices[0].query, wide);
    BOOST_REQUIRE(isOk(answered));
    BOOST_REQUIRE(answered->series.size() == 1U);
    BOOST_TEST(answered->series[0].estimates[1].value.value() == 68.0);
    gdp.filters.clear();
    BOOST_TEST(measuresFor(gdp, wide, {wide}).empty(), "both at once are no measure of their own");
}

BOOST_AUTO_TEST_CASE(what_is_meant_of_a_second_measure_can_be_changed) {
    Query query;
    query.dataset = "trade/asean";
    query.x = "place";
    query.filters = {TextFilter{"flow", {"exports"}}, TextFilter{"partner", {"China"}}};
    const auto kept = keptCells(query, *builtIn("trade/asean"));
    BOOST_REQUIRE(kept.size() == 2U);
    BOOST_TEST(kept[0].column == "flow");
    BOOST_TEST(kept[1].cell == "China");
    BOOST_TEST(kept[1].cells.size() == 3U);
    const auto whole = wholeFor(query, *builtIn("trade/asean"));
    BOOST_REQUIRE(whole.has_value());
    BOOST_TEST(whole->column == "partner");
    BOOST_TEST(whole->cell == "World");
    BOOST_TEST(!wholeFor(query, *builtIn("trade/gdp")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
