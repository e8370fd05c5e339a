// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/engine.h"
#include "query/pairing.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
Estimates asked(std::string_view text, const Query& query) {
    auto estimates = answer(query, smallData(text));
    BOOST_REQUIRE(isOk(estimates));
    return *std::move(estimates);
}

/// Of one place along the axis, or of periods where `x` is empty.
Query along(const std::string& x, const std::string& year = {}) {
    Query query;
    query.dataset = "test/data";
    query.x = x;
    if (const auto period = Period::parse(year))
        query.filters.push_back(PeriodFilter{period, period});
    return query;
}

constexpr auto alignmentRows = "place:place year:period value:value\n"
                               "Laos 2022 82\nVietnam 2022 26\nThailand 2022 43\nMyanmar 2022 8";
constexpr auto exportRows = "place:place year:period value:value\n"
                            "Viet_Nam 2022 16\nLao_PDR 2022 33\nThailand 2022 12\nBrunei 2022 12";

const JoinRule rule{"alignment", "export share", "GDP", 0};

std::vector<std::string> told(const Estimates& y) {
    std::vector<std::string> messages;
    for (const auto& finding : y.findings.items())
        messages.push_back(finding.message);
    return messages;
}

/// "Laos 82 33": every pair with its place and numbers.
std::vector<std::string> pairsOf(const Estimates& y, const Pairs& pairs) {
    std::vector<std::string> out;
    for (const auto& series : y.series) {
        for (const auto& one : series.estimates) {
            const auto& pair = pairs.list.at(static_cast<std::size_t>(one.pair));
            out.push_back(one.at.label() + " " + std::to_string(static_cast<int>(*one.value)) + " " +
                          std::to_string(static_cast<int>(*pair.x.value)) +
                          (pair.size ? " " + std::to_string(static_cast<int>(*pair.size->value)) : ""));
        }
    }
    return out;
}

void areEqual(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    BOOST_TEST(left == right, boost::test_tools::per_element());
}
} // namespace

BOOST_AUTO_TEST_SUITE(pairing)

BOOST_AUTO_TEST_CASE(places_are_joined_by_what_they_are_and_not_by_how_they_are_spelt) {
    auto y = asked(alignmentRows, along("place", "2022"));
    const auto pairs = pairUp(y, asked(exportRows, along("place", "2022")), {}, rule);
    BOOST_REQUIRE(isOk(pairs));
    areEqual(pairsOf(y, *pairs), {"Laos 82 33", "Vietnam 26 16", "Thailand 43 12"});
    areEqual(y.categories, {"Laos", "Vietnam", "Thailand"});
}

BOOST_AUTO_TEST_CASE(what_only_one_of_the_two_has_is_said) {
    auto y = asked(alignmentRows, along("place", "2022"));
    BOOST_REQUIRE(isOk(pairUp(y, asked(exportRows, along("place", "2022")), {}, rule)));
    areEqual(told(y), {"Not drawn: no alignment for Brunei.", "Not drawn: no export share for Myanmar."});
}

BOOST_AUTO_TEST_CASE(two_periods_are_never_set_against_each_other_silently) {
    constexpr auto earlier = "place:place year:period value:value\nLaos 2020 31\nVietnam 2020 18";
    auto y = asked(alignmentRows, along("place", "2022"));
    auto refused = pairUp(y, asked(earlier, along("place", "2020")), {}, rule);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().code == "figure.pair-periods");
    BOOST_TEST(
        refused.error().message ==
        "The chart sets alignment in 2022 against export share in 2020. Choose one period for both, or "
        "allow values of up to 2 years before.");
    auto allowed = rule;
    allowed.yearsBefore = 2;
    const auto pairs = pairUp(y, asked(earlier, along("place", "2020")), {}, allowed);
    BOOST_REQUIRE(isOk(pairs));
    areEqual(pairsOf(y, *pairs), {"Laos 82 31", "Vietnam 26 18"});
    BOOST_TEST(pairs->earlier == "Alignment: 2022; export share: 2020.");
}

BOOST_AUTO_TEST_CASE(over_time_a_number_of_the_same_period_is_taken_and_an_earlier_one_only_if_allowed) {
    constexpr auto two = "place:series year:period value:value\n"
                         "Laos 2020 74\nLaos 2021 80\nLaos 2022 82\nLaos 2023 41";
    constexpr auto other = "place:series year:period value:value\nLaos 2019 30\nLaos 2020 31\nLaos 2022 33";
    auto strict = asked(two, along(""));
    const auto same = pairUp(strict, asked(other, along("")), {}, rule);
    BOOST_REQUIRE(isOk(same));
    areEqual(pairsOf(strict, *same), {"2020 74 31", "2022 82 33"});
    areEqual(told(strict), {"Not drawn: no export share in 2021 and 2023 for Laos."});
    auto allowed = rule;
    allowed.yearsBefore = 1;
    auto y = asked(two, along(""));
    const auto pairs = pairUp(y, asked(other, along("")), {}, allowed);
    BOOST_REQUIRE(isOk(pairs));
    areEqual(pairsOf(y, *pairs), {"2020 74 31", "2021 80 31", "2022 82 33", "2023 41 33"});
    BOOST_TEST(pairs->earlier == "Export share, where missing, of up to 1 year before: Laos 2020 for 2021, "
                                 "Laos 2022 for 2023.");
    areEqual(told(y), {});
}

BOOST_AUTO_TEST_CASE(an_answer_without_series_holds_for_every_series_of_the_other) {
    constexpr auto sides = "place:place who:series year:period value:value\n"
                           "Laos China 2022 82\nLaos US 2022 18\nVietnam China 2022 26\nVietnam US 2022 74";
    constexpr auto gdp = "place:place year:period value:value\nLaos 2022 15\nVietnam 2022 410";
    auto y = asked(sides, along("place", "2022"));
    const auto pairs = pairUp(y, asked(gdp, along("place", "2022")), {}, rule);
    BOOST_REQUIRE(isOk(pairs));
    areEqual(pairsOf(y, *pairs), {"Laos 82 15", "Vietnam 26 410", "Laos 18 15", "Vietnam 74 410"});
}

BOOST_AUTO_TEST_CASE(a_dot_cannot_be_as_large_as_nothing_or_less) {
    constexpr auto size =
        "place:place year:period value:value\nLaos 2022 15\nVietnam 2022 0\nThailand 2022 -3";
    auto y = asked(alignmentRows, along("place", "2022"));
    const auto pairs =
        pairUp(y, asked(exportRows, along("place", "2022")), asked(size, along("place", "2022")), rule);
    BOOST_REQUIRE(isOk(pairs));
    areEqual(pairsOf(y, *pairs), {"Laos 82 33 15"});
    areEqual(told(y), {"Not drawn: no alignment for Brunei.", "Not drawn: no export share for Myanmar.",
                       "Not drawn: no GDP above zero for Vietnam and Thailand."});
}

BOOST_AUTO_TEST_CASE(periods_and_names_along_the_axis_cannot_be_joined) {
    auto y = asked(alignmentRows, along("place", "2022"));
    constexpr auto overTime = "year:period value:value\n2021 1\n2022 2";
    const auto refused = pairUp(y, asked(overTime, along("")), {}, rule);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().code == "figure.pair-positions");
}

BOOST_AUTO_TEST_SUITE_END()
