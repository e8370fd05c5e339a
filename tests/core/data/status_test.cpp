// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/status.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(status)

BOOST_AUTO_TEST_CASE(words_and_sdmx_letters_mean_the_same) {
    BOOST_TEST((readStatus("estimated break").statuses == readStatus("E B").statuses));
    BOOST_TEST(readStatus("A").statuses.empty());
    BOOST_TEST(readStatus("").statuses.empty());
    BOOST_TEST(readStatus("derived weird").unknown == std::vector<std::string>{"weird"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(exact_arithmetic_is_not_uncertain) {
    BOOST_TEST(!StatusSet(Status::Derived).isUncertain());
    BOOST_TEST(!StatusSet(Status::Break).isUncertain());
    BOOST_TEST(StatusSet(Status::Inferred).isUncertain());
    auto both = StatusSet(Status::Partial);
    both |= Status::Estimated;
    BOOST_TEST(both.label() == "estimated, partial");
    BOOST_TEST(both.uncertainPart().label() == "estimated");
}

BOOST_AUTO_TEST_SUITE_END()
