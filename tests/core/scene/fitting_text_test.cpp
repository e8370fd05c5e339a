// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr std::string_view threePlaces = "year:period at:place who:series value:value\n"
                                         "2020 Laos US 1\n2020 Japan US 2\n2020 Malta US 3\n"
                                         "2021 Laos US 2\n2021 Japan US 3\n2021 Malta US 4\n";

/// The finding's sentence; empty if the words fit.
std::string misfit(const FigureSpec& figure, std::string_view data = threePlaces) {
    const auto scene = resolved(figure, smallData(data));
    BOOST_REQUIRE(isOk(scene));
    const auto& all = scene->findings.items();
    const auto found = std::find_if(all.begin(), all.end(), [](const Diagnostic& finding) {
        return finding.code == "figure.text-outdated";
    });
    return found == all.end() ? std::string() : found->message;
}

FigureSpec panelsWith(const std::string& title) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.facet = "at";
    figure.text.title = title;
    return figure;
}
} // namespace

BOOST_AUTO_TEST_SUITE(fitting_text)

BOOST_AUTO_TEST_CASE(a_number_of_countries_is_the_number_drawn) {
    BOOST_TEST(misfit(panelsWith("Three countries, three paths")) == "");
    BOOST_TEST(misfit(panelsWith("3 countries, three paths")) == "");
    BOOST_TEST(misfit(panelsWith("Ten countries, ten paths")) ==
               "The text does not match what is drawn: the title speaks of ten countries.");
    BOOST_TEST(misfit(panelsWith("The mean of ten countries is elsewhere")) == "");
    BOOST_TEST(misfit(panelsWith("Up in five waves")) ==
               "The text does not match what is drawn: the title speaks of five waves.");
    BOOST_TEST(misfit(panelsWith("Up in two waves")) == "");
}

BOOST_AUTO_TEST_CASE(a_name_that_the_figure_leaves_out_is_told) {
    auto figure = panelsWith("Laos and Malta rose; Japan’s did too");
    BOOST_TEST(misfit(figure) == "");
    figure.panels[0].query.filters = {TextFilter{"at", {"Laos", "Malta"}}};
    BOOST_TEST(misfit(figure) == "The text does not match what is drawn: the title names Japan.");
    figure.text.title = "Japanese views"; // another word
    BOOST_TEST(misfit(figure) == "");
    figure.text.title = "Laos";
    figure.text.alt.pattern = "Japan rises.";
    BOOST_TEST(misfit(figure) == "The text does not match what is drawn: the alt text names Japan.");
}

BOOST_AUTO_TEST_CASE(a_year_outside_the_periods_drawn_is_told) {
    BOOST_TEST(misfit(panelsWith("Up from 2020 to 2021")) == "");
    BOOST_TEST(misfit(panelsWith("Up from 2016 to 2021")) ==
               "The text does not match what is drawn: the title speaks of "
               "2016, which is not among the periods drawn.");
}

BOOST_AUTO_TEST_CASE(the_words_of_every_gallery_figure_fit) {
    const Gallery gallery;
    const Workspace none;
    for (const auto& figure : gallery.figures()) {
        const auto scene = resolve(*figure, gallery.lookupWith(none));
        BOOST_REQUIRE(isOk(scene));
        for (const auto& finding : scene->findings.items())
            BOOST_TEST(finding.code != "figure.text-outdated", figure->id << ": " << finding.message);
    }
}

BOOST_AUTO_TEST_SUITE_END()
