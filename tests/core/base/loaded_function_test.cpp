// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loaded_function.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(loaded_function)

BOOST_AUTO_TEST_CASE(a_function_is_found_in_the_library_beside_the_program) {
    const auto first = loadedSymbol("driftline_pdf", "driftlinePdfAttachment");
    BOOST_REQUIRE(isOk(first));
    BOOST_TEST((*first == *loadedSymbol("driftline_pdf", "driftlinePdfAttachment")));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_told_with_its_mending) {
    BOOST_TEST(failsWith(loadedSymbol("driftline_nothing", "a"), "program.incomplete",
                         "driftline_nothing.so, cannot be loaded (it is not beside the program). Install"));
    BOOST_TEST(failsWith(loadedSymbol("driftline_pdf", "driftlineNothing"), "program.incomplete",
                         "it is of another version"));
}

BOOST_AUTO_TEST_SUITE_END()
