// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour_vision.h"
#include "preflight/seen_image.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(seen_image_test)

BOOST_AUTO_TEST_CASE(every_pixel_is_as_the_colour_would_be_seen) {
    // A cube of colours, one a pixel.
    constexpr int steps = 18;
    QImage image(steps * steps, steps, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x / steps * 15, x % steps * 15, y * 15));
    }
    image.setDotsPerMeterX(11812);
    for (const auto vision : allVisions) {
        const auto seen = asSeen(image, vision);
        BOOST_TEST_REQUIRE(seen.size().width() == image.width());
        BOOST_TEST(seen.dotsPerMeterX() == 11812);
        int worst = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const auto from = image.pixel(x, y);
                const auto expected =
                    asSeenBy({static_cast<std::uint8_t>(qRed(from)), static_cast<std::uint8_t>(qGreen(from)),
                              static_cast<std::uint8_t>(qBlue(from)), 255},
                             vision);
                const auto got = seen.pixel(x, y);
                worst =
                    std::max({worst, std::abs(qRed(got) - expected.red),
                              std::abs(qGreen(got) - expected.green), std::abs(qBlue(got) - expected.blue)});
            }
        }
        BOOST_TEST(worst <= 1, visionName(vision));
    }
}

BOOST_AUTO_TEST_CASE(opacity_stays) {
    QImage image(2, 1, QImage::Format_ARGB32);
    image.setPixel(0, 0, qRgba(213, 94, 0, 128));
    image.setPixel(1, 0, qRgba(0, 0, 0, 0));
    const auto seen = asSeen(image, ColourVision::Grey);
    BOOST_TEST(qAlpha(seen.pixel(0, 0)) == 128);
    BOOST_TEST(qRed(seen.pixel(0, 0)) == qBlue(seen.pixel(0, 0)));
    BOOST_TEST(qAlpha(seen.pixel(1, 0)) == 0);
    BOOST_TEST(asSeen(QImage(), ColourVision::Grey).isNull());
}

BOOST_AUTO_TEST_SUITE_END()
