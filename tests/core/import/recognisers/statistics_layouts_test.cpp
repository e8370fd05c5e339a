// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(statistics_layouts)

// All numbers are invented.
BOOST_AUTO_TEST_CASE(an_indicator_file_of_the_world_bank_has_groups_among_countries) {
    const ReadLayout read(
        "\"Data Source\",\"World Development Indicators\",\n\n"
        "\"Last Updated Date\",\"2025-01-28\",\n\n"
        "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2021\",\"2022\",\n"
        "\"Cambodia\",\"KHM\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"27\",\"30\",\n"
        "\"World\",\"WLD\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"900\",\"\",\n");
    BOOST_TEST(read.recipe().recogniser == "the World Bank (indicator file)");
    BOOST_TEST(read.values() == 3U);
    BOOST_TEST(read.sum() == 957.0);
    BOOST_TEST(read.sum("Country Name", "Cambodia") == 57.0);
    BOOST_TEST(read.cells(30, {"year", "Country Code", "Indicator Name"}) == "2022|KHM|GDP (current US$)");
    BOOST_TEST(read.table->codebook.variables[*read.table->codebook.indexOf(Role::Value)].unit ==
               "current US$");
}

BOOST_AUTO_TEST_CASE(the_footer_of_databank_is_no_place) {
    const ReadLayout read("Series Name,Series Code,Country Name,Country Code,2021 [YR2021],2022 [YR2022]\n"
                          "GDP (current US$),NY.GDP.MKTP.CD,Cambodia,KHM,27,30\n"
                          "GDP (current US$),NY.GDP.MKTP.CD,Eritrea,ERI,..,..\n\n\n"
                          "Data from database: World Development Indicators,,,,,\n"
                          "Last Updated: 01/28/2025,,,,,\n");
    BOOST_TEST(read.recipe().recogniser == "the World Bank (DataBank)");
    BOOST_TEST(read.values() == 2U);
    BOOST_TEST(read.table->table.rows() == 4U);
    BOOST_TEST(read.column(Role::Place) == "Country Name");
    BOOST_TEST(read.column(Role::Indicator) == "Series Name");
}

BOOST_AUTO_TEST_CASE(the_health_observatory_says_each_value_twice) {
    const ReadLayout read(
        "IndicatorCode,Indicator,Location,SpatialDimValueCode,Period type,Period,Dim1,FactValueNumeric,"
        "FactValueNumericLow,FactValueNumericHigh,Value,DateModified\n"
        "X1,Life expectancy (years),Cambodia,KHM,Year,2015,Both,70.5,69.5,71.5,70.5 [69.5-71.5],2020-12-04\n"
        "X1,Life expectancy (years),Cambodia,KHM,Year,2019,Both,72,71,73,72 [71-73],2020-12-04\n");
    BOOST_TEST(read.recipe().recogniser == "the World Health Organization");
    BOOST_TEST(read.values() == 2U);
    BOOST_TEST(read.sum() == 142.5);
    BOOST_TEST(read.column(Role::Place) == "Location");
    BOOST_TEST(read.column(Role::Period) == "Period");
}

BOOST_AUTO_TEST_CASE(the_old_outlook_says_where_estimates_start) {
    const ReadLayout read(
        "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\t"
        "Scale\tCountry/Series-specific Notes\t2021\t2022\tEstimates Start After\n"
        "522\tKHM\tNGDPD\tCambodia\tGDP\tNote.\tU.S. dollars\tBillions\tNSO.\t1.5\t2.5\t2021\n"
        "544\tLAO\tNGDPD\tLao P.D.R.\tGDP\tNote.\tU.S. dollars\tBillions\tBoL.\t3\tn/a\t2020\n");
    BOOST_TEST(read.recipe().recogniser == "the IMF (World Economic Outlook until 2024)");
    BOOST_TEST(read.values() == 3U);
    BOOST_TEST(read.sum() == 7e9);
    BOOST_TEST(read.column(Role::Place) == "Country");
    BOOST_TEST(read.cells(2.5e9, {"year", "status"}) == "2022|forecast");
    BOOST_TEST(read.cells(3e9, {"year", "status"}) == "2021|forecast");
}

