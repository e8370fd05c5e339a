// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/base64.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <utility>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(base64)

// Source: RFC 4648, section 10.
BOOST_AUTO_TEST_CASE(the_vectors_of_the_standard_go_both_ways) {
    const std::array<std::pair<const char*, const char*>, 7> vectors = {{{"", ""},
                                                                         {"f", "Zg=="},
                                                                         {"fo", "Zm8="},
                                                                         {"foo", "Zm9v"},
                                                                         {"foob", "Zm9vYg=="},
                                                                         {"fooba", "Zm9vYmE="},
                                                                         {"foobar", "Zm9vYmFy"}}};
    for (const auto& [bytes, text] : vectors) {
        BOOST_TEST(toBase64(bytes) == text);
        BOOST_TEST(fromBase64(text).value_or("none") == bytes);
    }
}

BOOST_AUTO_TEST_CASE(every_byte_survives_and_line_breaks_do_not_count) {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    auto text = toBase64(bytes);
    text.insert(76, "\r\n ");
    BOOST_TEST((fromBase64(text) == bytes));
}

BOOST_AUTO_TEST_CASE(what_is_no_base64_is_refused) {
    for (const auto* text : {"Z", "Zg", "Zg=", "Zg===", "=Zg=", "Zh==", "Zm9v!", "Zm9-", "Zg==Zg=="})
        BOOST_TEST(!fromBase64(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()
