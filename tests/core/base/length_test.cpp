// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/length.h"

#include <boost/test/unit_test.hpp>

using driftline::Length;

BOOST_AUTO_TEST_SUITE(length)

BOOST_AUTO_TEST_CASE(a_length_is_written_as_it_can_be_typed) {
    BOOST_TEST((Length{89, Length::Unit::Mm}).text() == "89mm");
    BOOST_TEST((Length{8.9, Length::Unit::Cm}).text() == "8.9cm");
    BOOST_TEST((Length{3.5, Length::Unit::Inch}).text() == "3.5in");
    BOOST_TEST((Length{1200, Length::Unit::Px}).text() == "1200px");
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_the_same) {
    for (const double value : {89.0, 0.1 + 0.2, 1.0 / 3, 1e-7, 123456789012345678.0, 1e300, 5e-324}) {
        const Length written{value, Length::Unit::Mm};
        BOOST_TEST((Length::parse(written.text()).value() == written), written.text());
    }
}

BOOST_AUTO_TEST_SUITE_END()
