// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/places.h"

#include <boost/test/unit_test.hpp>

#include <string_view>
#include <vector>

using namespace driftline;

namespace {
/// Texts that stand in tables of places or look like places, and are none, or could be two.
const std::vector<std::string_view>& traps() {
    static const std::vector<std::string_view> all{
        // two states share the name
        "Korea", "Corée", "Korea, Democratic", "Congo", "Kongo", "Georgia", "Micronesia", "Virgin Islands",
        "St. Martin", "Saint Martin", "Guineas", "Republic of Guineas", "Guyanas", "Samoas", "The Koreas",
        "Both Koreas", "Both Sudans", "Timor", "Macedonia and Greece", "America", "American",
        "Mariana Islands",
        // parts of states, and places that are none of the standard
        "Northern Ireland", "Ireland, Northern", "England", "Scotland", "Wales", "Zanzibar", "Somaliland",
        "Puntland", "Tibet", "Xinjiang", "Inner Mongolia", "Guangdong", "Yunnan", "Beijing", "Shanghai",
        "Republika Srpska", "Crimea", "Chechnya", "Catalonia", "Bavaria", "Quebec", "Hawaii", "Texas",
        "New Mexico", "New England", "New South Wales", "South Georgia", "Georgia, US", "Georgia (US state)",
        "Kurdistan", "Transnistria", "Abkhazia", "Northern Cyprus", "Gaza", "West Bank", "Nagorno-Karabakh",
        "Phnom Penh", "Kampot", "Bangkok", "Hanoi", "Ho Chi Minh City", "Panama City", "Mexico City",
        "Kuwait City", "Guatemala City", "Province of Luxembourg", "Granada", "Salvador", "Brazzaville",
        "Niger State", "Niger Delta", "Jordan River", "Chad Basin", "Mali Empire", "Cuba Street",
        // nearly a name
        "Nigerian", "Nigerie", "Nigera", "Austrialia", "Chinese", "Chine, Indo", "Indochina War", "Indians",
        "Cambodian", "Dominican", "Republic of Dominica and Haiti", "Guinea Conakry and Bissau", "New Guinea",
        "Guinea Pig", "Papua", "West Papua", "Swede", "Finn", "Turkeys", "Irelands", "Omani", "Iranians",
        "Unites States", "United Stats", "United Republic", "United", "Republic", "Democratic Republic",
        "People's Republic", "Kingdom", "Federation", "Islands", "State of", "The",
        // several places in one cell
        "China and Japan", "United States, China", "US/China", "China–US", "Laos and Cambodia",
        "India & Pakistan", "Thailand or Vietnam",
        // words, pronouns, codes without a scheme
        "us", "Us", "it", "my", "My", "no", "is", "in", "all of us", "AND", "CAN", "PER", "COD", "MAR", "KH",
        "KHM", "IT", "NO", "IN", "AS", "840", "2", "G163", "EU27 something", "Chad Smith", "Jordan Peterson",
        "Israel Gonzalez", "Victoria", "Paris Jackson", "Chelsea",
        // headings and answers
        "Country", "Place", "Region", "country name", "Source: World Bank", "Note",
        "Data from database: World "
        "Development Indicators",
        "Last Updated: 01/07/2025", "Don't know", "Refused", "N/A", "..", "-", "", "   ", "2021", "12.5",
        "Male", "Female", "Agree", "China is a threat", "Favourable view of China", "United States dollar",
        "Exports to China", "KHM: Laos", "Laos (KHM)", "XX: Cambodia", "CN - Japan", "Total energy supply",
        "Other goods", "Rest of the day", "Average age", "World War II", "Asian", "European", "High", "Low",
        "Middle", "Number of people"};
    return all;
}
} // namespace

BOOST_AUTO_TEST_SUITE(places_traps)

BOOST_AUTO_TEST_CASE(what_may_be_something_else_is_matched_to_nothing) {
    BOOST_TEST(traps().size() >= 100U);
    for (const auto cell : traps()) {
        const auto match = matchPlace(cell);
        BOOST_TEST(!match.has_value(), "“" << cell << "” is " << (match ? match->code + match->name : ""));
    }
}

BOOST_AUTO_TEST_CASE(codes_of_other_shapes_are_nothing) {
    for (const auto* cell : {"Khm", "KHMX", "K", "KH M", "KH1", "", "116", "??", "K-H"})
        BOOST_TEST(!matchPlace(cell, PlaceScheme::Iso3).has_value(), cell);
    for (const auto* cell : {"", "KHM", "1.5", "-116", "116a", "116 117", "123456", "''4", ".0"})
        BOOST_TEST(!matchPlace(cell, PlaceScheme::M49).has_value(), cell);
}

BOOST_AUTO_TEST_SUITE_END()
