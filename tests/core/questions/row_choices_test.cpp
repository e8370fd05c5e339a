// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "questions/row_choices.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const auto crowdedData = smallData("year:period who:none value:value\n2020 a 2\n2020 b 5\n2021 a 1");

Result<DatasetPtr> lookUp(std::string_view) {
    return crowdedData;
}
} // namespace

BOOST_AUTO_TEST_SUITE(row_choices)

BOOST_AUTO_TEST_CASE(every_choice_leads_to_a_figure) {
    const auto figure = smallFigure(LineChart{});
    BOOST_TEST(failsWith(resolved(figure, crowdedData), "query.several-rows", "“who”"));
    const auto choices = rowChoices(figure, lookUp);
    std::vector<double> values;
    std::vector<std::string> labels;
    for (const auto& choice : choices) {
        const auto scene = resolved(choice.apply(figure), crowdedData);
        BOOST_REQUIRE(isOk(scene));
        labels.push_back(choice.label);
        values.push_back(scene->data.front().value.value());
    }
    const std::vector<std::string> expected = {"Show the mean", "Show the sum", "Keep only who: a",
                                               "Keep only who: b"};
    BOOST_TEST(labels == expected, boost::test_tools::per_element());
    const std::vector<double> numbers = {3.5, 7, 2, 5};
    BOOST_TEST(values == numbers, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_command_line_names_options_that_exist) {
    BOOST_TEST(rowChoicesText(smallFigure(LineChart{}), lookUp) ==
               "Choose with --aggregate mean, sum, count, or keep one with --where “who=a”, “who=b”.");
}

BOOST_AUTO_TEST_CASE(no_single_respondent_is_offered) {
    const auto data = smallData("year:period person:none weight:weight value:value\n"
                                "2020 1 2 5\n2020 2 1 6\n2021 3 1 7\n2021 4 1 8");
    const auto text = rowChoicesText(smallFigure(LineChart{}),
                                     [&data](std::string_view) -> Result<DatasetPtr> { return data; });
    BOOST_TEST(text == "Choose with --aggregate “weighted mean”, mean, sum, count.");
}

BOOST_AUTO_TEST_CASE(an_aggregate_is_told_in_footer_alt_text_and_table) {
    const auto chosen = rowChoices(smallFigure(LineChart{}), lookUp).front().apply(smallFigure(LineChart{}));
    const auto scene = resolved(chosen, crowdedData);
    BOOST_REQUIRE(isOk(scene));
    const auto told = [](const std::string& text) {
        return text.find("mean of 1 to 2 rows") != std::string::npos;
    };
    BOOST_TEST(std::any_of(scene->footer.begin(), scene->footer.end(), told));
    BOOST_TEST(told(scene->altText), scene->altText);
    BOOST_TEST(scene->data.front().derivation == "mean of 2 rows");
}

BOOST_AUTO_TEST_SUITE_END()
