// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace driftline::test {

/// Compares text with the file tests/golden/<name>. Empty if they are the same; else where they differ first,
/// with both lines. With DRIFTLINE_UPDATE_GOLDENS=1 in the environment the file is written instead.
std::string goldenDifference(std::string_view name, std::string_view actual);

/// The first difference of two texts as goldenDifference() tells it.
std::string firstDifference(std::string_view expected, std::string_view actual);

inline boost::test_tools::assertion_result matchesGolden(std::string_view name, std::string_view actual) {
    const std::string difference = goldenDifference(name, actual);
    if (difference.empty())
        return true;
    boost::test_tools::assertion_result verdict(false);
    verdict.message() << difference;
    return verdict;
}

} // namespace driftline::test
