// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prepare/prepare_fixture.h"
#include "prepare/corrections.h"
#include "support/expect_result.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
std::string codeOf(const Result<Correction>& correction) {
    return correction ? std::string("made") : correction.error().code;
}
} // namespace

BOOST_AUTO_TEST_SUITE(corrections)

BOOST_AUTO_TEST_CASE(a_correction_keeps_the_keys_the_old_value_and_the_reason) {
    const auto made = correctionOf(wideTable(), 2, 1, " 42,100.5 ", " misprint ");
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->key.at("place") == "Cambodia");
    BOOST_TEST(made->key.at("year") == "2020");
    BOOST_TEST(made->key.size() == 2U);
    BOOST_TEST(made->was.text == "26");
    BOOST_TEST(made->now.text == "42100.5");
    BOOST_TEST(correctionText(*made) == "26 → 42100.5 (misprint)");
}

BOOST_AUTO_TEST_CASE(it_finds_its_row_in_another_edition_and_says_what_it_did) {
    const auto made = correctionOf(wideTable(), 2, 1, "42", "misprint");
    BOOST_REQUIRE(isOk(made));
    const auto next = tableOf("year:period place:place gdp:value\n2022 Laos 21\n2020 Cambodia 26\n");
    std::vector list = {*made};
    Diagnostics findings;
    const auto corrected = withCorrections(next, list, findings);
    BOOST_TEST(findings.empty());
    BOOST_TEST(list.front().isApplied);
    BOOST_TEST(numberWhere(corrected, "gdp", "place=Cambodia").value_or(-1) == 42);
    BOOST_TEST(textWhere(corrected, "derivation", "place=Cambodia") ==
               "corrected by hand: 26 → 42 (misprint)");
    BOOST_TEST(textWhere(corrected, "derivation", "place=Laos") == "(not reported)");
}

BOOST_AUTO_TEST_CASE(what_does_not_apply_is_reported_and_kept) {
    std::vector list = {*correctionOf(wideTable(), 2, 0, "1", "a"),
                        *correctionOf(wideTable(), 2, 1, "2", "b"),
                        *correctionOf(wideTable(), 2, 2, "3", "c")};
    const auto next = tableOf("year:period place:place gdp:value\n2020 Cambodia 27\n2020 Vietnam 3\n");
    Diagnostics findings;
    const auto corrected = withCorrections(next, list, findings);
    BOOST_TEST(findings.count("correction.no-row") == 1U);
    BOOST_TEST(findings.count("correction.other-value") == 1U);
    BOOST_TEST(findings.count("correction.not-needed") == 1U);
    BOOST_TEST(contains(findings.lines().front(), "2020"), findings.lines().front());
    BOOST_TEST(numberWhere(corrected, "gdp", "place=Cambodia").value_or(-1) == 27);
    for (const auto& correction : list)
        BOOST_TEST(!correction.isApplied);
}

BOOST_AUTO_TEST_CASE(a_missing_value_can_be_filled_in_and_a_wrong_one_taken_out) {
    const auto filled = correctionOf(wideTable(), 3, 4, "17", "from the yearbook");
    BOOST_REQUIRE(isOk(filled));
    BOOST_TEST(correctionText(*filled) == "not reported → 17 (from the yearbook)");
    const auto emptied = correctionOf(wideTable(), 2, 0, "", "estimate of nobody");
    BOOST_REQUIRE(isOk(emptied));
    std::vector list = {*filled, *emptied};
    Diagnostics findings;
    auto corrected = withCorrections(wideTable(), list, findings);
    BOOST_TEST(numberWhere(corrected, "people", "place=Cambodia year=2021").value_or(-1) == 17);
    BOOST_TEST(textWhere(corrected, "gdp", "place=Laos year=2020") == "(not reported)");
    takeBack(list, corrected);
    BOOST_TEST(textWhere(corrected, "people", "place=Cambodia year=2021") == "(not reported)");
    BOOST_TEST(numberWhere(corrected, "gdp", "place=Laos year=2020").value_or(-1) == 19);
}

BOOST_AUTO_TEST_CASE(a_correction_that_cannot_be_kept_is_refused) {
    BOOST_TEST(codeOf(correctionOf(wideTable(), 2, 0, "20", " ")) == "correction.no-reason");
    BOOST_TEST(codeOf(correctionOf(wideTable(), 2, 0, "19", "x")) == "correction.unchanged");
    BOOST_TEST(codeOf(correctionOf(wideTable(), 2, 0, "about 20", "x")) == "correction.wrong-value");
    BOOST_TEST(codeOf(correctionOf(wideTable(), 1, 0, "Lao PDR", "x")) == "correction.is-key");
    const auto twice = tableOf("year:period place:place v:value\n2020 Laos 1\n2020 Laos 2\n");
    BOOST_TEST(codeOf(correctionOf(twice, 2, 0, "3", "x")) == "correction.several-rows");
}

BOOST_AUTO_TEST_SUITE_END()
