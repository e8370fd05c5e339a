// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"
#include "support/words.h"

using namespace driftline;
using namespace driftline::test;

namespace {
DatasetPtr survey(SamplingDesign design) {
    auto data = *smallData(
        "wave:period who:series value:value n:sample_size ns:sample_size_status s:source l:locator\n"
        "2022 a 18.5 81 inferred F ¶8\n2023 a 73.1 134 inferred F ¶8\n2024 a 55 . . G .",
        design);
    data.sampling.population = "Opinion leaders: academia, business";
    data.sources = {{"F", "First", "Fulcrum", {}, "", 2024, "", "", "", ""},
                    {"G", "Second", "", {}, "Gazette", 2024, "", "", "", ""}};
    return std::make_shared<const Dataset>(std::move(data));
}

std::string footerOf(const DatasetPtr& data, const FigureSpec& figure = smallFigure(LineChart{})) {
    const auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    return joined(scene->footer, "\n");
}

} // namespace

BOOST_AUTO_TEST_SUITE(captions)

BOOST_AUTO_TEST_CASE(the_source_line_names_who_made_and_where_it_was_read) {
    const auto data = survey(SamplingDesign::Purposive);
    BOOST_TEST(contains(footerOf(data), "Source: Fulcrum and Gazette 2024."));
    auto figure = smallFigure(LineChart{});
    figure.text.source = "Big Survey.";
    BOOST_TEST(contains(footerOf(data, figure), "Source: Big Survey; read in Fulcrum and Gazette 2024."));
    figure.text.source = "Big Survey, as printed in Fulcrum, and Gazette 2024";
    BOOST_TEST(
        contains(footerOf(data, figure), "Source: Big Survey, as printed in Fulcrum, and Gazette 2024."));
}

BOOST_AUTO_TEST_CASE(sample_sizes_are_told_with_what_is_not_known) {
    const auto text = footerOf(survey(SamplingDesign::Purposive));
    BOOST_TEST(contains(text, "n ≈ 81 (2022), 134 (2023), inferred"), text);
    BOOST_TEST(contains(text, "not known for the other points"));
}

BOOST_AUTO_TEST_CASE(no_margin_without_a_probability_sample) {
    BOOST_TEST(contains(footerOf(survey(SamplingDesign::Purposive)),
                        "Opinion leaders; not a probability sample, so no margin of error can be given."));
    BOOST_TEST(!contains(footerOf(survey(SamplingDesign::Probability)), "no margin of error"));
}

BOOST_AUTO_TEST_CASE(the_level_of_a_published_interval_is_printed) {
    auto data = *smallData("wave:period who:series value:value lo:low hi:high\n"
                           "2022 a 18.5 15 20\n2023 a 23.1 20 25\n",
                           SamplingDesign::Unknown);
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.interval = IntervalWish::Published;
    // Without a level nobody knows what the bounds are of.
    BOOST_TEST(!contains(footerOf(std::make_shared<const Dataset>(data), figure), "interval"));
    for (auto& variable : data.codebook.variables) {
        if (variable.role == Role::Low || variable.role == Role::High)
            variable.level = 68;
    }
    const auto text = footerOf(std::make_shared<const Dataset>(data), figure);
    BOOST_TEST(contains(text, "Bands and bars: 68% interval, as published."), text);
    BOOST_TEST(!contains(text, "95%"));
}

BOOST_AUTO_TEST_CASE(alt_text_tells_the_pattern) {
    const auto scene = resolved(smallFigure(LineChart{}), survey(SamplingDesign::Purposive));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(contains(scene->altText, "a: 18.5% (2022) to 55.0% (2024), highest 73.1% (2023)."),
               scene->altText);
}

BOOST_AUTO_TEST_CASE(every_number_leads_to_its_source) {
    const auto scene = resolved(smallFigure(LineChart{}), survey(SamplingDesign::Purposive));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->data[0].provenance->sourceText == "Fulcrum ¶8");
    BOOST_TEST(scene->data[0].sampleSizeText() == "n ≈ 81 (inferred)");
    BOOST_TEST(scene->sources.size() == 2U);
}

BOOST_AUTO_TEST_CASE(numbers_asked_are_told_where_places_stand_on_the_axis) {
    auto figure = smallFigure(DotChart{});
    figure.panels[0].query.x = "where";
    const auto data = smallData("where:place value:value n:sample_size\nLaos 40 120\nPeru 50 300\nFiji 50 .",
                                SamplingDesign::Purposive);
    BOOST_TEST(contains(footerOf(data, figure), "n = 120 (Laos), 300 (Peru)"), footerOf(data, figure));
    BOOST_TEST(contains(footerOf(data, figure), "not known for the other points"));
}

BOOST_AUTO_TEST_SUITE_END()
