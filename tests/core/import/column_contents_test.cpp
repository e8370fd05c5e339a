// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_contents.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>
#include <vector>

using namespace driftline;

namespace {
using Numbers = std::vector<std::optional<double>>;
using Texts = std::vector<std::string_view>;
constexpr std::nullopt_t none = std::nullopt;
} // namespace

BOOST_AUTO_TEST_SUITE(column_contents)

BOOST_AUTO_TEST_CASE(row_numbers_rise_by_one_from_nought_or_one) {
    BOOST_TEST(areRowNumbers(Numbers{0, 1, 2}));
    BOOST_TEST(areRowNumbers(Numbers{1, 2, 3, 4}));
    BOOST_TEST(!areRowNumbers(Numbers{2019, 2020, 2021}));
    BOOST_TEST(!areRowNumbers(Numbers{1, 2, 4}));
    BOOST_TEST(!areRowNumbers(Numbers{1, none, 3}));
    BOOST_TEST(!areRowNumbers(Numbers{1}));
    BOOST_TEST(!areRowNumbers(Numbers{}));
}

BOOST_AUTO_TEST_CASE(constant_and_distinct_columns_are_told) {
    BOOST_TEST(isConstant(Texts{"A", "A"}));
    BOOST_TEST(!isConstant(Texts{"A", ""}));
    BOOST_TEST(!isConstant(Texts{"A"}));
    BOOST_TEST(!isConstant(Texts{"", ""}));
    BOOST_TEST(areDistinct(Texts{"A", "B", "C"}));
    BOOST_TEST(!areDistinct(Texts{"A", "B", "A"}));
    BOOST_TEST(!areDistinct(Texts{"A", ""}));
    BOOST_TEST(!areDistinct(Texts{}));
}

BOOST_AUTO_TEST_CASE(a_code_and_its_label_go_together) {
    BOOST_TEST(areOneToOne(Texts{"KHM", "LAO", "KHM"}, Texts{"Cambodia", "Laos", "Cambodia"}));
    BOOST_TEST(areOneToOne(Texts{"KHM", "", "LAO"}, Texts{"Cambodia", "Laos", "Laos"}));
    BOOST_TEST(!areOneToOne(Texts{"KHM", "LAO", "KHM"}, Texts{"Cambodia", "Laos", "Kampuchea"}));
    BOOST_TEST(!areOneToOne(Texts{"KHM", "LAO"}, Texts{"Asia", "Asia"}));
    BOOST_TEST(!areOneToOne(Texts{"KHM", "KHM"}, Texts{"Cambodia", "Cambodia"})); // constants say nothing
    BOOST_TEST(!areOneToOne(Texts{"KHM"}, Texts{"Cambodia", "Laos"}));
}

BOOST_AUTO_TEST_CASE(years_repeat_or_run) {
    BOOST_TEST(areYears(Numbers{2019, 2020, 2021}));
    BOOST_TEST(areYears(Numbers{2011, 2015, 2011, 2015, 2011, 2015, none}));
    BOOST_TEST(!areYears(Numbers{1850, 1913, 2044, 1999})); // amounts
    BOOST_TEST(!areYears(Numbers{1850.5, 1913}));
    BOOST_TEST(!areYears(Numbers{2019, 2020, 3500}));
    BOOST_TEST(!areYears(Numbers{none, none}));
    BOOST_TEST(!areYears(Numbers{}));
}

BOOST_AUTO_TEST_CASE(flags_and_answers_are_few_whole_numbers) {
    BOOST_TEST(areZeroOrOne(Numbers{0, 1, none, 1}));
    BOOST_TEST(!areZeroOrOne(Numbers{0, 0}));
    BOOST_TEST(!areZeroOrOne(Numbers{0, 1, 2}));
    BOOST_TEST(areAnswerCodes(Numbers{1, 2, 3, 1, 2, 3, 99, 1, 2, 3, 1, 2, 99, 99}));
    BOOST_TEST(areAnswerCodes(Numbers{1, 2, 1, 2, 1, 2, -9, -9, -9}));
    BOOST_TEST(!areAnswerCodes(Numbers{1, 2, 3}));
    BOOST_TEST(!areAnswerCodes(Numbers{1, 2, 1, 2, 45}));
    BOOST_TEST(!areAnswerCodes(Numbers{1.5, 2, 1.5, 2, 1.5, 2}));
    BOOST_TEST(!areAnswerCodes(Numbers{88, 88, 88, 99, 99, 99}));
    BOOST_TEST(!areAnswerCodes(Numbers{}));
}

BOOST_AUTO_TEST_CASE(coordinates_come_in_pairs_with_decimals) {
    const Numbers latitudes{11.5564, 17.9757, 21.0278};
    const Numbers longitudes{104.9282, 102.6331, 105.8342};
    BOOST_TEST(areCoordinates(latitudes, longitudes));
    BOOST_TEST(!areCoordinates(longitudes, latitudes));
    BOOST_TEST(!areCoordinates(Numbers{45, 55}, Numbers{12, 13}));
    BOOST_TEST(!areCoordinates(Numbers{45.5, 55.1}, Numbers{12.1, 13.2})); // percentages
    BOOST_TEST(!areCoordinates(latitudes, Numbers{104.9282, none, 105.8342}));
    BOOST_TEST(!areCoordinates(latitudes, Numbers{104.9282}));
}

BOOST_AUTO_TEST_CASE(bounds_enclose_their_value_in_every_row) {
    BOOST_TEST(areBoundsOf(Numbers{5, 6, 7}, Numbers{4, 5, 7}, Numbers{6, 8, 7}));
    BOOST_TEST(areBoundsOf(Numbers{5, none, 7}, Numbers{4, 9, 6}, Numbers{6, 8, 8}));
    BOOST_TEST(!areBoundsOf(Numbers{5, 6, 9}, Numbers{4, 5, 6}, Numbers{6, 8, 8}));
    BOOST_TEST(!areBoundsOf(Numbers{5, 6}, Numbers{5, 6}, Numbers{5, 6}));
    BOOST_TEST(!areBoundsOf(Numbers{5, 6}, Numbers{4}, Numbers{6, 7}));
    BOOST_TEST(!areBoundsOf(Numbers{5}, Numbers{4}, Numbers{6}));
}

BOOST_AUTO_TEST_CASE(a_total_is_the_sum_of_its_parts_within_rounding) {
    const Numbers a{10, 20, 30.2, none};
    const Numbers b{1, 2, 3.1, 4};
    const std::array<CellNumbers, 2> parts{a, b};
    BOOST_TEST(isTotalOf(Numbers{11, 22, 33.3, 99}, parts));
    BOOST_TEST(isTotalOf(Numbers{11, 23, 33.3, none}, parts)); // parts of 20.4 and 2.4, rounded
    BOOST_TEST(!isTotalOf(Numbers{11, 22, 35, none}, parts));
    BOOST_TEST(!isTotalOf(Numbers{11, 22, none, none}, parts));
    BOOST_TEST(!isTotalOf(Numbers{0, 0, 0, 0}, std::array<CellNumbers, 1>{a}));
    const Numbers nought{0, 0, 0};
    BOOST_TEST(!isTotalOf(nought, std::array<CellNumbers, 2>{nought, nought}));
}

BOOST_AUTO_TEST_SUITE_END()
