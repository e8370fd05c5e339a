// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Right values in files of many numbers from many sources. Each of these would take minutes if it looked for
// each number or source among all.
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "interchange/figure_table.h"
#include "interchange/vega_lite.h"
#include "publish/figure_citation.h"
#include "support/expect_result.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr int many = 20000;

/// A line of days; every source is read at two of them, the last one on its own page.
DatasetPtr manySources() {
    std::string text = "day:period value:value from:source where:locator";
    for (int i = 0; i < many; ++i)
        text += fmt::format("\n{} {} r{} p{}", Day{i}.text(), i % 7, i / 2, i % 2);
    auto data = std::make_shared<Dataset>(*smallData(text));
    for (int i = 0; i < many / 2; ++i) {
        Source source;
        source.name = fmt::format("r{}", i);
        source.title = fmt::format("Report {}", i);
        source.kind = "primary";
        source.year = 2000;
        data->sources.push_back(std::move(source));
    }
    return data;
}
} // namespace

BOOST_AUTO_TEST_SUITE(growth)

BOOST_AUTO_TEST_CASE(a_long_line_is_one_segment_of_numbers_with_their_references) {
    const auto scene = resolved(smallFigure(LineChart{}), manySources());
    BOOST_REQUIRE(isOk(scene));
    const auto spec = nlohmann::json::parse(vegaLiteFor(*scene));
    const auto& rows = spec["data"]["values"];
    BOOST_REQUIRE(rows.size() == static_cast<std::size_t>(many));
    BOOST_TEST(std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row["segment"] == 1; }));
    BOOST_TEST(rows.back()["source"] == fmt::format("r{}", many / 2 - 1));
    BOOST_TEST(rows.back()["reference"].get<std::string>().find(fmt::format("Report {}", many / 2 - 1)) !=
               std::string::npos);
    const auto csv = csvFor(*scene);
    BOOST_TEST(std::count(csv.begin(), csv.end(), '\n') == many + 1);
    BOOST_TEST(csv.find(fmt::format("Report {}", many / 2 - 1)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_number_that_stands_on_the_place_of_another_is_in_the_next_segment) {
    auto scene = resolved(smallFigure(LineChart{}), smallData("year:period value:value\n2020 1\n2021 2"));
    BOOST_REQUIRE(isOk(scene));
    // The same line and the same numbers once more.
    auto& marks = scene->panels[0].marks;
    const auto line = marksOf<Polyline>(scene->panels[0]).front();
    marks.emplace_back(line);
    scene->data.push_back(scene->data[0]);
    scene->data.push_back(scene->data[1]);
    const auto rows = nlohmann::json::parse(vegaLiteFor(*scene))["data"]["values"];
    BOOST_TEST(rows[0]["segment"] == 1);
    BOOST_TEST(rows[1]["segment"] == 1);
    BOOST_TEST(rows[2]["segment"] == 2);
    BOOST_TEST(rows[3]["segment"] == 2);
}

BOOST_AUTO_TEST_CASE(every_source_of_many_is_cited_with_its_places) {
    const auto data = manySources();
    const auto figure = smallFigure(LineChart{});
    const auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    const DatasetLookup lookup = [&data](std::string_view) -> Result<DatasetPtr> { return data; };
    const auto citation = citationFor(figure, lookup, *scene);
    BOOST_REQUIRE(isOk(citation));
    std::vector<const Citation*> read;
    for (const auto& one : citation->chain) {
        if (one.role == CitationRole::Original)
            read.push_back(&one);
    }
    BOOST_REQUIRE(read.size() == static_cast<std::size_t>(many / 2));
    BOOST_TEST(read[5]->reference.title == "Report 5");
    BOOST_TEST(read[5]->reference.note == "p0, p1.");
    std::vector<std::string> keys;
    for (const auto* one : read)
        keys.push_back(one->reference.key);
    std::sort(keys.begin(), keys.end());
    BOOST_TEST((std::adjacent_find(keys.begin(), keys.end()) == keys.end()));
}

BOOST_AUTO_TEST_SUITE_END()