BOOST_AUTO_TEST_CASE(data360_has_codes_beside_labels) {
    const ReadLayout read(
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,REF_AREA_LABEL,INDICATOR,INDICATOR_LABEL,TIME_PERIOD,OBS_"
        "VALUE,"
        "UNIT_MEASURE,UNIT_MEASURE_LABEL,UNIT_MULT,DECIMALS,OBS_STATUS\n"
        "datastructure,WB:DS(1.0),I,KHM,Cambodia,WB_X,Access to power,2020,80.5,PT,Percent,0,1,A\n"
        "datastructure,WB:DS(1.0),I,LAO,Laos,WB_X,Access to power,2020,90.5,PT,Percent,0,1,E\n");
    BOOST_TEST(read.recipe().recogniser == "the World Bank (Data360)");
    BOOST_TEST(read.values() == 2U);
    BOOST_TEST(read.sum() == 171.0);
    BOOST_TEST(read.cells(90.5, {"TIME_PERIOD", "REF_AREA", "REF_AREA_LABEL", "OBS_STATUS"}) ==
               "2020|LAO|Laos|E");
    BOOST_TEST(read.column(Role::Place) == "REF_AREA_LABEL");
    BOOST_TEST(read.column(Role::PlaceCode) == "REF_AREA");
    BOOST_TEST(read.column(Role::Unit) == "UNIT_MEASURE_LABEL");
}

BOOST_AUTO_TEST_CASE(the_imf_mixes_years_quarters_and_months_in_millions) {
    const ReadLayout read(
        "DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY.ID,COUNTRY,INDICATOR.ID,INDICATOR,COUNTERPART_COUNTRY.ID,"
        "COUNTERPART_COUNTRY,FREQUENCY.ID,FREQUENCY,SCALE.ID,SCALE,2021,2021-Q1,2021-M01\n"
        "IMF.STA:IMTS(1.0.0),a,OBS_VALUE,KHM,Cambodia,XG,Exports,USA,United States,A,Annual,6,Millions,7,,\n"
        "IMF.STA:IMTS(1.0.0),b,OBS_VALUE,KHM,Cambodia,XG,Exports,USA,United "
        "States,Q,Quarterly,6,Millions,,2,\n"
        "IMF.STA:IMTS(1.0.0),c,OBS_VALUE,KHM,Cambodia,XG,Exports,USA,United States,M,Monthly,6,Millions,,,1\n"
        "IMF.STA:IMTS(1.0.0),d,OBS_VALUE,KHM,Cambodia,XG,Exports,G001,World,A,Annual,6,Millions,20,,\n");
    BOOST_TEST(read.recipe().recogniser == "the IMF (data portal)");
    BOOST_TEST(read.values() == 4U);
    BOOST_TEST(read.sum() == 30e6); // years, their parts and the world
    BOOST_TEST(read.sum("FREQUENCY", "Annual") == 27e6);
    BOOST_TEST(read.cells(1e6, {"period", "COUNTRY.ID", "COUNTERPART_COUNTRY", "FREQUENCY"}) ==
               "2021-01|KHM|United States|Monthly");
}

BOOST_AUTO_TEST_CASE(years_after_the_last_actual_are_forecasts) {
    const ReadLayout read(
        "DATASET,SERIES_CODE,COUNTRY.ID,COUNTRY,INDICATOR.ID,INDICATOR,FREQUENCY,SCALE.ID,SCALE,"
        "UNIT,PUBLICATION_DATE,LATEST_ACTUAL_ANNUAL_DATA,2023,2024,2025\n"
        "IMF.RES:WEO(9),a,KHM,Cambodia,NGDP,Growth,Annual,0,Units,Percent,2025-04-22,2023,5,6,7\n"
        "IMF.RES:WEO(9),b,IND,India,NGDP,Growth,Annual,0,Units,Percent,2025-04-22,FY2024/25,1,2,3\n");
    BOOST_TEST(read.recipe().recogniser == "the IMF (World Economic Outlook)");
    BOOST_TEST(read.values() == 6U);
    BOOST_TEST(read.cells(5, {"year", "COUNTRY", "status"}) == "2023|Cambodia|");
    BOOST_TEST(read.cells(6, {"year", "COUNTRY", "status"}) == "2024|Cambodia|forecast");
    BOOST_TEST(read.cells(2, {"year", "COUNTRY", "status"}) == "2024|India|");
    BOOST_TEST(read.cells(3, {"year", "COUNTRY", "status"}) == "2025|India|forecast");
}

