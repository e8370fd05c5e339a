// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_panels.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
Panel titledPanel(const std::string& title) {
    Panel panel;
    panel.title = title;
    panel.query.dataset = "test/" + title;
    return panel;
}

FigureSpec figureOfPanels(std::initializer_list<const char*> titles) {
    FigureSpec figure;
    figure.text.title = "Investment and opinion";
    figure.text.shortTitle = "Investment";
    for (const auto* title : titles)
        figure.panels.push_back(titledPanel(title));
    return figure;
}

std::string titlesOf(const FigureSpec& figure) {
    std::string titles;
    for (const auto& panel : figure.panels)
        titles += (titles.empty() ? "" : ", ") + panel.title;
    return titles;
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_panels)

BOOST_AUTO_TEST_CASE(a_second_panel_makes_the_first_say_what_it_is) {
    auto figure = figureOfPanels({""});
    BOOST_TEST(isOk(addPanel(figure, titledPanel("Opinion"))));
    BOOST_TEST(titlesOf(figure) == "Investment, Opinion");
    BOOST_TEST(isOk(removePanel(figure, 1)));
    BOOST_TEST(figure.panels.size() == 1U);
    BOOST_TEST(figure.panels[0].title == "");
}

BOOST_AUTO_TEST_CASE(panels_are_copied_moved_and_removed) {
    auto figure = figureOfPanels({"a", "b", "c"});
    BOOST_TEST(isOk(duplicatePanel(figure, 0)));
    BOOST_TEST(titlesOf(figure) == "a, a, b, c");
    BOOST_TEST(movePanel(figure, 3, -2).value() == 1U);
    BOOST_TEST(titlesOf(figure) == "a, c, a, b");
    BOOST_TEST(movePanel(figure, 0, 9).value() == 3U);
    BOOST_TEST(titlesOf(figure) == "c, a, b, a");
    BOOST_TEST(movePanel(figure, 0, -1).value() == 0U);
    BOOST_TEST(isOk(removePanel(figure, 3)));
    BOOST_TEST(titlesOf(figure) == "c, a, b");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_says_why_and_changes_nothing) {
    auto figure = figureOfPanels({"a"});
    BOOST_TEST(failsWith(removePanel(figure, 0), "figure.last-panel"));
    BOOST_TEST(failsWith(removePanel(figure, 1), "figure.no-panel"));
    BOOST_TEST(failsWith(duplicatePanel(figure, 7), "figure.no-panel"));
    BOOST_TEST(failsWith(movePanel(figure, 7, 1), "figure.no-panel"));
    while (figure.panels.size() < mostPanels)
        BOOST_TEST(isOk(duplicatePanel(figure, 0)));
    BOOST_TEST(failsWith(addPanel(figure, titledPanel("b")), "figure.many-panels"));
    BOOST_TEST(failsWith(duplicatePanel(figure, 0), "figure.many-panels"));
    BOOST_TEST(figure.panels.size() == mostPanels);
}

BOOST_AUTO_TEST_SUITE_END()
