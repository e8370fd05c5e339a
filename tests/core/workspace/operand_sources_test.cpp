// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "prepare/prepared_dataset.h"
#include "support/expect_result.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
Source sourceOf(const std::string& name, const std::string& title) {
    Source source;
    source.name = name;
    source.title = title;
    return source;
}

/// "Exports per head" of one's own data and the population of others.
Dataset exportsPerHead() {
    auto own = *smallData("year:period place:place value:value\n2020 Laos 10\n2021 Laos 12");
    own.id = "mine/exports";
    own.sources = {sourceOf("customs", "Customs")};
    auto people = *smallData("year:period place:place value:value\n2020 Laos 5\n2021 Laos 6");
    people.id = "un/people";
    people.sources = {sourceOf("wpp", "World Population Prospects")};
    const auto other = std::make_shared<const Dataset>(people);
    Preparation preparation;
    preparation.dataset = own.id;
    preparation.columns = {{"rate", {}, "value / [value from un/people]", "percent"}};
    const auto made = prepared(own, preparation, FailedStep::Refused, {},
                               [other](std::string_view) -> Result<DatasetPtr> { return other; });
    BOOST_REQUIRE(isOk(made));
    return made->dataset;
}

std::vector<std::string> sourceTitles(const Scene& scene) {
    std::vector<std::string> titles;
    for (const auto& source : scene.sources)
        titles.push_back(source.shortText);
    return titles;
}
} // namespace

BOOST_AUTO_TEST_SUITE(operand_sources)

BOOST_AUTO_TEST_CASE(sources_of_other_data_stand_among_the_sources_and_in_the_footer) {
    const auto data = std::make_shared<const Dataset>(exportsPerHead());
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.value = "rate";
    const auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST((sourceTitles(*scene) == std::vector<std::string>{"Customs", "World Population Prospects"}));
    const auto isNamed = [&scene](const char* name) {
        return std::any_of(scene->footer.begin(), scene->footer.end(),
                           [name](const std::string& line) { return line.find(name) != std::string::npos; });
    };
    BOOST_TEST(isNamed("World Population Prospects"));
    BOOST_TEST(isNamed("Customs"));
    BOOST_TEST(scene->data[0].provenance->sources.size() == 2U);

    // What was read stands on its own source alone.
    figure.panels[0].query.value = "value";
    const auto read = resolved(figure, data);
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST((sourceTitles(*read) == std::vector<std::string>{"Customs"}));
}

BOOST_AUTO_TEST_SUITE_END()
