// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/optional_number.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(optional_number)

BOOST_AUTO_TEST_CASE(a_number_is_there_or_it_is_not) {
    OptionalNumber number;
    BOOST_TEST(!number.has_value());
    BOOST_TEST(number.value_or(7) == 7.0);
    BOOST_CHECK_THROW(static_cast<void>(number.value()), std::bad_optional_access);
    number = 2.5;
    BOOST_TEST(number.has_value());
    BOOST_TEST(*number == 2.5);
    BOOST_TEST(number.value_or(7) == 2.5);
    number = std::nullopt;
    BOOST_TEST(!number.has_value());
    number = 0;
    BOOST_TEST(number.has_value(), "zero is a number");
    number.reset();
    BOOST_TEST(!number.has_value());
}

BOOST_AUTO_TEST_CASE(every_double_is_a_number_also_what_went_wrong) {
    using Limits = std::numeric_limits<double>;
    for (const double value :
         {0.0, -0.0, Limits::infinity(), -Limits::infinity(), Limits::max(), Limits::denorm_min(),
          Limits::quiet_NaN(), -Limits::quiet_NaN(), Limits::signaling_NaN(), std::sqrt(-1.0), std::nan("1")})
        BOOST_TEST(OptionalNumber(value).has_value(), value);
    BOOST_TEST(std::isnan(*OptionalNumber(Limits::quiet_NaN())));
}

BOOST_AUTO_TEST_CASE(it_is_what_an_optional_is_and_compares_so) {
    BOOST_TEST((OptionalNumber(std::optional<double>()) == OptionalNumber()));
    BOOST_TEST((OptionalNumber(std::optional(3.0)) == OptionalNumber(3)));
    BOOST_TEST(!std::optional<double>(OptionalNumber()).has_value());
    BOOST_TEST(std::optional<double>(OptionalNumber(3)).value() == 3.0);
    BOOST_TEST((OptionalNumber(0.0) == OptionalNumber(-0.0)));
    BOOST_TEST(!(OptionalNumber(0) == OptionalNumber()));
    const OptionalNumber nan(std::numeric_limits<double>::quiet_NaN());
    BOOST_TEST(!(nan == nan));
    BOOST_TEST(sizeof(OptionalNumber) == sizeof(double));
}

BOOST_AUTO_TEST_SUITE_END()
