// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/figure_authors.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
FigureSpec figureOf(const std::string& dataset) {
    FigureSpec figure;
    figure.panels.emplace_back();
    figure.panels.back().query.dataset = dataset;
    return figure;
}

Workspace workspaceBy(std::vector<Contributor> people) {
    Workspace workspace;
    auto dataset = std::make_shared<Dataset>();
    dataset->id = "rice/prices";
    workspace.datasets.push_back(dataset);
    workspace.contributors = std::move(people);
    return workspace;
}

using Names = std::vector<std::string>;
} // namespace

BOOST_AUTO_TEST_SUITE(figure_authors_test)

BOOST_AUTO_TEST_CASE(built_in_figures_are_ours_and_not_their_sources) {
    const Gallery gallery;
    for (const auto& figure : gallery.figures())
        BOOST_TEST((figureAuthors(*figure, {}, gallery) == Names{"Driftline"}), figure->id);
}

BOOST_AUTO_TEST_CASE(authors_come_before_creators_and_publishers_never) {
    const Gallery gallery;
    const auto authors = [&](std::vector<Contributor> people) {
        return figureAuthors(figureOf("rice/prices"), workspaceBy(std::move(people)), gallery);
    };
    BOOST_TEST((authors({{"Sok Dara", {}, {"author"}}, {"Ministry", {}, {"creator"}}}) == Names{"Sok Dara"}));
    BOOST_TEST((authors({{"Sok Dara", {}, {"creator"}}, {"Press", {}, {"publisher"}}, {"Lim", {}, {}}}) ==
                Names{"Sok Dara", "Lim"}));
    BOOST_TEST(
        (authors({{"A", {}, {"author"}}, {"A", {}, {"wrangler"}}, {"", {}, {"author"}}}) == Names{"A"}));
    BOOST_TEST(authors({}).empty());
}

BOOST_AUTO_TEST_CASE(data_that_nobody_has_has_no_authors) {
    BOOST_TEST(figureAuthors(figureOf("nowhere/at-all"), {}, Gallery()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