BOOST_AUTO_TEST_CASE(the_oecd_multiplies_and_says_what_is_confidential) {
    const ReadLayout read(
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,UNIT_MEASURE,Unit of measure,COUNTERPART_AREA,"
        "Counterpart area,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,"
        "UNIT_MULT,Unit multiplier,DECIMALS,Decimals\n"
        "DATAFLOW,X,I,USA,United States,USD_EXC,US dollars,KHM,Cambodia,2021,,210,,A,Normal "
        "value,6,Millions,0,Zero\n"
        "DATAFLOW,X,I,USA,United States,USD_EXC,US "
        "dollars,KHM,Cambodia,2022,,,,C,Confidential,6,Millions,0,Zero\n"
        "DATAFLOW,X,I,JPN,Japan,USD_EXC,US dollars,KHM,Cambodia,2021,,15,,B,Break,6,Millions,0,Zero\n");
    BOOST_TEST(read.recipe().recogniser == "the OECD");
    BOOST_TEST(read.values() == 2U);
    BOOST_TEST(read.column(Role::Period) == "TIME_PERIOD");
    BOOST_TEST(read.column(Role::Value) == "OBS_VALUE");
    BOOST_TEST(read.column(Role::Place) == "Reference area");
    BOOST_TEST(read.column(Role::PlaceCode) == "REF_AREA");
    BOOST_TEST(read.column(Role::Series) == "Counterpart area");
    BOOST_TEST(read.column(Role::Status) == "OBS_STATUS");
    BOOST_TEST(read.column(Role::Unit) == "Unit of measure");
    BOOST_TEST(read.sum() == 225e6); // not 225
    BOOST_TEST(read.cells(15e6, {"TIME_PERIOD", "REF_AREA", "Counterpart area", "OBS_STATUS"}) ==
               "2021|JPN|Cambodia|B");
}

BOOST_AUTO_TEST_CASE(eurostat_keeps_values_with_flags) {
    const ReadLayout linear("DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                            "ESTAT:X(1.0),01/02/25,A,PC,EU27_2020,2021,10,\n"
                            "ESTAT:X(1.0),01/02/25,A,PC,EL,2021,12,p\n"
                            "ESTAT:X(1.0),01/02/25,A,PC,EL,2022,,c\n");
    BOOST_TEST(linear.recipe().recogniser == "Eurostat");
    BOOST_TEST(linear.values() == 2U);
    BOOST_TEST(linear.sum() == 22.0);
    BOOST_TEST(linear.cells(12, {"TIME_PERIOD", "geo", "OBS_FLAG"}) == "2021|EL|p");
    const ReadLayout tsv("freq,unit,geo\\TIME_PERIOD\t2020 \t2021 \n"
                         "A,PC,BE\t1.5 p\t: \n"
                         "A,PC,EL\t: c\t2.5 \n",
                         "t.tsv");
    BOOST_TEST(tsv.recipe().recogniser == "Eurostat (TSV)");
    BOOST_TEST(tsv.values() == 2U);
    BOOST_TEST(tsv.sum() == 4.0);
    BOOST_TEST(tsv.cells(1.5, {"year", "geo", "unit", "status"}) == "2020|BE|PC|provisional");
}

BOOST_AUTO_TEST_CASE(faostat_has_several_units_and_flags) {
    const ReadLayout read(
        "Domain Code,Domain,Area Code (M49),Area,Element Code,Element,Item Code,Item,Year "
        "Code,Year,Unit,Value,Flag,Flag Description\n"
        "QCL,Crops,'116,Cambodia,5312,Area harvested,0113,Rice,2020,2020,ha,300,A,Official figure\n"
        "QCL,Crops,'116,Cambodia,5510,Production,0113,Rice,2020,2020,t,900,E,Estimated value\n");
    BOOST_TEST(read.recipe().recogniser == "FAOSTAT");
    BOOST_TEST(read.values() == 2U);
    BOOST_TEST(read.sum() == 1200.0); // hectares and tonnes
    BOOST_TEST(read.sum("Unit", "t") == 900.0);
    BOOST_TEST(read.cells(900, {"Year", "Area", "Item", "Element", "Flag"}) ==
               "2020|Cambodia|Rice|Production|E");
    BOOST_TEST(read.column(Role::Unit) == "Unit");
}

BOOST_AUTO_TEST_CASE(our_world_in_data_has_groups_with_codes_of_its_own) {
    const ReadLayout read(
        "Entity,Code,Year,Score\nCambodia,KHM,2020,3\nWorld,OWID_WRL,2020,5\nAsia,,2020,4\n");
    BOOST_TEST(read.recipe().recogniser == "Our World in Data");
    BOOST_TEST(read.values() == 3U);
    BOOST_TEST(read.cells(3, {"Year", "Entity", "Code"}) == "2020|Cambodia|KHM");
}

BOOST_AUTO_TEST_CASE(searches_are_an_index) {
    const ReadLayout read(
        "Category: All categories\n\nWeek,elections: (Cambodia)\n2020-01-05,12\n2020-01-12,100\n");
    BOOST_TEST(read.recipe().recogniser == "Google Trends");
    BOOST_TEST(read.values() == 2U);
    BOOST_TEST(read.table->codebook.variables[*read.table->codebook.indexOf(Role::Value)].unit ==
               "index (largest = 100)");
}

BOOST_AUTO_TEST_CASE(other_tables_are_left_to_the_guess) {
    const ReadLayout read("country,year,value\nCambodia,2020,1\nLaos,2020,2\n");
    BOOST_TEST(read.recipe().recogniser.empty());
    BOOST_TEST(read.count("table.layout-recognised") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
