// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto askedTwice = "item:dimension answer:series value:value\n"
                            "Trade No 30\nTrade Neither 20\nTrade Yes 40\nTrade Don’t_know 10\n"
                            "Aid No 10\nAid Neither 30\nAid Yes 55\nAid Don’t_know 5";

FigureSpec answerFigure(AnswerScale scale, bool neutralApart = false) {
    BarChart bar;
    bar.stacking = Stacking::Diverging;
    bar.direction = BarDirection::Horizontal;
    bar.scale = std::move(scale);
    bar.neutralApart = neutralApart;
    auto figure = smallFigure(bar);
    figure.panels[0].query.x = "item";
    return figure;
}

AnswerScale yesNo() {
    return {{"No", "Neither", "Yes"}, "Neither", {"Don’t know"}};
}

DatasetPtr answers(std::string_view text = askedTwice, std::string_view unit = "percent") {
    return smallData(text, SamplingDesign::Unknown, unit);
}

Scene answerScene(const FigureSpec& figure, std::string_view text = askedTwice,
                  std::string_view unit = "percent") {
    auto scene = resolved(figure, answers(text, unit));
    BOOST_REQUIRE(isOk(scene));
    return *scene;
}

const Rectangle* barNamed(const Scene& scene, const std::string& item, const std::string& answer) {
    for (const auto& mark : scene.panels[0].marks) {
        const auto* bar = std::get_if<Rectangle>(&mark);
        if (bar == nullptr)
            continue;
        const auto& datum = scene.data[static_cast<std::size_t>(bar->datum)];
        if (datum.position() == item && datum.words->seriesName == answer)
            return bar;
    }
    return nullptr;
}

