// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(source)

BOOST_AUTO_TEST_CASE(references_read_like_references) {
    Source source;
    source.name = "FULCRUM2024";
    source.title = "How ties can change";
    source.authors = {"Chhay Lim", "Melinda Martinus"};
    source.publisher = "Fulcrum";
    source.year = 2024;
    source.path = "https://fulcrum.sg";
    BOOST_TEST(source.reference() ==
               "Chhay Lim and Melinda Martinus (2024). How ties can change. Fulcrum. https://fulcrum.sg");
    BOOST_TEST(source.shortText() == "Fulcrum 2024");
    source.authors.clear();
    BOOST_TEST(source.reference() == "How ties can change. Fulcrum, 2024. https://fulcrum.sg");
    source.shortTitle = "Fulcrum 2024/162";
    BOOST_TEST(source.shortText() == "Fulcrum 2024/162");
}

BOOST_AUTO_TEST_CASE(only_web_addresses_may_be_opened) {
    BOOST_TEST(isWebAddress("https://example.org"));
    BOOST_TEST(isWebAddress("HTTP://example.org"));
    for (const auto* path :
         {"file:///etc/passwd", "javascript:alert(1)", "ftp://x", "data.csv", "", "http:/x"})
        BOOST_TEST(!isWebAddress(path), path);
}

BOOST_AUTO_TEST_SUITE_END()
