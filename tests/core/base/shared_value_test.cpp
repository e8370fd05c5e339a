// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shared_value.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(shared_value)

BOOST_AUTO_TEST_CASE(copies_share_until_one_is_edited) {
    SharedValue first(std::string("a"));
    auto second = first;
    BOOST_TEST(second.isSameAs(first));
    second.edit() = "b";
    BOOST_TEST(*first == "a");
    BOOST_TEST(*second == "b");
    BOOST_TEST(!(first == second));
    const auto* place = &*second;
    second.edit() += "c";
    BOOST_TEST(&*second == place, "nobody shares it any more, so it is not copied again");
    BOOST_TEST(*second == "bc");
}

BOOST_AUTO_TEST_CASE(equal_values_are_equal_wherever_they_are) {
    BOOST_TEST((SharedValue(std::string("a")) == SharedValue(std::string("a"))));
    BOOST_TEST((SharedValue<std::string>() == SharedValue(std::string())));
    BOOST_TEST(SharedValue<std::string>()->empty());
    SharedValue<std::string> edited;
    edited.edit() = "x";
    BOOST_TEST(*edited == "x");
    BOOST_TEST(SharedValue<std::string>()->empty(), "what was never set stays as it is by default");
}

BOOST_AUTO_TEST_SUITE_END()
