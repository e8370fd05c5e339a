// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/chance.h"
#include "render/box_index.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <vector>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(box_index)

BOOST_AUTO_TEST_CASE(it_answers_as_looking_at_every_box_does) {
    Chance chance(21);
    const QRectF area(0, 0, 300, 100);
    for (const auto along : {Qt::Horizontal, Qt::Vertical}) {
        BoxIndex index(area, along);
        std::vector<QRectF> boxes;
        int hits = 0;
        for (int i = 0; i < 2000; ++i) {
            const QRectF box(320 * chance.next() - 10, 120 * chance.next() - 10, 6 * chance.next(),
                             4 * chance.next());
            const bool touches = std::any_of(boxes.begin(), boxes.end(),
                                             [&box](const QRectF& one) { return one.intersects(box); });
            BOOST_REQUIRE(index.touches(box) == touches);
            hits += touches ? 1 : 0;
            if (i % 8 == 0) {
                boxes.push_back(box);
                index.add(box);
            }
        }
        BOOST_TEST(hits > 100);
        BOOST_TEST(hits < 1900);
    }
    BOOST_TEST(!BoxIndex(area, Qt::Horizontal).touches(area));
}

BOOST_AUTO_TEST_CASE(bars_thinner_than_a_hair_count_together) {
    BoxIndex bars(QRectF(0, 0, 100, 100), Qt::Horizontal);
    constexpr int count = 100000;
    for (int i = 0; i < count; ++i)
        bars.add(QRectF(100.0 * i / count, 60, 100.0 / count, 40));
    for (int i = 0; i < count; ++i) {
        const double x = 90.0 * i / count;
        BOOST_REQUIRE(bars.touches(QRectF(x, 55, 8, 6)));
        BOOST_REQUIRE(!bars.touches(QRectF(x, 50, 8, 6)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
