// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/letters.h"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(letters)

BOOST_AUTO_TEST_CASE(code_points_of_every_length_are_read) {
    const std::string_view text = "aé柬😀";
    BOOST_TEST((codePointAt(text, 0).value == U'a'));
    BOOST_TEST((codePointAt(text, 1).value == U'é'));
    BOOST_TEST(codePointAt(text, 1).length == 2U);
    BOOST_TEST((codePointAt(text, 3).value == U'柬'));
    BOOST_TEST(codePointAt(text, 3).length == 3U);
    BOOST_TEST((codePointAt(text, 6).value == U'😀'));
    BOOST_TEST(codePointAt(text, 6).length == 4U);
}

BOOST_AUTO_TEST_CASE(broken_bytes_are_single_and_equal_no_letter) {
    for (const std::string_view text :
         {"\xE1n", "\xC3", "\xFF", "\x80", "\xC0\xAF", "\xF8\x88\x80\x80\x80"}) {
        const auto point = codePointAt(text, 0);
        BOOST_TEST(point.length == 1U);
        BOOST_TEST((point.value > 0x10FFFF));
        BOOST_TEST(withoutAccent(point.value).empty());
    }
}

BOOST_AUTO_TEST_CASE(accents_fall_off_latin_letters_only) {
    BOOST_TEST(withoutAccent(U'À') == "a");
    BOOST_TEST(withoutAccent(U'ÿ') == "y");
    BOOST_TEST(withoutAccent(U'ß') == "ss");
    BOOST_TEST(withoutAccent(U'Œ') == "oe");
    BOOST_TEST(withoutAccent(U'ž') == "z");
    BOOST_TEST(withoutAccent(U'ố') == "o");
    BOOST_TEST(withoutAccent(U'ỹ') == "y");
    BOOST_TEST(withoutAccent(U'Đ') == "d");
    BOOST_TEST(withoutAccent(U'a').empty());
    BOOST_TEST(withoutAccent(U'×').empty());
    BOOST_TEST(withoutAccent(U'ж').empty());
    BOOST_TEST(withoutAccent(U'柬').empty());
}

BOOST_AUTO_TEST_CASE(breaks_part_words_and_marks_have_no_width) {
    for (const auto sign : {U' ', U',', U'-', U'_', U'\u00A0', U'–', U'、', U'（', U'：'})
        BOOST_TEST(isWordBreak(sign));
    for (const auto letter : {U'a', U'Z', U'5', U'é', U'柬', U'ក', U'ไ'})
        BOOST_TEST(!isWordBreak(letter));
    BOOST_TEST(isInvisible(U'\u200B'));
    BOOST_TEST(isInvisible(U'\u0301'));
    BOOST_TEST(!isInvisible(U'ិ')); // a vowel of Khmer
}

BOOST_AUTO_TEST_SUITE_END()
