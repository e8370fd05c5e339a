// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picture_size.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(picture_size_test)

BOOST_AUTO_TEST_CASE(lengths_are_read) {
    BOOST_TEST((Length::parse("89mm").value() == Length{89, Length::Unit::Mm}));
    BOOST_TEST((Length::parse(" 8.9 cm ").value() == Length{8.9, Length::Unit::Cm}));
    BOOST_TEST((Length::parse("3.5in").value() == Length{3.5, Length::Unit::Inch}));
    BOOST_TEST((Length::parse("1200px").value() == Length{1200, Length::Unit::Px}));
    BOOST_TEST((Length::parse(".5in").value() == Length{0.5, Length::Unit::Inch}));
}

BOOST_AUTO_TEST_CASE(anything_else_is_refused) {
    for (const auto* text : {"", "mm", "89", "89 m", "-89mm", "+89mm", "8,9cm", "1e3mm", "infmm", "nanmm",
                             "8.9.1cm", "89mmm", "89mm x", ".mm", "0x10mm", "1 2mm"})
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(failsWith(Length::parse(text), "size.not-a-length", "89mm"));
        }
    const std::string huge(400, '9');
    BOOST_TEST(failsWith(Length::parse(huge + "mm"), "size.not-a-length"));
}

BOOST_AUTO_TEST_CASE(lengths_in_millimetres) {
    const auto tolerance = boost::test_tools::tolerance(1e-9);
    BOOST_TEST((Length{8.9, Length::Unit::Cm}.millimetres(300)) == 89, tolerance);
    BOOST_TEST((Length{3.5, Length::Unit::Inch}.millimetres(300)) == 88.9, tolerance);
    BOOST_TEST((Length{300, Length::Unit::Px}.millimetres(300)) == 25.4, tolerance);
}

BOOST_AUTO_TEST_CASE(pixels_are_exact) {
    struct Known {
        double mm;
        double dpi;
        int px;
    };
    // Nature's single and double column, PLOS's narrowest, Word's text width.
    for (const auto& known : {Known{89, 300, 1051}, Known{183, 300, 2161}, Known{89, 600, 2102},
                              Known{66.8, 300, 789}, Known{160, 150, 945}, Known{25.4, 72, 72}}) {
        const auto size = pictureSize(known.mm, known.mm, known.dpi);
        BOOST_REQUIRE(size.has_value());
        BOOST_TEST(size->widthPx == known.px);
        BOOST_TEST(size->heightPx == known.px);
    }
}

BOOST_AUTO_TEST_CASE(a_width_in_pixels_comes_out_as_asked) {
    for (int px = 400; px < 3000; px += 37) {
        const double mm = Length{static_cast<double>(px), Length::Unit::Px}.millimetres(300);
        BOOST_TEST(pictureSize(mm, 50, 300)->widthPx == px);
    }
}

BOOST_AUTO_TEST_CASE(limits_are_told) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    BOOST_TEST(failsWith(pictureSize(9, 50, 300), "size.too-small",
                         "The width of 9 mm is too small; the least is 10 mm."));
    BOOST_TEST(failsWith(pictureSize(50, 2001, 72), "size.too-large", "The height of 2,001 mm"));
    BOOST_TEST(failsWith(pictureSize(50, 50, 20), "size.dpi", "between 36 and 2,400 dpi"));
    BOOST_TEST(failsWith(pictureSize(50, 50, 9999), "size.dpi"));
    BOOST_TEST(failsWith(pictureSize(50, 50, nan), "size.dpi"));
    BOOST_TEST(failsWith(pictureSize(nan, 50, 300), "size.too-small"));
    BOOST_TEST(failsWith(pictureSize(infinite, 50, 300), "size.too-large"));
    BOOST_TEST(failsWith(pictureSize(500, 100, 2400), "size.too-many-pixels", "million in all"));
    BOOST_TEST(isOk(pictureSize(10, 2000, 36)));
}

BOOST_AUTO_TEST_SUITE_END()
