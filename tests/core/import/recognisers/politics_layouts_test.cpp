// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(politics_layouts)

// All numbers are invented.
BOOST_AUTO_TEST_CASE(codes_of_polity_are_no_scores) {
    const ReadLayout read("ccode,scode,country,year,polity,polity2,democ\n"
                          "811,CAM,Cambodia,2016,2,2,4\n"
                          "811,CAM,Cambodia,2017,-88,-1,-88\n"
                          "811,CAM,Cambodia,2018,-66,0,-77\n");
    BOOST_TEST(read.recipe().recogniser == "Polity");
    BOOST_TEST(read.sum() == 7.0); // with the codes as numbers it would be -312
    BOOST_TEST(read.values() == 5U);
    for (const auto* score : {"polity", "polity2", "democ"}) {
        const auto& missing = read.recipe().column(score)->format.missing;
        BOOST_TEST(missing.size() == 3U);
        BOOST_TEST(std::all_of(missing.begin(), missing.end(),
                               [](const auto& code) { return code.reason == MissingReason::DidNotExist; }));
    }
    BOOST_TEST(read.column(Role::Place) == "country");
    BOOST_TEST(read.cells(-1, {"year", "country", "measure"}) == "2017|Cambodia|polity2");
}

BOOST_AUTO_TEST_CASE(v_dem_has_measures_with_bounds_and_much_beside_them) {
    const ReadLayout read("country_name,country_text_id,country_id,year,historical_date,COWcode,v2x_"
                          "polyarchy,v2x_polyarchy_codelow,"
                          "v2x_polyarchy_codehigh,v2x_polyarchy_sd,v2elvotbuy,v2elvotbuy_codelow,v2elvotbuy_"
                          "codehigh,v2elvotbuy_osp,"
                          "v2elvotbuy_ord,v2elvotbuy_nr\n"
                          "Cambodia,KHM,55,2019,2019-12-31,811,0.25,0.2,0.3,0.05,-0.5,-1,0.5,1.9,2,6\n"
                          "Cambodia,KHM,55,2020,2020-12-31,811,0.125,0.1,0.15,0.05,-0.75,-1,0.25,1.8,1,5\n");
    BOOST_TEST(read.recipe().recogniser == "V-Dem");
    BOOST_TEST(read.values() == 4U);
    BOOST_TEST(read.sum() == -0.875); // coders, ordinal answers and ids are not among the values
    BOOST_TEST(read.cells(0.25, {"year", "country_text_id", "measure", "low", "high"}) ==
               "2019|KHM|v2x_polyarchy|0.2|0.3");
    BOOST_TEST(read.table->description.find("68 %") != std::string::npos, read.table->description);
    BOOST_TEST(read.level() == 68);
}

BOOST_AUTO_TEST_CASE(ideal_points_have_bounds_of_ninety_per_cent) {
    const ReadLayout read(
        "ccode\tsession\tIdealPointFP\tNVotesFP\tIdealPointAll\tQ5%FP\tQ95%FP\tiso3c\tCountryname\n"
        "811\t74\t-0.5\t80\t-0.25\t-0.75\t-0.125\tKHM\tCambodia\n"
        "812\t74\t-1.5\t75\t-1.25\t-1.75\t-1\tLAO\tLaos\n",
        "points.tab");
    BOOST_TEST(read.recipe().recogniser == "the UN voting data (ideal points)");
    BOOST_TEST(read.values() == 4U);
    BOOST_TEST(read.sum() == -3.5);
    BOOST_TEST(read.cells(-0.5, {"Countryname", "measure", "low", "high"}) ==
               "Cambodia|IdealPointFP|-0.75|-0.125");
    BOOST_TEST(read.table->description.find("90 %") != std::string::npos);
    BOOST_TEST(read.level() == 90);
}

BOOST_AUTO_TEST_CASE(pairs_of_countries_stand_twice) {
    const ReadLayout read("ccode1,ccode2,session.x,year,agree,IdealPointDistance,NVotesAll.x\n"
                          "2,811,74,2019,0.25,3,90\n"
                          "811,2,74,2019,0.25,3,90\n"
                          "710,811,74,2019,0.75,1,90\n"
                          "811,710,74,2019,0.75,1,90\n");
    BOOST_TEST(read.recipe().recogniser == "the UN voting data (pairs of countries)");
    BOOST_TEST(read.sum("measure", "IdealPointDistance") == 8.0); // twice the distance of the two pairs
    BOOST_TEST(read.values() == 8U);
    BOOST_TEST(read.count("table.pairs-twice") == 1U);
    const ReadLayout once(
        "ccode1,ccode2,year,agree,IdealPointDistance\n2,811,2019,0.25,3\n710,811,2019,0.75,1\n");
    BOOST_TEST(once.count("table.pairs-twice") == 0U);
}

BOOST_AUTO_TEST_CASE(pairs_with_one_country_are_about_the_others) {
    const ReadLayout read("ccode1,ccode2,year,agree,IdealPointDistance,countryname_1,countryname_2,Code\n"
                          "2,811,2019,0.25,3,USA,KHM,KHM\n"
                          "2,812,2019,0.75,1,USA,LAO,LAO\n");
    BOOST_TEST(read.column(Role::Place) == "countryname_2");
    BOOST_TEST(read.column(Role::Series) == "countryname_1");
    BOOST_TEST(read.cells(0.75, {"year", "countryname_2", "measure"}) == "2019|LAO|agree");
    BOOST_TEST(read.recipe().column("countryname_2")->reason.evidence ==
               "in the layout of the UN voting data (pairs of countries) this is the place");
}

BOOST_AUTO_TEST_CASE(aid_is_added_up_only_where_the_publisher_recommends_it) {
    const ReadLayout read(
        "AidData Record ID,Recommended For Aggregates,Financier Country,Recipient,Recipient "
        "ISO-3,Commitment Year,Sector Name,Amount (Original Currency),Amount (Constant USD 2021)\n"
        "101,Yes,China,Cambodia,KHM,2010,ENERGY,50,100\n"
        "102,No,China,Cambodia,KHM,2010,ENERGY,450,900\n"
        "103,Yes,China,Laos,LAO,2011,TRANSPORT,10,20\n");
    BOOST_TEST(read.recipe().recogniser == "AidData");
    BOOST_TEST(read.sum() == 1020.0);
    BOOST_TEST(read.sum("Recommended For Aggregates", "Yes") == 120.0);
    BOOST_TEST(read.count("table.parts-beside-totals") == 1U);
    BOOST_TEST(read.cells(20, {"Commitment Year", "Recipient", "Recipient ISO-3"}) == "2011|Laos|LAO");
}

BOOST_AUTO_TEST_SUITE_END()
