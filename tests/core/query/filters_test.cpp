// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filters.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
const PeriodFilter from2022{Period::ofYear(2022), {}};
const TextFilter inLaos{"place", {"Laos"}};
const TextFilter inVietnam{"place", {"Vietnam"}};
const TextFilter forChina{"answer", {"China"}};
} // namespace

BOOST_AUTO_TEST_SUITE(filters)

BOOST_AUTO_TEST_CASE(the_order_in_which_they_come_means_nothing) {
    std::vector<Filter> one;
    for (const Filter& filter : {Filter(forChina), Filter(inLaos), Filter(from2022)})
        putFilter(one, filter);
    std::vector<Filter> other;
    for (const Filter& filter : {Filter(from2022), Filter(inLaos), Filter(forChina)})
        putFilter(other, filter);
    BOOST_TEST((one == std::vector<Filter>{forChina, inLaos, from2022}));
    BOOST_TEST((other == one));
}

BOOST_AUTO_TEST_CASE(a_column_and_the_periods_have_one_filter_each) {
    std::vector<Filter> filters;
    putFilter(filters, inLaos);
    putFilter(filters, from2022);
    putFilter(filters, inVietnam);
    putFilter(filters, PeriodFilter{Period::ofYear(2020), Period::ofYear(2021)});
    BOOST_TEST((filters ==
                std::vector<Filter>{inVietnam, PeriodFilter{Period::ofYear(2020), Period::ofYear(2021)}}));
}

BOOST_AUTO_TEST_CASE(what_is_dropped_is_gone_and_the_rest_stays) {
    std::vector<Filter> filters;
    putFilter(filters, inLaos);
    putFilter(filters, from2022);
    dropFilter(filters, "answer");
    BOOST_TEST(filters.size() == 2U);
    dropFilter(filters, "place");
    BOOST_TEST((filters == std::vector<Filter>{from2022}));
}

BOOST_AUTO_TEST_SUITE_END()
