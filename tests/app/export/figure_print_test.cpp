// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "export/figure_export.h"
#include "export/figure_print.h"
#include "support/expect_result.h"

#include <QBuffer>
#include <QPdfWriter>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(figure_print)

BOOST_AUTO_TEST_CASE(a_figure_is_printed_in_its_size_or_as_large_as_the_page_allows) {
    BOOST_TEST(printedShare(89, 60, 190, 277) == 1.0);
    BOOST_TEST(printedShare(380, 100, 190, 277) == 0.5);
    BOOST_TEST(printedShare(89, 554, 190, 277) == 0.5);
}

BOOST_AUTO_TEST_CASE(the_page_gets_the_figure) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter paper(&buffer);
        const auto scene = wordy();
        const auto size = vectorSize(scene, {}, {});
        BOOST_REQUIRE(isOk(size));
        BOOST_TEST(isOk(printFigure(paper, scene, *size)));
    }
    BOOST_TEST(bytes.size() > 5000);
    BOOST_TEST(bytes.count("/Type /Page\n") == 1);
}

BOOST_AUTO_TEST_CASE(a_printer_that_takes_nothing_is_one_sentence) {
    QPdfWriter nowhere(QStringLiteral("/nowhere/at/all.pdf"));
    BOOST_TEST(failsWith(printFigure(nowhere, twoLines(), {89, 60, 72, 252, 170, {}}), "print.failed",
                         "export the figure as a PDF"));
}

BOOST_AUTO_TEST_SUITE_END()
