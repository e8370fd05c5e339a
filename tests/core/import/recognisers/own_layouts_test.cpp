// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_fixture.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

BOOST_AUTO_TEST_SUITE(own_layouts)

BOOST_AUTO_TEST_CASE(direction_of_trade_is_about_the_country_above_and_its_partners) {
    const ReadLayout read(
        ",\n,\"Exports, FOB to Partner Countries\"\n,\n,Cambodia\n,\"US Dollars, Millions\"\n,\n"
        ",,2011M01,2011M02\n,Laos,2.20 r,1.96\n,World,518.75,0.10 e\n");
    BOOST_TEST(read.recipe().recogniser == "the IMF (Direction of Trade)");
    BOOST_TEST(read.values() == 4U);
    BOOST_TEST(read.column(Role::Place) == "place");
    BOOST_TEST(read.cells(0.1, {"place", "period", "status"}) == "Cambodia|2011-02|estimated");
    BOOST_TEST(read.column(Role::Series) == "column 2");
    // World beside its parts: the sum of all rows would count Laos twice.
    BOOST_TEST(read.count("table.groups-beside-parts") == 1U);
    BOOST_TEST(read.recipe().unit == "US Dollars, Millions");
}

BOOST_AUTO_TEST_CASE(a_title_of_exports_alone_is_no_direction_of_trade) {
    const ReadLayout read("\"Exports, FOB\"\n\nYear,Garments,Rice\n2020,1,2\n2021,3,4\n");
    BOOST_TEST(read.recipe().recogniser.empty());
}

BOOST_AUTO_TEST_CASE(a_tidy_table_of_ours_has_no_second_unit) {
    const ReadLayout read("period,place,place_code,value,unit,status,missing\n"
                          "2020,Laos,LAO,1.5,,,\n2021,Laos,LAO,,,,did not exist (xxx)\n");
    BOOST_TEST(read.recipe().recogniser == "Driftline (tidy table)");
    BOOST_TEST(read.table->codebook.names().size() == 4U);
    BOOST_TEST(read.table->codebook.indexOf(Role::PlaceCode).has_value());
    BOOST_CHECK(read.table->table.missing(*read.table->codebook.indexOf(Role::Value), 1) ==
                MissingReason::DidNotExist);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
