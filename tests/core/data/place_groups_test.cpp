// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/place_groups.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(place_groups)

BOOST_AUTO_TEST_CASE(groups_are_cut_to_the_places_there_are) {
    const auto groups = placeGroupsAmong({"Vietnam", "Laos", "Singapore", "Indonesia", "World"});
    BOOST_REQUIRE(groups.size() == 4U);
    BOOST_TEST(groups[0].name == "ASEAN");
    BOOST_TEST(groups[0].places.size() == 4U);
    BOOST_TEST(groups[1].name == "ASEAN mainland");
    BOOST_TEST((groups[1].places == std::vector<std::string>{"Vietnam", "Laos"}));
    BOOST_TEST((groups[2].places == std::vector<std::string>{"Singapore", "Indonesia"}));
    BOOST_TEST(groups[3].name == "Asia-Pacific");
}

BOOST_AUTO_TEST_CASE(one_place_is_no_group) {
    BOOST_TEST(placeGroupsAmong({"Cambodia", "United States", "World"}).empty());
    BOOST_TEST(placeGroupsAmong({}).empty());
}

BOOST_AUTO_TEST_CASE(the_mainland_and_the_islands_are_all_of_asean) {
    const std::vector<std::string> all{"Brunei",   "Cambodia",    "Indonesia",   "Laos",
                                       "Malaysia", "Myanmar",     "Philippines", "Singapore",
                                       "Thailand", "Timor-Leste", "Vietnam"};
    const auto groups = placeGroupsAmong(all);
    BOOST_TEST(groups[0].places.size() == 11U);
    BOOST_TEST(groups[1].places.size() + groups[2].places.size() == 11U);
}

BOOST_AUTO_TEST_SUITE_END()
