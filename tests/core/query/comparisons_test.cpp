// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/comparisons.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using boost::test_tools::tolerance;

namespace {
ShiftQuestion pollPair(double before, double after, const char* earlier, const char* later) {
    ShiftQuestion out;
    out.first.name = earlier;
    out.first.value = before;
    out.second.name = later;
    out.second.value = after;
    out.first.sampleSize = out.second.sampleSize = 1000;
    out.sampling.design = SamplingDesign::Probability;
    return out;
}

void look(Comparisons& comparisons, const ShiftQuestion& question, std::size_t panel = 0) {
    comparisons.add(question, askShift(question), panel);
}
} // namespace

BOOST_AUTO_TEST_SUITE(comparisons)

BOOST_AUTO_TEST_CASE(every_pair_counts_once_and_only_with_a_test) {
    Comparisons seen;
    const auto pair = pollPair(45, 50, "2021", "2022");
    look(seen, pair);
    look(seen, pair);
    look(seen, pollPair(50, 45, "2022", "2021"));
    BOOST_TEST(seen.count() == 1U);
    look(seen, pair, 1); // another panel of the figure
    BOOST_TEST(seen.count() == 2U);
    auto refused = pollPair(45, 55, "2021", "2023");
    refused.sampling.design = SamplingDesign::Purposive;
    look(seen, refused);
    BOOST_TEST(seen.count() == 2U);
    seen.clear();
    BOOST_TEST(seen.count() == 0U);
}

BOOST_AUTO_TEST_CASE(a_shift_found_among_three_is_corrected_for_three) {
    Comparisons seen;
    const auto pair = pollPair(45, 50, "2021", "2022"); // p = 0.0252
    const auto shift = askShift(pair);
    BOOST_TEST((seen.corrected(pair, shift) == shift), "not shown yet");
    look(seen, pair);
    BOOST_TEST((seen.corrected(pair, shift) == shift), "the only one");
    look(seen, pollPair(45, 46, "2021", "2023"));
    look(seen, pollPair(50, 46, "2022", "2023"));
    const auto corrected = seen.corrected(pair, shift);
    BOOST_TEST(corrected.adjustedP.value() == 3 * shift.p.value(), tolerance(1e-12));
    BOOST_TEST((corrected.verdict == ShiftVerdict::Borderline));
}

BOOST_AUTO_TEST_SUITE_END()