std::vector<std::string> remarksOf(const Scene& scene) {
    std::vector<std::string> out;
    for (const auto& text : marksOf<TextMark>(scene.panels[0])) {
        if (text.isRemark)
            out.push_back(text.text);
    }
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(answer_chart)

BOOST_AUTO_TEST_CASE(bars_are_centred_on_the_neutral_answer) {
    const auto scene = answerScene(answerFigure(yesNo()));
    const auto* neither = barNamed(scene, "Trade", "Neither");
    BOOST_REQUIRE(neither != nullptr);
    BOOST_TEST(neither->left == -10.0);
    BOOST_TEST(neither->right == 10.0);
    BOOST_TEST(barNamed(scene, "Trade", "No")->left == -40.0);
    BOOST_TEST(barNamed(scene, "Trade", "Yes")->right == 50.0);
    BOOST_TEST(barNamed(scene, "Aid", "Neither")->left == -15.0);
}

BOOST_AUTO_TEST_CASE(nonresponse_stands_at_the_side_beyond_the_scale) {
    const auto scene = answerScene(answerFigure(yesNo()));
    const auto& axis = scene.panels[0].x;
    BOOST_REQUIRE(axis.scaleEnd.has_value());
    const auto* unknown = barNamed(scene, "Trade", "Don’t know");
    BOOST_TEST(unknown->left > *axis.scaleEnd);
    BOOST_TEST(unknown->right - unknown->left == 10.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(barNamed(scene, "Aid", "Don’t know")->left == unknown->left, "all begin at one place");
    BOOST_TEST(axis.ticks.back().at <= *axis.scaleEnd);
    BOOST_TEST(axis.ticks.front().label.front() != '-', "the side is no minus");
}

BOOST_AUTO_TEST_CASE(the_neutral_answer_can_stand_apart) {
    const auto scene = answerScene(answerFigure(yesNo(), true));
    BOOST_TEST(barNamed(scene, "Trade", "No")->right == 0.0);
    BOOST_TEST(barNamed(scene, "Trade", "Yes")->left == 0.0);
    BOOST_TEST(barNamed(scene, "Trade", "Neither")->left > *scene.panels[0].x.scaleEnd);
}

BOOST_AUTO_TEST_CASE(two_hues_grow_from_the_middle_and_what_takes_no_side_is_grey) {
    const AnswerScale five{{"a", "b", "c", "d", "e"}, "c", {"f"}};
    const auto scene = answerScene(answerFigure(five), "item:dimension answer:series value:value\n"
                                                       "Trade e 10\nTrade d 20\nTrade c 30\nTrade f 5\n"
                                                       "Trade b 20\nTrade a 15");
    std::vector<std::string> names;
    for (const auto& series : scene.series)
        names.push_back(series.name);
    BOOST_TEST(names == (std::vector<std::string>{"a", "b", "c", "d", "e", "f"}),
               boost::test_tools::per_element());
    const auto colour = [&scene](std::size_t i) { return scene.series[i].style.colour; };
    const auto isGrey = [](Colour c) {
        return std::max({c.red, c.green, c.blue}) - std::min({c.red, c.green, c.blue}) < 24;
    };
    BOOST_TEST(colour(0).text() == scene.theme.palette.firstAnswer.text());
    BOOST_TEST(colour(4).text() == scene.theme.palette.lastAnswer.text());
    BOOST_TEST(lightness(colour(1)) > lightness(colour(0)));
    BOOST_TEST(lightness(colour(3)) > lightness(colour(4)));
    BOOST_TEST(isGrey(colour(2)));
    BOOST_TEST(isGrey(colour(5)));
    BOOST_TEST((scene.legend == LegendPlace::Top));
}

BOOST_AUTO_TEST_CASE(without_colour_one_run_of_greys_goes_from_end_to_end) {
    auto figure = answerFigure({{"a", "b", "c", "d", "e"}, "c", {"f"}});
    figure.theme = "mono";
    const auto scene = answerScene(figure, "item:dimension answer:series value:value\n"
                                           "Trade e 10\nTrade d 20\nTrade c 30\nTrade f 5\n"
                                           "Trade b 20\nTrade a 15");
    BOOST_REQUIRE(scene.series.size() == 6U);
    for (std::size_t i = 0; i < 6; ++i) {
        const auto colour = scene.series[i].style.colour;
        BOOST_TEST((colour.red == colour.green && colour.green == colour.blue), scene.series[i].name);
        if (i > 0)
            BOOST_TEST(lightness(colour) > lightness(scene.series[i - 1].style.colour) + 8);
    }
    // Whoever gave no answer is an outline, because a picture may have no ground that its fill could match.
    const auto* noAnswer = barNamed(scene, "Trade", "f");
    BOOST_REQUIRE(noAnswer != nullptr);
    BOOST_TEST(noAnswer->fill.alpha == 0);
    BOOST_TEST((noAnswer->outline == scene.theme.ink));
}

BOOST_AUTO_TEST_CASE(the_line_in_the_middle_strikes_out_no_number) {
    const auto placeOfLine = [](const Scene& scene) {
        const auto& marks = scene.panels[0].marks;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const auto* rule = std::get_if<Rule>(&marks[i]);
            if (rule != nullptr && rule->kind == RuleKind::Zero && rule->at == 0.0)
                places.push_back(i);
        }
        BOOST_REQUIRE(places.size() == 1U);
        return places.front();
    };
    BOOST_TEST(placeOfLine(answerScene(answerFigure(yesNo()))) == 0U, "behind the neutral answers");
    BOOST_TEST(placeOfLine(answerScene(answerFigure(yesNo(), true))) > 8U, "between the two sides");
}

BOOST_AUTO_TEST_CASE(the_net_is_made_of_unrounded_numbers) {
    const auto scene = answerScene(answerFigure({{"No", "Yes"}, "", {}}),
                                   "item:dimension answer:series value:value\nTrade No 30.4\nTrade Yes 69.6\n"
                                   "Aid No 49.6\nAid Yes 50.4");
    BOOST_TEST(remarksOf(scene) == (std::vector<std::string>{"net +39.2", "net +0.8"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rounded_shares_are_drawn_to_a_hundred_and_printed_as_published) {
    const auto scene = answerScene(answerFigure({{"No", "Yes"}, "", {}}),
                                   "item:dimension answer:series value:value\nTrade No 33\nTrade Yes 66");
    const auto* no = barNamed(scene, "Trade", "No");
    const auto* yes = barNamed(scene, "Trade", "Yes");
    BOOST_TEST(yes->right - no->left == 100.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(marksOf<TextMark>(scene.panels[0])[0].text == "33%");
    BOOST_TEST(remarksOf(scene).front() == "net +33");
}

BOOST_AUTO_TEST_CASE(numbers_of_people_become_shares) {
    const auto scene =
        answerScene(answerFigure({{"No", "Yes"}, "", {}}),
                    "item:dimension answer:series value:value\nTrade No 50\nTrade Yes 150", "people");
    BOOST_TEST(barNamed(scene, "Trade", "No")->left == -25.0);
    BOOST_TEST(scene.data[0].valueText() == "25% (50 people)");
}

BOOST_AUTO_TEST_CASE(a_row_without_one_answer_is_not_drawn_as_if_it_were_whole) {
    const auto scene = answerScene(answerFigure({{"No", "Yes"}, "", {}}),
                                   "item:dimension answer:series value:value\nTrade No 50\nTrade Yes .\n"
                                   "Aid No .\nAid Yes .\nArms No 40\nArms Yes 60");
    BOOST_TEST(barNamed(scene, "Trade", "No") == nullptr);
    BOOST_TEST(remarksOf(scene) == (std::vector<std::string>{"incomplete", "not reported", "net +20"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(waves_stand_below_each_other) {
    auto figure = answerFigure({{"No", "Yes"}, "", {}});
    figure.panels[0].query.x.clear();
    const auto scene = answerScene(figure, "year:period answer:series value:value\n2020 No 50\n2020 Yes 50\n"
                                           "2024 No 40\n2024 Yes 60");
    BOOST_TEST((scene.panels[0].y.kind == AxisKind::Category));
    BOOST_TEST(barNamed(scene, "2020", "No")->bottom > barNamed(scene, "2024", "No")->top);
}

BOOST_AUTO_TEST_CASE(the_scale_is_asked_for_where_nobody_states_it) {
    const auto scene = resolved(answerFigure({}), answers());
    BOOST_REQUIRE(!scene);
    BOOST_TEST(scene.error().code == "figure.scale-unknown");
    // Whoever gave no answer stands apart from the order, and the example can be copied as it is.
    const std::string example =
        "\"scale\": {\"order\": [\"No\", \"Neither\", \"Yes\"], \"neutral\": \"Neither\", "
        "\"nonresponse\": [\"Don’t know\"]}";
    BOOST_TEST(scene.error().message.find(example) != std::string::npos, scene.error().message);
}

BOOST_AUTO_TEST_CASE(the_codebook_may_state_the_scale) {
    auto data = std::make_shared<Dataset>(*answers());
    data->codebook.variables[1].scale = yesNo();
    const auto scene = resolved(answerFigure({}), data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(barNamed(*scene, "Trade", "Neither")->left == -10.0);
}

BOOST_AUTO_TEST_CASE(an_answer_outside_the_scale_is_named) {
    const auto scene = resolved(answerFigure({{"No", "Neither", "Yes"}, "Neither", {}}), answers());
    BOOST_REQUIRE(!scene);
    BOOST_TEST(scene.error().code == "figure.scale-answer");
    BOOST_TEST(scene.error().message.find("“Don’t know”") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(negative_answers_are_refused) {
    const auto scene =
        resolved(answerFigure({{"No", "Yes"}, "", {}}),
                 answers("item:dimension answer:series value:value\nTrade No −5\nTrade Yes 60"));
    BOOST_REQUIRE(!scene);
    BOOST_TEST(scene.error().code == "figure.answers-negative");
}

BOOST_AUTO_TEST_CASE(panels_share_the_middle_and_the_side) {
    auto figure = answerFigure({{"No", "Yes"}, "", {"Don’t know"}});
    figure.panels[0].query.facet = "place";
    const auto scene = answerScene(figure, "place:place item:dimension answer:series value:value\n"
                                           "Laos Trade No 80\nLaos Trade Yes 15\nLaos Trade Don’t_know 5\n"
                                           "Peru Trade No 20\nPeru Trade Yes 40\nPeru Trade Don’t_know 40");
    BOOST_REQUIRE(scene.panels.size() == 2U);
    BOOST_TEST(scene.panels[0].x.from == scene.panels[1].x.from);
    BOOST_TEST(scene.panels[0].x.to == scene.panels[1].x.to);
    BOOST_TEST(*scene.panels[0].x.scaleEnd == *scene.panels[1].x.scaleEnd);
}

BOOST_AUTO_TEST_SUITE_END()
