// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/place_column.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace driftline;

namespace {
using Cells = std::vector<std::string_view>;

/// The scheme of a column that must be one of places.
PlaceScheme schemeOf(std::string_view heading, const Cells& cells, std::optional<YearRange> years = {}) {
    const auto column = placeColumn(heading, cells, years);
    BOOST_REQUIRE(column.has_value());
    return column->scheme;
}

std::string codeIn(const PlaceColumn& column, std::string_view cell) {
    const auto* found = column.find(cell);
    return found == nullptr ? "nothing" : found->match.isAggregate ? "aggregate" : found->match.code;
}
} // namespace

BOOST_AUTO_TEST_SUITE(place_columns)

BOOST_AUTO_TEST_CASE(a_column_of_names_is_told_with_groups_and_the_rest_apart) {
    const auto column = placeColumn(
        "Country Name", {"Cambodia", "Lao PDR", "Viet Nam", "World", "Cambodia", " Thailand ", "",
                         "Emerging Market and Developing Economies by Source of Export Earnings: Nonfuel",
                         "Data from database: World Development Indicators"});
    BOOST_REQUIRE(column.has_value());
    BOOST_TEST((column->scheme == PlaceScheme::Name));
    BOOST_TEST(column->matched.size() == 4U);
    BOOST_TEST(column->aggregates.size() == 2U);
    BOOST_TEST(
        (column->unmatched == std::vector<std::string>{"Data from database: World Development Indicators"}));
    BOOST_TEST(codeIn(*column, "Lao PDR") == "LAO");
    BOOST_TEST(codeIn(*column, "Thailand ") == "THA");
    BOOST_TEST(codeIn(*column, "World") == "aggregate");
    BOOST_TEST(codeIn(*column, "Data from database: World Development Indicators") == "nothing");
    BOOST_TEST(column->evidence == "6 of 7 distinct cells are names of places, 2 of them groups or totals");
    auto copy = column;
    copy->matched[0].text = "changed";
    BOOST_TEST(codeIn(*copy, "Viet Nam") == "VNM");
    BOOST_TEST(column->matched[0].text == "Cambodia");
}

BOOST_AUTO_TEST_CASE(names_need_no_heading_and_survive_a_few_strangers) {
    BOOST_TEST((schemeOf("v1", {"Japan", "India", "Fiji", "Elbonia"}) == PlaceScheme::Name));
    BOOST_TEST((schemeOf("target", {"United States", "China"}) == PlaceScheme::Name));
    BOOST_TEST(
        (schemeOf("Negara", {"Belanda", "Mesir", "Selandia Baru", "Arab Saudi"}) == PlaceScheme::Name));
    BOOST_TEST((schemeOf("国家", {"中国", "美国", "柬埔寨"}) == PlaceScheme::Name));
    BOOST_TEST(!placeColumn("player", {"Jordan", "Pippen", "Rodman", "Kukoc", "Kerr"}).has_value());
    BOOST_TEST(
        !placeColumn("province", {"Luxembourg", "Namur", "Hainaut", "Antwerp", "Limburg"}).has_value());
}

BOOST_AUTO_TEST_CASE(three_letters_are_iso_codes_if_nearly_all_are) {
    BOOST_TEST((schemeOf("code", {"KHM", "LAO", "WLD", "OWID_WRL"}) == PlaceScheme::Iso3));
    BOOST_TEST((schemeOf("v2", {"KHM", "LAO", "VNM", "THA"}) == PlaceScheme::Iso3));
    BOOST_TEST((schemeOf("geo", {"afg", "ago", "alb", "khm"}) == PlaceScheme::Iso3));
    BOOST_TEST((schemeOf("COUNTRY.ID", {"KHM", "LAO", "G163", "G001"}) == PlaceScheme::Iso3));
    BOOST_TEST(!placeColumn("month", {"JAN", "FEB", "MAR", "APR", "MAY", "JUN"}).has_value());
    BOOST_TEST(!placeColumn("currency", {"USD", "KHR", "CUP", "VND", "THB"}).has_value());
    BOOST_TEST(!placeColumn("day", {"SUN", "MON", "TUE"}).has_value());
    BOOST_TEST(!placeColumn("word", {"and", "can", "per"}).has_value());
}

