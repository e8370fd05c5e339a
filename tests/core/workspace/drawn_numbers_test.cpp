// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/engine.h"
#include "query/respondents.h"
#include "support/expect_result.h"
#include "workspace/drawn_numbers.h"
#include "workspace/figure_package.h"
#include "workspace/gallery.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace driftline;
using namespace driftline::test;

namespace {

/// Six people, of whom five answered; the weights of Laos sum to 4.
DatasetPtr answers() {
    return smallData("person:none country:place value:value weight:weight\n"
                     "p-801 Laos 10 3\n"
                     "p-802 Laos 50 1\n"
                     "p-803 Cambodia 20 1\n"
                     "p-804 Cambodia 40 1\n"
                     "p-805 Cambodia . 1\n"
                     "p-806 Laos 50 0\n");
}

/// Statistics of two years, a row each, as their publisher has them.
DatasetPtr statistics() {
    return smallData("year:period country:place value:value\n"
                     "2020 Laos 1\n"
                     "2021 Laos 3\n"
                     "2020 Cambodia 2\n");
}

Query meanByCountry(Aggregate aggregate, const DatasetPtr& dataset) {
    Query query;
    query.dataset = dataset->id;
    query.x = "country";
    query.aggregate = aggregate;
    return query;
}

FigureSpec figureOf(const Query& query) {
    FigureSpec figure;
    figure.id = "trust";
    figure.text.title = "Trust";
    Panel panel;
    panel.query = query;
    panel.chart = BarChart{};
    figure.panels = {panel};
    return figure;
}

DatasetLookup onlyThis(const DatasetPtr& dataset) {
    return [dataset](std::string_view id) -> Result<DatasetPtr> {
        if (id == dataset->id)
            return dataset;
        return fail("dataset.unknown", std::string(id));
    };
}

template <class T>
T value(Result<T> result) {
    BOOST_TEST_REQUIRE(isOk(result));
    return *std::move(result);
}

std::vector<std::string> shownValues(const Estimates& estimates) {
    std::vector<std::string> shown;
    for (const auto& line : estimates.series) {
        for (const auto& estimate : line.estimates)
            shown.push_back(estimate.at.label() + " " +
                            (estimate.value ? std::to_string(std::lround(*estimate.value)) : "missing"));
    }
    return shown;
}
} // namespace

BOOST_AUTO_TEST_SUITE(drawn_numbers)

BOOST_AUTO_TEST_CASE(rows_with_weights_or_names_of_their_own_are_of_respondents) {
    const auto people = answers();
    BOOST_TEST(readsRespondents(meanByCountry(Aggregate::Mean, people), *people));
    BOOST_TEST(readsRespondents(meanByCountry(Aggregate::None, people), *people));
    const auto named = smallData("person:none country:place value:value\na Laos 1\nb Laos 2\n");
    BOOST_TEST(readsRespondents(meanByCountry(Aggregate::Mean, named), *named));
    const auto alike = smallData("country:place value:value\nLaos 1\nLaos 2\n");
    BOOST_TEST(readsRespondents(meanByCountry(Aggregate::Mean, alike), *alike));
}

BOOST_AUTO_TEST_CASE(published_statistics_are_not) {
    const auto published = statistics();
    BOOST_TEST(!readsRespondents(meanByCountry(Aggregate::Mean, published), *published));
    BOOST_TEST(readsRespondents(meanByCountry(Aggregate::Count, published), *published));
}

BOOST_AUTO_TEST_CASE(the_numbers_are_those_of_the_query) {
    const auto people = answers();
    const auto query = meanByCountry(Aggregate::WeightedMean, people);
    const auto numbers = value(drawnNumbers(query, people, "small/numbers"));
    BOOST_TEST(numbers.dataset.table.rows() == 2U);
    BOOST_TEST(numbers.dataset.codebook.indexOf("person").has_value() == false);
    BOOST_TEST(numbers.dataset.codebook.indexOf("weight").has_value() == false);
    BOOST_TEST(static_cast<int>(numbers.query.aggregate) == static_cast<int>(Aggregate::None));
    const auto before = value(answer(query, people));
    const auto after = value(answer(numbers.query, std::make_shared<const Dataset>(numbers.dataset)));
    // (10 × 3 + 50 × 1 + 50 × 0) / 4
    BOOST_TEST(shownValues(before).front() == "Laos 20");
    BOOST_TEST(shownValues(after) == shownValues(before), boost::test_tools::per_element());
    BOOST_TEST(after.unit == before.unit);
}

BOOST_AUTO_TEST_CASE(a_figure_travels_without_its_respondents) {
    const auto people = answers();
    const auto figure = figureOf(meanByCountry(Aggregate::Mean, people));
    const auto carried = value(figureWorkspace(figure, onlyThis(people)));
    BOOST_TEST_REQUIRE(carried.datasets.size() == 1U);
    BOOST_TEST(carried.datasets.front()->table.rows() == 2U);
    for (const auto& file : value(packageFilesOf(carried))) {
        BOOST_TEST_CONTEXT(file.name)
        BOOST_TEST(file.bytes.find("p-80") == std::string::npos);
    }
    const auto before = value(resolve(figure, onlyThis(people)));
    const auto after = value(resolve(carried.figures.front(), lookupOf(carried)));
    BOOST_TEST_REQUIRE(after.data.size() == before.data.size());
    for (std::size_t i = 0; i < before.data.size(); ++i)
        BOOST_TEST(after.data[i].valueText() == before.data[i].valueText());
}

BOOST_AUTO_TEST_CASE(a_figure_of_statistics_keeps_its_rows) {
    const auto published = statistics();
    const auto figure = figureOf(meanByCountry(Aggregate::Mean, published));
    const auto carried = value(figureWorkspace(figure, onlyThis(published)));
    BOOST_TEST_REQUIRE(carried.datasets.size() == 1U);
    BOOST_TEST(carried.datasets.front()->id == published->id);
    BOOST_TEST(carried.datasets.front()->table.rows() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
