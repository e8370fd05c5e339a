// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/codebook.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(codebook)

BOOST_AUTO_TEST_CASE(every_role_has_a_name_of_its_own) {
    for (const auto& name : roleNames()) {
        const auto role = roleFromName(name);
        BOOST_REQUIRE(role);
        BOOST_TEST(roleName(*role) == name);
    }
    BOOST_TEST(!roleFromName("rolle"));
}

BOOST_AUTO_TEST_CASE(labels_fall_back_to_the_cell) {
    Variable variable;
    variable.categories = {{"forced_alignment", "If forced to choose", "wording"}, {"plain", "", ""}};
    BOOST_TEST(variable.labelOf("forced_alignment") == "If forced to choose");
    BOOST_TEST(variable.labelOf("plain") == "plain");
    BOOST_TEST(variable.labelOf("unknown") == "unknown");
}

BOOST_AUTO_TEST_SUITE_END()