BOOST_AUTO_TEST_CASE(abbreviations_of_polity_are_told_from_iso_codes) {
    const auto column =
        placeColumn("abbr", {"AUS", "AUL", "CAM", "DRV", "FRN", "GMY", "UKG", "SWZ", "THI", "INS", "ROK"});
    BOOST_REQUIRE(column.has_value());
    BOOST_TEST((column->scheme == PlaceScheme::CountryLetters));
    BOOST_TEST(codeIn(*column, "AUS") == "AUT");
    BOOST_TEST(codeIn(*column, "SWZ") == "CHE");
    BOOST_TEST((schemeOf("scode", {"AUS", "USA"}) == PlaceScheme::CountryLetters));
    BOOST_TEST((schemeOf("iso3", {"AUS", "USA"}) == PlaceScheme::Iso3));
}

BOOST_AUTO_TEST_CASE(two_letters_need_strong_evidence) {
    BOOST_TEST((schemeOf("geo", {"KH", "LA", "EL", "EU27_2020"}) == PlaceScheme::Iso2));
    BOOST_TEST((schemeOf("iso2", {"CA", "AL"}) == PlaceScheme::Iso2));
    BOOST_TEST((schemeOf("x", {"KH", "LA", "VN", "TH", "MY", "SG", "ID", "PH"}) == PlaceScheme::Iso2));
    BOOST_TEST(!placeColumn("x", {"KH", "LA"}).has_value());
    BOOST_TEST(!placeColumn("state", {"CA", "AL", "GA", "IN", "ID", "PA", "SC", "MD", "VA"}).has_value());
    BOOST_TEST(!placeColumn("code", {"CA", "AL", "GA", "IN", "TX"}).has_value());
    BOOST_TEST(!placeColumn("language", {"en", "fr", "de", "es", "pt", "id", "vi", "km", "th"}).has_value());
    BOOST_TEST(!placeColumn("answer", {"NO", "YE"}).has_value());
}

BOOST_AUTO_TEST_CASE(numbers_are_codes_only_where_the_heading_says_so) {
    BOOST_TEST((schemeOf("ccode", {"2", "710", "811", "812", "816", "800"}) == PlaceScheme::Cow));
    BOOST_TEST((schemeOf("gwno", {"2", "710", "811", "678"}) == PlaceScheme::GleditschWard));
    BOOST_TEST((schemeOf("reporterCode", {"116", "156", "842"}) == PlaceScheme::M49));
    BOOST_TEST((schemeOf("Country Code", {"522", "544", "582", "924", "111", "578"}) == PlaceScheme::Imf));
    BOOST_TEST((schemeOf("country code", {"116", "418", "704", "156", "840", "764"}) == PlaceScheme::M49));
    BOOST_TEST((schemeOf("country_id", {"55", "123", "34"}) == PlaceScheme::VDem));
    BOOST_TEST(!placeColumn("age", {"20", "31", "40", "41", "42", "51", "52"}).has_value());
    BOOST_TEST(!placeColumn("n", {"116", "418", "704", "156", "840", "764"}).has_value());
    BOOST_TEST(!placeColumn("code", {"1", "2", "3", "4", "5", "6"}).has_value());
}

BOOST_AUTO_TEST_CASE(numbers_of_polity_are_no_cow_numbers) {
    const auto polity = placeColumn("ccode", {"2", "364", "365", "529", "626", "710"});
    BOOST_REQUIRE(polity.has_value());
    BOOST_TEST((polity->scheme == PlaceScheme::PolityNumber));
    BOOST_TEST(codeIn(*polity, "626") == "SDN");
    BOOST_TEST(codeIn(*polity, "364") == "SUN");
    const auto cow = placeColumn("ccode", {"2", "365", "530", "626", "710"});
    BOOST_REQUIRE(cow.has_value());
    BOOST_TEST((cow->scheme == PlaceScheme::Cow));
    BOOST_TEST(codeIn(*cow, "626") == "SSD");
}

