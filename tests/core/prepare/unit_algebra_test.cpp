// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/unit_algebra.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
std::string quotient(const char* a, const char* b) {
    return unitText(unitQuotient(unitParts(a), unitParts(b)));
}
std::string product(const char* a, const char* b) {
    return unitText(unitProduct(unitParts(a), unitParts(b)));
}
} // namespace

BOOST_AUTO_TEST_SUITE(unit_algebra)

BOOST_AUTO_TEST_CASE(a_unit_reads_back_as_it_was_written) {
    for (const auto* unit :
         {"US$", "US$ million", "US$ per person", "tonnes per hectare per year", "percent", ""})
        BOOST_TEST(unitText(unitParts(unit)) == unit);
}

BOOST_AUTO_TEST_CASE(quotients_take_the_singular_and_cancel) {
    BOOST_TEST(quotient("US$", "persons") == "US$ per person");
    BOOST_TEST(quotient("US$ million", "people") == "US$ million per person");
    BOOST_TEST(quotient("tonnes", "tonnes") == "");
    BOOST_TEST(quotient("US$ per person", "US$ per person") == "");
    BOOST_TEST(quotient("", "countries") == "per country");
    BOOST_TEST(quotient("US$ per person", "years") == "US$ per person per year");
}

BOOST_AUTO_TEST_CASE(products_cancel_what_stands_under) {
    BOOST_TEST(product("US$ per person", "persons") == "US$");
    BOOST_TEST(product("hours", "persons") == "hours × persons");
}

BOOST_AUTO_TEST_CASE(only_some_constants_leave_a_unit_that_is_clear) {
    const auto scaled = [](const char* unit, double factor) {
        const auto parts = unitScaled(unitParts(unit), factor);
        return parts ? unitText(*parts) : std::string("?");
    };
    BOOST_TEST(scaled("US$ million", 1e6) == "US$");
    BOOST_TEST(scaled("US$ million per person", 1e6) == "US$ per person");
    BOOST_TEST(scaled("", 100) == "percent");
    BOOST_TEST(scaled("US$", 100) == "?");
    BOOST_TEST(scaled("US$", 1) == "US$");
}

BOOST_AUTO_TEST_SUITE_END()
