// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <boost/test/unit_test.hpp>

#include <string_view>

namespace driftline::test {

/// BOOST_TEST(isOk(result)): on failure the report shows the error's code and sentence.
template <class T>
boost::test_tools::assertion_result isOk(const Result<T>& result) {
    if (result)
        return true;
    boost::test_tools::assertion_result verdict(false);
    verdict.message() << "failed with [" << result.error().code << "] " << result.error().text();
    return verdict;
}

/// BOOST_TEST(failsWith(result, "csv.ragged-row", "row 3")): the code is exactly that and the sentence a user
/// reads holds the words.
template <class T>
boost::test_tools::assertion_result failsWith(const Result<T>& result, std::string_view code,
                                              std::string_view words = {}) {
    boost::test_tools::assertion_result verdict(false);
    if (result) {
        verdict.message() << "worked, but should have failed with [" << code << "]";
        return verdict;
    }
    const std::string text = result.error().text();
    if (result.error().code == code && text.find(words) != std::string::npos)
        return true;
    verdict.message() << "expected [" << code << "] with \"" << words << "\", got [" << result.error().code
                      << "] " << text;
    return verdict;
}

} // namespace driftline::test
