// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_text.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

#include <array>

/// Made-up files of the kinds that researchers have, each with the whole dataset that a careful reader makes
/// of it.

namespace driftline::test {

namespace {
std::string read(std::string text) {
    const auto package = readText("made up.csv", std::move(text));
    BOOST_TEST(isOk(package));
    return package ? linesOf(*package->datasets.front()) : std::string();
}
} // namespace

BOOST_AUTO_TEST_SUITE(made_up_files)

BOOST_AUTO_TEST_CASE(rows_of_a_label_name_the_group_of_those_below) {
    BOOST_TEST(read("Partner,2020,2021\n"
                    "Exports,,\n  Freedonia,1,2\n  Sylvania,3,4\n"
                    "Imports,,\n  Freedonia,5,6\n  Sylvania,7,8\n") ==
               "group:dimension|Partner:series|year:period|value:value\n"
               "Exports|Freedonia|2020|1\nExports|Freedonia|2021|2\n"
               "Exports|Sylvania|2020|3\nExports|Sylvania|2021|4\n"
               "Imports|Freedonia|2020|5\nImports|Freedonia|2021|6\n"
               "Imports|Sylvania|2020|7\nImports|Sylvania|2021|8");
}

BOOST_AUTO_TEST_CASE(a_country_without_a_number_is_no_group) {
    BOOST_TEST(read("Country,2020,2021\nCambodia,1,2\nMyanmar,,\nThailand,5,6\n") ==
               "Country:place|year:period|value:value\n"
               "Cambodia|2020|1\nCambodia|2021|2\nMyanmar|2020|–\nMyanmar|2021|–\n"
               "Thailand|2020|5\nThailand|2021|6");
}

BOOST_AUTO_TEST_CASE(regions_above_their_countries_are_groups) {
    BOOST_TEST(read("Country,2020,2021\nSoutheast Asia,,\nCambodia,1,2\nLaos,3,4\nEurope,,\nFrance,5,6\n") ==
               "group:dimension|Country:place|year:period|value:value\n"
               "Southeast Asia|Cambodia|2020|1\nSoutheast Asia|Cambodia|2021|2\n"
               "Southeast Asia|Laos|2020|3\nSoutheast Asia|Laos|2021|4\n"
               "Europe|France|2020|5\nEurope|France|2021|6");
}

BOOST_AUTO_TEST_CASE(a_table_a_country_with_its_name_above_is_one_table) {
    BOOST_TEST(read("Cambodia\nYear,Exports,Imports\n2020,1,2\n2021,3,4\n\n"
                    "Laos\nYear,Exports,Imports\n2020,5,6\n2021,7,8\n") ==
               "place:place|Year:period|series:series|value:value\n"
               "Cambodia|2020|Exports|1\nCambodia|2020|Imports|2\nCambodia|2021|Exports|3\n"
               "Cambodia|2021|Imports|4\nLaos|2020|Exports|5\nLaos|2020|Imports|6\n"
               "Laos|2021|Exports|7\nLaos|2021|Imports|8");
}

BOOST_AUTO_TEST_CASE(months_of_a_year_in_headings_and_the_year_in_a_column) {
    BOOST_TEST(read("Country,Year,Jan,Feb,Mar\nCambodia,2020,1,2,3\nCambodia,2021,4,..,6\n") ==
               "Country:place|Year:period|value:value\n"
               "Cambodia|2020-01|1\nCambodia|2020-02|2\nCambodia|2020-03|3\n"
               "Cambodia|2021-01|4\nCambodia|2021-02|–(..)\nCambodia|2021-03|6");
}

BOOST_AUTO_TEST_CASE(months_in_headings_below_their_year) {
    BOOST_TEST(read(",2020,,2021,\nCountry,Jan,Feb,Jan,Feb\nCambodia,1,2,3,4\nLaos,5,6,7,8\n") ==
               "Country:place|period:period|value:value\n"
               "Cambodia|2020-01|1\nCambodia|2020-02|2\nCambodia|2021-01|3\nCambodia|2021-02|4\n"
               "Laos|2020-01|5\nLaos|2020-02|6\nLaos|2021-01|7\nLaos|2021-02|8");
}

BOOST_AUTO_TEST_CASE(quarters_in_headings_and_a_total_of_the_year) {
    BOOST_TEST(read("Year,Q1,Q2,Q3,Q4,Total\n2020,1,2,3,4,10\n2021,5,6,7,8,26\n") ==
               "Year:period|series:series|value:value\n"
               "2020-Q1|by month or quarter|1\n2020-Q2|by month or quarter|2\n2020-Q3|by month or quarter|3\n"
               "2020-Q4|by month or quarter|4\n2020|Total|10\n"
               "2021-Q1|by month or quarter|5\n2021-Q2|by month or quarter|6\n2021-Q3|by month or quarter|7\n"
               "2021-Q4|by month or quarter|8\n2021|Total|26");
}

BOOST_AUTO_TEST_CASE(months_in_headings_and_the_year_in_the_title) {
    BOOST_TEST(read("Arrivals of tourists in 2021\n\nCountry,Jan,Feb,Mar\nFrance,1,2,3\nChina,4,5,6\n") ==
               "Country:place|period:period|value:value\n"
               "France|2021-01|1\nFrance|2021-02|2\nFrance|2021-03|3\n"
               "China|2021-01|4\nChina|2021-02|5\nChina|2021-03|6");
}

BOOST_AUTO_TEST_CASE(months_below_their_year_in_a_column) {
    BOOST_TEST(read("Period,Exports\n2023,\nJan,1\nFeb,2\n2024,\nJan,3\nFeb,4\n") ==
               "Period:period|Exports:value\n2023-01|1\n2023-02|2\n2024-01|3\n2024-02|4");
}

BOOST_AUTO_TEST_CASE(months_go_on_below_one_that_says_its_year) {
    BOOST_TEST(read("Month,Exports,Imports\n2023 Jan,1,2\nFeb,3,4\n2024 Jan,5,6\nFeb,7,8\n") ==
               "Month:period|series:series|value:value\n"
               "2023-01|Exports|1\n2023-01|Imports|2\n2023-02|Exports|3\n2023-02|Imports|4\n"
               "2024-01|Exports|5\n2024-01|Imports|6\n2024-02|Exports|7\n2024-02|Imports|8");
}

BOOST_AUTO_TEST_CASE(quarters_go_on_below_years_and_the_total_is_the_year) {
    BOOST_TEST(read("Period,Trade\n2022,9\n2023,\nQ1,1\nQ2,2\nTotal,3\n") ==
               "Period:period|Trade:value\n2022|9\n2023-Q1|1\n2023-Q2|2\n2023|3");
}

BOOST_AUTO_TEST_CASE(months_without_a_year_stay_words) {
    const auto lines = read("Month,Rain\nJan,1\nFeb,2\nMar,3\n");
    BOOST_TEST(lines.find("Month:period") == std::string::npos);
    BOOST_TEST(lines.find("Jan|1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(thai_months_have_years_of_the_buddhist_era) {
    BOOST_TEST(read("เดือน,มูลค่า\nม.ค. 2566,1\nมีนาคม 2566,2\n") ==
               "เดือน:period|มูลค่า:value\n2023-01|1\n2023-03|2");
}

BOOST_AUTO_TEST_CASE(thai_months_with_years_of_the_common_era_keep_them) {
    BOOST_TEST(read("เดือน,มูลค่า\nม.ค. 2025,1\nก.พ. 2025,2\n") ==
               "เดือน:period|มูลค่า:value\n2025-01|1\n2025-02|2");
    BOOST_TEST(read("date,value\n25 ม.ค. 2020,1\n26 ม.ค. 2020,2\n") ==
               "date:period|value:value\n2020-01-25|1\n2020-01-26|2");
}

BOOST_AUTO_TEST_CASE(russian_months_are_read_in_both_cases) {
    BOOST_TEST(read("date,value\n1 марта 2020,1\n5 августа 2020,2\n") ==
               "date:period|value:value\n2020-03-01|1\n2020-08-05|2");
    BOOST_TEST(read("date,value\nмарт 2020,1\nавгуст 2020,2\n") ==
               "date:period|value:value\n2020-03|1\n2020-08|2");
}

BOOST_AUTO_TEST_CASE(a_table_of_hashtags_keeps_its_rows) {
    const auto lines = read("hashtag,year,count\n#asean,2020,12\n#belt,2020,30\n#quad,2021,7\n");
    BOOST_TEST(lines.find("#asean|2020|12") != std::string::npos);
    BOOST_TEST(lines.find("#belt|2020|30") != std::string::npos);
    BOOST_TEST(lines.find("#quad|2021|7") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(digits_of_other_scripts_are_numbers) {
    BOOST_TEST(read("ឆ្នាំ,ប្រទេស,តម្លៃ\n២០២០,កម្ពុជា,១២.៥\n២០២១,កម្ពុជា,១៣.៥\n") ==
               "ឆ្នាំ:period|ប្រទេស:place|តម្លៃ:value\n2020|កម្ពុជា|12.5\n2021|កម្ពុជា|13.5");
}

BOOST_AUTO_TEST_CASE(columns_of_flags_go_with_the_measure_at_their_left) {
    BOOST_TEST(read("Country,2020,Flags,2021,Flags\nCambodia,1,e,2,p\nLaos,3,,,c\n") ==
               "Country:place|year:period|value:value|status:status\n"
               "Cambodia|2020|1(e)|estimated\nCambodia|2021|2(p)|provisional\n"
               "Laos|2020|3|–\nLaos|2021|–confidential(c)|–");
    const auto unnamed = read("TIME,2020,,2021,\nBelgium,1,,2,p\nGermany,3,e,4,b\nFrance,5,,6,\n");
    BOOST_TEST(unnamed.find("Belgium|2021|2(p)|provisional") != std::string::npos);
    BOOST_TEST(unnamed.find("Germany|2020|3(e)|estimated") != std::string::npos);
    BOOST_TEST(unnamed.find("France|2021|6|–") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_column_of_flags_is_the_status_of_its_row) {
    BOOST_TEST(read("country,year,value,flag\nLaos,2020,1,e\nLaos,2021,2,\n") ==
               "country:place|year:period|value:value|flag:status\nLaos|2020|1|e\nLaos|2021|2|–");
}

BOOST_AUTO_TEST_CASE(a_flag_of_a_heading_is_that_of_its_values) {
    const auto lines = read("Country,2020,2021e,2022f\nLaos,1,2,3\nFiji,4,5,6\n");
    BOOST_TEST(lines.find("Laos|2020|1|–\nLaos|2021|2(e)|estimated\nLaos|2022|3(f)|forecast") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_row_of_headings_names_the_place) {
    BOOST_TEST(read(",Cambodia,,Laos,\nYear,Exports,Imports,Exports,Imports\n2020,1,2,3,4\n2021,5,6,7,8\n") ==
               "Year:period|series:series|place:place|value:value\n"
               "2020|Exports|Cambodia|1\n2020|Imports|Cambodia|2\n2020|Exports|Laos|3\n"
               "2020|Imports|Laos|4\n2021|Exports|Cambodia|5\n2021|Imports|Cambodia|6\n"
               "2021|Exports|Laos|7\n2021|Imports|Laos|8");
}

BOOST_AUTO_TEST_CASE(men_and_women_who_are_counted_are_measures) {
    BOOST_TEST(read("Province,Households,Population,,\n,,Both sexes,Male,Female\n"
                    "Kandal,200,861,433,428\nTakeo,233,997,496,501\n") ==
               "Province:place|series:series|value:value\n"
               "Kandal|Households|200\nKandal|Population – Both sexes|861\nKandal|Population – Male|433\n"
               "Kandal|Population – Female|428\nTakeo|Households|233\nTakeo|Population – Both sexes|997\n"
               "Takeo|Population – Male|496\nTakeo|Population – Female|501");
}

BOOST_AUTO_TEST_CASE(labels_say_the_unit_of_their_row) {
    BOOST_TEST(read("Indicator,2020,2021\n\"Exports, US$ million\",5,6\nGDP (% growth),1,2\nSeats,7,8\n") ==
               "Indicator:indicator|year:period|value:value|unit:unit\n"
               "Exports, US$ million|2020|5|US$ million\nExports, US$ million|2021|6|US$ million\n"
               "GDP (% growth)|2020|1|% growth\nGDP (% growth)|2021|2|% growth\n"
               "Seats|2020|7|–\nSeats|2021|8|–");
}

BOOST_AUTO_TEST_CASE(an_index_in_the_title_is_no_unit) {
    const auto package = readText(
        "made up.csv",
        "Consumer Price Index by group\n(2010 = 100)\nGroup,2020,2021\nFood,150,155\nFuel,120,121\n");
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->datasets.front()->title == "Consumer Price Index by group");
    BOOST_TEST(linesOf(*package->datasets.front()).find("value:value [index, 2010 = 100]") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_title_may_end_in_its_unit_and_stays_a_title) {
    const auto package = readText(
        "made up.csv", "Trade of Cambodia in million US$\nPartner,2020,2021\nChina,1,2\nJapan,3,4\n");
    BOOST_TEST(isOk(package));
    BOOST_TEST(package->datasets.front()->title == "Trade of Cambodia in million US$");
    BOOST_TEST(linesOf(*package->datasets.front()).find("value:value [million US$]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_apostrophe_that_guards_against_formulas_is_taken_off) {
    BOOST_TEST(read("country,year,value\n'=Laos,2020,1\n'+Fiji,2021,2\n'Oman',2021,3\n") ==
               "country:place|year:period|value:value\n=Laos|2020|1\n+Fiji|2021|2\n'Oman'|2021|3");
}

BOOST_AUTO_TEST_CASE(years_months_and_days_in_columns_are_dates) {
    BOOST_TEST(read("country,year,month,day,value\nLaos,2021,1,15,5\nLaos,2021,12,31,6\n") ==
               "country:place|year:period|value:value\nLaos|2021-01-15|5\nLaos|2021-12-31|6");
}

BOOST_AUTO_TEST_CASE(footnotes_explain_marks_in_cells_and_names) {
    BOOST_TEST(read("Country,2020,2021\nCambodia (a),1,2\nLaos,3,4b\n\n"
                    "a Without re-exports.\nb Provisional.\n") ==
               "Country:place|year:period|value:value|note:note|status:status\n"
               "Cambodia(a)|2020|1|Without re-exports.|–\nCambodia(a)|2021|2|Without re-exports.|–\n"
               "Laos|2020|3|–|–\nLaos|2021|4(b)|Provisional.|provisional");
}

BOOST_AUTO_TEST_CASE(a_letter_means_what_the_footnote_says_and_not_what_it_usually_means) {
    const auto lines = read("Country,2020,2021\nCambodia,1,2 e\nLaos,3,4\n\ne: Without re-exports.\n");
    BOOST_TEST(lines.find("status") == std::string::npos);
    BOOST_TEST(lines.find("2(e)|Without re-exports.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_year_as_the_only_heading_is_no_value) {
    BOOST_TEST(read("Country,2021\nCambodia,5\nLaos,6\nThailand,7\n") ==
               "Country:place|year:period|value:value\nCambodia|2021|5\nLaos|2021|6\nThailand|2021|7");
}

BOOST_AUTO_TEST_CASE(blank_lines_between_all_rows_part_nothing) {
    BOOST_TEST(read("country,year,value\n\nCambodia,2020,1\n\nLaos,2021,2\n") ==
               "country:place|year:period|value:value\nCambodia|2020|1\nLaos|2021|2");
}

BOOST_AUTO_TEST_CASE(blanks_may_part_cells) {
    BOOST_TEST(read("country      year   value\nCambodia     2020     1.5\nViet Nam     2021     2.5\n") ==
               "country:place|year:period|value:value\nCambodia|2020|1.5\nViet Nam|2021|2.5");
    BOOST_TEST(
        read("\"country\" \"year\" \"value\"\n\"1\" \"Viet Nam\" 2020 1.5\n\"2\" \"Laos\" 2021 2.5\n") ==
        "country:place|year:period|value:value\nViet Nam|2020|1.5\nLaos|2021|2.5");
}

BOOST_AUTO_TEST_CASE(standard_errors_in_brackets_stay_beside_their_values) {
    BOOST_TEST(read("country,year,value\nLaos,2020,12.3 (0.4)\nLaos,2021,12.5 (0.5)\n") ==
               "country:place|year:period|value:value\nLaos|2020|12.3((0.4))\nLaos|2021|12.5((0.5))");
}

BOOST_AUTO_TEST_CASE(a_total_beside_its_parts_is_no_value_column) {
    BOOST_TEST(
        read("Answer,Total,Cambodia,Laos,Thailand\nChina,45%,60%,70%,30%\nUnited States,55%,40%,30%,70%\n") ==
        "Answer:series|place:place|value:value [percent]\n"
        "China|Total|45\nChina|Cambodia|60\nChina|Laos|70\nChina|Thailand|30\n"
        "United States|Total|55\nUnited States|Cambodia|40\nUnited States|Laos|30\n"
        "United States|Thailand|70");
}

BOOST_AUTO_TEST_CASE(headings_of_further_languages) {
    BOOST_TEST(read("Страна;Год;Значение\nКамбоджа;2020;1,5\nЛаос;2021;2,5\n") ==
               "Страна:place|Год:period|Значение:value\nКамбоджа|2020|1.5\nЛаос|2021|2.5");
    BOOST_TEST(read("국가,연도,값\n캄보디아,2020,1.5\n태국,2020,2.5\n") ==
               "국가:place|연도:period|값:value\n캄보디아|2020|1.5\n태국|2020|2.5");
}

/// Each has a value, or a sentence that says why it was not read; and none brings the program down.
BOOST_AUTO_TEST_CASE(a_file_that_is_cut_anywhere_is_read_or_refused_in_a_sentence) {
    const auto whole = std::to_array<std::string>(
        {"Title of 2021\n\nCountry,Jan,Feb,Mar\nEurope,,\nFrance (a),1,2 p,3\nAsia:,,\nLaos,\"4\",..,6\n\n"
         "a Without re-exports.\np: provisional; b: break\n",
         "Cambodia\r\nYear\tQ1\tQ2\r\n2020\t1,5\t2,5\r\n\r\nLaos\r\nYear\tQ1\tQ2\r\n2020\t3,5\t4,5\r\n",
         "period,place,place_code,value,unit,status,missing\n2020,Laos,LAO,1.5,%,e,\n2021,Laos,LAO,,%,,"
         "refused (x)\n",
         "\"a\" \"b c\"\n\"1\" 2 3.5\n\"2\" 4 5.5\n",
         std::string("\xFF\xFEy\0e\0a\0r\0,\0v\0\n\0001\0009\0009\0009\0,\0005\0\n\0", 30)});
    for (const auto& text : whole) {
        for (std::size_t length = 0; length <= text.size(); ++length) {
            const auto package = readText("cut.csv", text.substr(0, length));
            if (!package)
                BOOST_TEST(package.error().message.size() > 10U, "cut at " << length);
        }
        for (std::size_t at = 0; at < text.size(); ++at) {
            auto changed = text;
            changed[at] = static_cast<char>(~changed[at]);
            static_cast<void>(readText("changed.csv", std::move(changed)));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_year_beside_a_number_that_could_be_one_is_a_row_and_no_heading) {
    BOOST_TEST(read("Country,Year,Exports (US$ million)\nFreedonia,2022,1360\nSylvania,2022,1194\n"
                    "Ruritania,2022,4162\nGrand Fenwick,2022,28\n") ==
               "Country:place|Year:period|Exports (US$ million):value [US$ million]\n"
               "Freedonia|2022|1360\nSylvania|2022|1194\nRuritania|2022|4162\nGrand Fenwick|2022|28");
    BOOST_TEST(read("Year,Country,Value (US$)\n2015,Freedonia,1000\n2015,Sylvania,100000\n"
                    "2016,Freedonia,20000000\n2016,Sylvania,300\n") ==
               "Year:period|Country:place|Value (US$):value [US$]\n"
               "2015|Freedonia|1000\n2015|Sylvania|100000\n2016|Freedonia|20000000\n2016|Sylvania|300");
}

BOOST_AUTO_TEST_CASE(a_list_of_names_and_numbers_has_the_names_as_its_key) {
    BOOST_TEST(read("Institution,Share (%)\nMinistry of Industry,34.2\nUnited Nations,12.9\nGIZ,8.4\n") ==
               "Institution:dimension|Share (%):value [percent]\n"
               "Ministry of Industry|34.2\nUnited Nations|12.9\nGIZ|8.4");
    // Where something else tells the rows apart, words that never repeat are only words.
    BOOST_TEST(read("Year,Progress,Share (%)\n2020,as planned,34.2\n2021,a bit late,12.9\n") ==
               "Year:period|Progress|Share (%):value [percent]\n"
               "2020|as planned|34.2\n2021|a bit late|12.9");
}

BOOST_AUTO_TEST_CASE(a_number_of_people_is_a_sample_size_only_beside_another_number) {
    BOOST_TEST(read("Year,Country,Cases\n2020,Freedonia,1200\n2021,Freedonia,1500\n2022,Freedonia,1100\n") ==
               "Year:period|Country:place|Cases:value\n"
               "2020|Freedonia|1200\n2021|Freedonia|1500\n2022|Freedonia|1100");
    BOOST_TEST(read("Year,Respondents\n2020,1200\n2021,1500\n2022,1100\n") ==
               "Year:period|Respondents:value\n2020|1200\n2021|1500\n2022|1100");
    BOOST_TEST(read("Year,Share (%),Cases\n2020,45.1,1200\n2021,33.2,1001\n2022,50.5,1500\n") ==
               "Year:period|Share (%):value [percent]|Cases:sample_size\n"
               "2020|45.1|1200\n2021|33.2|1001\n2022|50.5|1500");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