BOOST_AUTO_TEST_CASE(codes_that_change_hands_ask_for_the_year_of_the_row) {
    const Cells cells{"345", "365", "2"};
    const auto all = placeColumn("cowcode", cells, YearRange{1950, 2020});
    BOOST_REQUIRE(all.has_value());
    BOOST_TEST(all->find("345")->dependsOnYear);
    BOOST_TEST(!all->find("2")->dependsOnYear);
    const auto late = placeColumn("cowcode", cells, YearRange{2010, 2020});
    BOOST_REQUIRE(late.has_value());
    BOOST_TEST(!late->find("345")->dependsOnYear);
    BOOST_TEST(codeIn(*late, "345") == "SRB");
    const auto early = placeColumn("cowcode", cells, YearRange{1950, 1980});
    BOOST_REQUIRE(early.has_value());
    BOOST_TEST(codeIn(*early, "345") == "YUG");
}

BOOST_AUTO_TEST_CASE(the_rest_of_a_column_decides_names_of_two_places) {
    const auto codes = [](const Cells& cells, std::string_view cell) {
        const auto column = placeColumn("country", cells);
        return column ? codeIn(*column, cell) : "no column";
    };
    BOOST_TEST(codes({"Congo", "Dem. Rep. of the Congo", "Chad"}, "Congo") == "COG");
    BOOST_TEST(codes({"Congo", "Congo, Rep.", "Chad"}, "Congo") == "COD");
    BOOST_TEST(codes({"Congo", "Kenya", "Chad"}, "Congo") == "nothing");
    BOOST_TEST(codes({"Korea", "Japan", "China"}, "Korea") == "KOR");
    BOOST_TEST(codes({"Korea", "Chile", "Peru"}, "Korea") == "nothing");
    BOOST_TEST(codes({"Georgia", "Armenia", "Ukraine"}, "Georgia") == "GEO");
    BOOST_TEST(codes({"Georgia", "Canada", "Mexico", "Ontario", "Texas"}, "Georgia") == "nothing");
    BOOST_TEST(codes({"Micronesia", "Palau", "Fiji"}, "Micronesia") == "FSM");
    BOOST_TEST(codes({"Micronesia", "Melanesia", "Polynesia", "Palau", "Fiji"}, "Micronesia") == "nothing");
    // FAOSTAT: the name without an addition is the sum with Hong Kong, Macao and Taiwan.
    BOOST_TEST(codes({"China", "China, mainland", "China, Hong Kong SAR", "Japan"}, "China") == "aggregate");
    BOOST_TEST(codes({"China", "China, mainland", "China, Hong Kong SAR", "Japan"}, "China, mainland") ==
               "CHN");
    BOOST_TEST(codes({"China", "China, Hong Kong SAR", "Japan"}, "China") == "CHN");
}

BOOST_AUTO_TEST_CASE(what_is_no_column_of_places_is_nothing) {
    BOOST_TEST(!placeColumn("country", {}).has_value());
    BOOST_TEST(!placeColumn("country", {"", " "}).has_value());
    BOOST_TEST(!placeColumn("year", {"2019", "2020", "2021"}).has_value());
    BOOST_TEST(!placeColumn("answer", {"Agree", "Disagree", "Other", "Total"}).has_value());
    BOOST_TEST(!placeColumn("product", {"Rice", "Turkey", "Java", "Total"}).has_value());
    std::vector<std::string> texts;
    for (int i = 0; i < 5000; ++i)
        texts.push_back("answer " + std::to_string(i));
    BOOST_TEST(!placeColumn("country", Cells(texts.begin(), texts.end())).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
