// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/lookup.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
Source sourceNamed(const char* name, const char* title) {
    Source source;
    source.name = name;
    source.title = title;
    return source;
}
} // namespace

BOOST_AUTO_TEST_SUITE(lookup)

BOOST_AUTO_TEST_CASE(sources_and_waves_are_those_that_the_dataset_gives) {
    Dataset dataset;
    dataset.sources = {sourceNamed("a", "first"), sourceNamed("b", "second"), sourceNamed("a", "third")};
    const auto year = Period::ofYear(2024);
    // The same days as the year and another period.
    const Period span{Granularity::Span, year.start, year.end};
    Wave ofYear;
    ofYear.period = year;
    Wave ofSpan;
    ofSpan.period = span;
    dataset.waves = {ofSpan, ofYear};
    const DatasetLists lists(dataset);
    BOOST_TEST(lists.source("a") == dataset.source("a"));
    BOOST_TEST(lists.source("b")->title == "second");
    BOOST_TEST(lists.source("c") == nullptr);
    BOOST_TEST(lists.wave(year) == &dataset.waves[1]);
    BOOST_TEST(lists.wave(span) == &dataset.waves[0]);
    BOOST_TEST(lists.wave(Period::ofYear(2023)) == nullptr);
}

BOOST_AUTO_TEST_CASE(labels_are_those_that_the_variable_gives) {
    Variable variable;
    variable.categories = {{"us", "United States", ""}, {"cn", "", "asked"}, {"us", "again", ""}};
    const CategoryList categories(variable);
    for (const auto* cell : {"us", "cn", "xx", ""}) {
        BOOST_TEST(categories.labelOf(cell) == variable.labelOf(cell));
        BOOST_TEST(categories.category(cell) == variable.category(cell));
    }
    BOOST_TEST(categories.labelOf("us") == "United States");
    BOOST_TEST(categories.labelOf("cn") == "cn");
}

BOOST_AUTO_TEST_CASE(codes_come_in_the_order_of_the_values) {
    TextCells cells;
    cells.dictionary = {"x", "y", "z"};
    const std::vector<std::int32_t> wanted = {2, TextCells::none, 0, 2};
    BOOST_TEST(codesOf(cells, {"z", "q", "x", "z"}) == wanted, boost::test_tools::per_element());
    BOOST_TEST(codesOf(cells, {}).empty());
    BOOST_TEST(codesOf(cells).find("y").value() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
