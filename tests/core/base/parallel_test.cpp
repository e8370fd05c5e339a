// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <vector>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(parallel)

BOOST_AUTO_TEST_CASE(every_piece_of_work_is_done_once) {
    std::vector<int> done(1000, 0);
    forEachAtOnce(done.size(), [&done](std::size_t index) { ++done[index]; });
    BOOST_TEST(done == std::vector<int>(1000, 1), boost::test_tools::per_element());
    forEachAtOnce(0, [](std::size_t /*index*/) { BOOST_ERROR("there was nothing to do"); });
}

BOOST_AUTO_TEST_CASE(the_rest_is_done_where_a_piece_fails_and_the_failure_comes_back) {
    std::vector<int> done(10, 0);
    const auto work = [&done](std::size_t index) {
        if (index == 3)
            throw std::runtime_error("three");
        done[index] = 1;
    };
    BOOST_CHECK_EXCEPTION(
        forEachAtOnce(done.size(), work), std::runtime_error,
        [](const std::runtime_error& thrown) { return thrown.what() == std::string("three"); });
    done[3] = 1;
    BOOST_TEST(done == std::vector<int>(10, 1), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
