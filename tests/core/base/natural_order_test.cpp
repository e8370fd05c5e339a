// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/natural_order.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace driftline::test {

BOOST_AUTO_TEST_SUITE(natural_order)

BOOST_AUTO_TEST_CASE(numbers_in_names_count_as_numbers) {
    std::vector<std::string> names{"10", "Wave 10", "2", "Wave 2", "1", "a", "", "01", "9999999999999999999",
                                   "B"};
    std::sort(names.begin(), names.end(),
              [](const std::string& a, const std::string& b) { return naturalOrder(a, b) < 0; });
    const std::vector<std::string> expected{"",  "01",     "1",       "2", "10", "9999999999999999999",
                                            "B", "Wave 2", "Wave 10", "a"};
    BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_equal_texts_are_equal) {
    BOOST_TEST((naturalOrder("7", "07") != 0));
    BOOST_TEST((naturalOrder("v7a", "v7a") == 0));
    BOOST_TEST((naturalOrder("v7", "v7a") < 0));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
