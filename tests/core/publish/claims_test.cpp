// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/claims.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(claims)

BOOST_AUTO_TEST_CASE(a_figure_has_the_claims_that_it_tests) {
    const Gallery gallery;
    BOOST_TEST(allClaims(gallery).size() == 12U);
    const auto some = claimsFor("article-forced-alignment", gallery);
    BOOST_REQUIRE(!some.empty());
    BOOST_TEST(std::any_of(some.begin(), some.end(), [](const Claim& claim) {
        return claim.verdict.find("contradicted") != std::string::npos;
    }));
    for (const auto& claim : some)
        BOOST_TEST(!claim.evidence.empty());
    BOOST_TEST(claimsFor("un-voting-distance", gallery).empty());
}

BOOST_AUTO_TEST_CASE(claims_only_point_to_figures_that_exist) {
    const Gallery gallery;
    for (const auto& claim : allClaims(gallery)) {
        for (const auto& id : claim.figures)
            BOOST_TEST(gallery.figure(id) != nullptr, id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
