// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diagnostic.h"
#include "base/sentence.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
constexpr Sentence<std::string_view, std::size_t> rows{"{} has {} rows."};
constexpr Sentence<double> contrast{"The contrast is {:.1f} : 1."};
constexpr Sentence<std::string_view, std::string_view> swapped{"{1} follows {0}."};
constexpr CodedSentence<std::string_view, int> outOfRange{"test.out-of-range", "{0} is too large.",
                                                          "Write at most {1}."};
constexpr CodedSentence<> braces{"test.braces", "Put {{ and }} around it."};
} // namespace

BOOST_AUTO_TEST_SUITE(sentence)

BOOST_AUTO_TEST_CASE(gaps_are_filled_in_order_or_by_number) {
    BOOST_TEST(rows("sales.csv", 12) == "sales.csv has 12 rows.");
    BOOST_TEST(contrast(2.96) == "The contrast is 3.0 : 1.");
    BOOST_TEST(swapped("winter", "spring") == "spring follows winter.");
}

BOOST_AUTO_TEST_CASE(every_value_has_a_gap_of_its_own) {
    BOOST_TEST(detail::valuesUsed<int>("{}") == detail::allValues(1));
    BOOST_TEST((detail::valuesUsed<int, double>("only {1:.2f}")) == 2U);
    BOOST_TEST(detail::valuesUsed<>("{{}}") == 0U);
    BOOST_CHECK_THROW(detail::valuesUsed<int>("{} and {}"), std::logic_error);
    BOOST_CHECK_THROW(detail::valuesUsed<std::string_view>("{:.1f}"), std::logic_error);
    BOOST_CHECK_THROW(detail::valuesUsed<int>("{} and }"), std::logic_error);
    BOOST_CHECK_THROW(detail::valuesUsed<int>("{"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(an_error_has_the_code_and_says_the_remedy) {
    const auto error = fail(outOfRange("700", 600), {"a.json", 0, {}, "/dpi"}).value();
    BOOST_TEST(error.code == "test.out-of-range");
    BOOST_TEST(error.text() == "a.json, at /dpi: 700 is too large. Write at most 600.");
    BOOST_TEST(fail(braces()).value().message == "Put { and } around it.");
    BOOST_TEST(braces.code() == "test.braces");
}

BOOST_AUTO_TEST_CASE(a_finding_keeps_the_remedy_apart) {
    Diagnostics findings;
    findings.warn(outOfRange("700", 600), {"a.json", 0, {}, {}});
    findings.note(braces());
    BOOST_TEST_REQUIRE(findings.items().size() == 2U);
    const Diagnostic& warning = findings.items().front();
    BOOST_TEST((warning.severity == Severity::Warning));
    BOOST_TEST(warning.message == "700 is too large.");
    BOOST_TEST(warning.remedy == "Write at most 600.");
    BOOST_TEST(warning.place.file == "a.json");
    BOOST_TEST((findings.items().back().severity == Severity::Note));
}

BOOST_AUTO_TEST_SUITE_END()
