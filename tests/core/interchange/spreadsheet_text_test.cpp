// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/spreadsheet_text.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(spreadsheet_text)

const std::vector<std::string> formulas = {"=1+1",     "+A1",       "-A1",
                                           "@SUM(A1)", "\tx",       "\rx",
                                           "\nx",      "  =1+1",    "\t=cmd|' /C calc'!A0",
                                           "＝1+1",    "＠SUM(A1)", "-",
                                           "+",        "=",         "+3 points since 2022",
                                           "-2+3",     "+-2",       "-2-2",
                                           "=-2.2"};

BOOST_DATA_TEST_CASE(what_would_be_run_is_marked_as_text, boost::unit_test::data::make(formulas)) {
    BOOST_TEST(spreadsheetText(sample) == "'" + sample);
}

const std::vector<std::string> harmless = {
    "",         "a",  "a=b", "Brunei - Laos", "−2.2 points", "2022",   "-2.2", "+2.2", "-2.2%",
    "+1,204.5", "-0", "3%",  "'=1+1",         " x",          "\"=1\"", "*",    "$5",   "Côte d'Ivoire"};

BOOST_DATA_TEST_CASE(what_is_a_number_or_a_word_is_left_alone, boost::unit_test::data::make(harmless)) {
    BOOST_TEST(spreadsheetText(sample) == sample);
}

BOOST_AUTO_TEST_SUITE_END()
