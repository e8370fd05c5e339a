// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_reading.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

BOOST_AUTO_TEST_SUITE(missing_mark)

BOOST_AUTO_TEST_CASE(marks_of_statistical_tables) {
    for (const auto* mark :
         {"",        " ",    "NA",  "N/A", "n.a.",  "N.A.", "na",   "NaN",     "nan",
          "null",    "NULL", "n/d", "..",  "...",   "…",    ".",    ":",       "-",
          "–",       "—",    "--",  "- -", "*",     "***",  "x",    "X",       "#N/A",
          "(NA)",    "[x]",  "[z]", "$-",  "US$ -", "-%",   "?",    "_",       "·",
          ": u",     ":z",   "(x)", "\\N", ".a",    ".Z",   "k.A.", "no data", "Not available",
          "\xC2\xA0"}) {
        const auto reason = readMissingMark(mark);
        BOOST_TEST((reason == MissingReason::NotReported), mark);
    }
}

BOOST_AUTO_TEST_CASE(reasons_that_marks_name) {
    const auto is = [](const char* cell, MissingReason reason) { return readMissingMark(cell) == reason; };
    BOOST_TEST(is(":c", MissingReason::Confidential));
    BOOST_TEST(is(": c", MissingReason::Confidential));
    BOOST_TEST(is("[c]", MissingReason::Confidential));
    BOOST_TEST(is("(D)", MissingReason::Confidential));
    BOOST_TEST(is("xxx", MissingReason::DidNotExist));
    BOOST_TEST(is("#DIV/0!", MissingReason::NotComputable));
    BOOST_TEST(is("inf", MissingReason::NotComputable));
    BOOST_TEST(is("-Infinity", MissingReason::NotComputable));
    BOOST_TEST(is("#REF!", MissingReason::Unparseable));
    BOOST_TEST(is("Don't know", MissingReason::DontKnow));
    BOOST_TEST(is("don’t know", MissingReason::DontKnow));
    BOOST_TEST(is("DK", MissingReason::DontKnow));
    BOOST_TEST(is("Refused", MissingReason::Refused));
    BOOST_TEST(is("not asked", MissingReason::NotAsked));
}

BOOST_AUTO_TEST_CASE(values_are_no_marks) {
    for (const auto* cell : {"0", "-99", "-9", "(12)", "[1]", "1.5", "2021", "Cambodia", "c", "d", "a", ":-)",
                             "x1", "(abc)", ": 12", "CHN", "$-5", "-0"})
        BOOST_TEST(!readMissingMark(cell), cell);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
