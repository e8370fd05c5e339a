// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/period_shift.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
std::string shiftedText(const char* period, int periods) {
    const auto out = shifted(*Period::parse(period), periods);
    return out ? out->text() : "none";
}
} // namespace

BOOST_AUTO_TEST_SUITE(period_shift)

BOOST_AUTO_TEST_CASE(each_kind_of_period_has_its_own_step) {
    BOOST_TEST(shiftedText("2024", -1) == "2023");
    BOOST_TEST(shiftedText("2021/2022", -1) == "2020/2021");
    BOOST_TEST(shiftedText("2024-H1", -1) == "2023-H2");
    BOOST_TEST(shiftedText("2024-Q1", -5) == "2022-Q4");
    BOOST_TEST(shiftedText("2024-01", -1) == "2023-12");
    BOOST_TEST(shiftedText("2024-12", 1) == "2025-01");
    BOOST_TEST(shiftedText("2024-W01", -1) == "2023-W52");
    BOOST_TEST(shiftedText("2024-03-01", -1) == "2024-02-29");
    BOOST_TEST(shiftedText("1994/2011", -1) == "none");
    BOOST_TEST(shiftedText("2024", -2000000) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
