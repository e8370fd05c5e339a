// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_search.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;

namespace {
bool finds(std::string_view question, const GuidePlace& place) {
    const auto hits = searchGuide(question);
    return std::any_of(hits.begin(), hits.end(), [&](const GuideHit& hit) { return hit.place == place; });
}
} // namespace

BOOST_AUTO_TEST_SUITE(guide_search)

BOOST_AUTO_TEST_CASE(sections_are_found_by_the_beginnings_of_words) {
    BOOST_TEST(finds("WILSON", {"numbers", "wilson-s-score-interval"}));
    BOOST_TEST(finds("wils inter", {"numbers", "wilson-s-score-interval"}));
    BOOST_TEST(!finds("ilson", {"numbers", "wilson-s-score-interval"}));
    BOOST_TEST(finds("query.several-rows", {"troubleshooting", "queries"}));
    BOOST_TEST(finds("honesty strip", {"reading", "the-honesty-strip"}));
}

BOOST_AUTO_TEST_CASE(titles_come_first_and_places_lead_somewhere) {
    const auto hits = searchGuide("preflight");
    BOOST_REQUIRE(hits.size() > 2U);
    BOOST_TEST(hits.front().place.address() == "export#preflight");
    for (const auto& hit : hits) {
        BOOST_TEST(isInGuide(hit.place), hit.place.address());
        BOOST_TEST(!hit.chapterTitle.empty());
    }
}

BOOST_AUTO_TEST_CASE(nothing_asked_and_nothing_there_give_nothing) {
    BOOST_TEST(searchGuide("").empty());
    BOOST_TEST(searchGuide("   ").empty());
    BOOST_TEST(searchGuide("zzqqxx").empty());
    BOOST_TEST(searchGuide("a", 5).size() == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
