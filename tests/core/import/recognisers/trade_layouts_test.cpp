// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(trade_layouts)

// All numbers are invented. Exports of 100 and 120 by sea (60, 70) and by air (40, 50), to one partner.
BOOST_AUTO_TEST_CASE(comtrade_keeps_totals_apart_from_their_parts) {
    const ReadLayout read("typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,"
                          "reporterDesc,flowCode,"
                          "flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2Desc,cmdCode,"
                          "cmdDesc,aggrLevel,isLeaf,"
                          "customsCode,customsDesc,mosCode,motCode,motDesc,qty,netWgt,cifvalue,fobvalue,"
                          "primaryValue,isReported\n"
                          "C,A,20210101,2021,52,2021,116,KHM,Cambodia,X,Export,842,USA,USA,0,World,TOTAL,All "
                          "Commodities,0,false,C00,TOTAL CPC,0,0,TOTAL MOT,,7,,100,100,false\n"
                          "C,A,20210101,2021,52,2021,116,KHM,Cambodia,X,Export,842,USA,USA,0,World,TOTAL,All "
                          "Commodities,0,false,C00,TOTAL CPC,0,2100,Sea,,4,,60,60,false\n"
                          "C,A,20210101,2021,52,2021,116,KHM,Cambodia,X,Export,842,USA,USA,0,World,TOTAL,All "
                          "Commodities,0,false,C00,TOTAL CPC,0,1000,Air,,3,,40,40,false\n"
                          "C,A,20220101,2022,52,2022,116,KHM,Cambodia,X,Export,842,USA,USA,0,World,TOTAL,All "
                          "Commodities,0,false,C00,TOTAL CPC,0,0,TOTAL MOT,,8,,120,120,false\n"
                          "C,A,20220101,2022,52,2022,116,KHM,Cambodia,X,Export,842,USA,USA,0,World,TOTAL,All "
                          "Commodities,0,false,C00,TOTAL CPC,0,2100,Sea,,5,,70,70,false\n"
                          "C,A,20220101,2022,52,2022,116,KHM,Cambodia,X,Export,842,USA,USA,0,World,TOTAL,All "
                          "Commodities,0,false,C00,TOTAL CPC,0,1000,Air,,3,,50,50,false\n");
    BOOST_TEST(read.recipe().recogniser == "UN Comtrade");
    BOOST_TEST(read.count("table.layout-recognised") == 1U);
    BOOST_TEST(read.values() == 6U);
    BOOST_TEST(read.sum() == 440.0); // what adding up everything gives
    BOOST_TEST(read.sum("motDesc", "TOTAL MOT") == 220.0);
    BOOST_TEST(read.sum("motCode", "0") == 220.0);
    BOOST_TEST(read.count("table.parts-beside-totals") == 1U);
    BOOST_TEST(read.column(Role::Value) == "primaryValue");
    BOOST_TEST(read.column(Role::Place) == "reporterDesc");
    BOOST_TEST(read.column(Role::PlaceCode) == "reporterISO");
    BOOST_TEST(read.column(Role::Series) == "partnerDesc");
    BOOST_TEST(read.column(Role::Indicator) == "flowDesc");
    BOOST_TEST(read.cells(70, {"period", "reporterISO", "motDesc", "refMonth"}) == "2022|KHM|Sea|52");
    BOOST_TEST(read.table->codebook.variables[*read.table->codebook.indexOf(Role::Value)].unit == "US$");
}

BOOST_AUTO_TEST_CASE(comtrade_of_totals_alone_needs_no_warning) {
    const ReadLayout read(
        "period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerDesc,"
        "cmdCode,motCode,motDesc,primaryValue\n"
        "202101,116,KHM,Cambodia,X,Export,842,USA,TOTAL,0,TOTAL MOT,10\n"
        "202102,116,KHM,Cambodia,X,Export,842,USA,TOTAL,0,TOTAL MOT,11\n");
    BOOST_TEST(read.count("table.parts-beside-totals") == 0U);
    BOOST_TEST(read.cells(11, {"period", "cmdCode"}) == "2021-02|TOTAL");
}

BOOST_AUTO_TEST_CASE(the_older_comtrade_has_the_world_beside_its_parts) {
    const ReadLayout read(
        "Classification,Year,Period,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter "
        "Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit "
        "Code,Netweight (kg),Trade Value (US$),Flag\n"
        "HS,2016,2016,4,0,2,Export,450,Madagascar,MDG,0,World,WLD,010619,Live animals,8,700,30,0\n"
        "HS,2016,2016,4,0,2,Export,450,Madagascar,MDG,704,Viet Nam,VNM,010619,Live animals,8,300,20,0\n"
        "HS,2016,2016,4,0,2,Export,450,Madagascar,MDG,480,Mauritius,MUS,010619,Live animals,8,400,10,0\n");
    BOOST_TEST(read.recipe().recogniser == "UN Comtrade (until 2023)");
    BOOST_TEST(read.sum() == 60.0);
    BOOST_TEST(read.sum("Partner", "World") == 30.0);
    BOOST_TEST(read.count("table.parts-beside-totals") == 1U);
    BOOST_TEST(read.cells(20, {"Period", "Partner", "Commodity Code"}) == "2016|Viet Nam|010619");
}

BOOST_AUTO_TEST_SUITE_END()
