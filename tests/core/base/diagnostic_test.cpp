// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diagnostic.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(diagnostic)

BOOST_AUTO_TEST_CASE(a_flood_is_capped_and_counted) {
    Diagnostics findings;
    for (int row = 0; row < 1000; ++row)
        findings.warn("cell.wrong-type", "Not a number.", {"a.csv", row + 2, "value", {}});
    findings.note("other", "Something else.");
    BOOST_TEST(findings.items().size() == Diagnostics::capPerCode + 1);
    BOOST_TEST(findings.count("cell.wrong-type") == 1000U);
    BOOST_TEST(findings.lines().back() == "… and 980 more of the kind cell.wrong-type.");
    Diagnostics all;
    all.append(findings);
    all.append(findings);
    BOOST_TEST(all.count("cell.wrong-type") == 2000U);
}

BOOST_AUTO_TEST_CASE(errors_say_where_and_while_doing_what) {
    Error error{"cell.wrong-type", "“abc” is no number.", {"a.csv", 4, "value", {}}, {}};
    BOOST_TEST(error.text() == "a.csv, row 4, column value: “abc” is no number.");
    Result<int> wrapped = failWithContext(error, "reading answers");
    wrapped = failWithContext(wrapped.error(), "opening package survey");
    BOOST_TEST(wrapped.error().text() ==
               "opening package survey: reading answers: a.csv, row 4, column value: “abc” is no number.");
}

BOOST_AUTO_TEST_SUITE_END()
