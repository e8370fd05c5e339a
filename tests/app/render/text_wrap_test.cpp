// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "render/text_wrap.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
const EvenMeasurer measurer;
constexpr TextStyle wrapStyle{10, false}; // a letter is 5.4 wide

std::string wrapped(const char* text, double width) {
    return wrapText(QString::fromUtf8(text), wrapStyle, width, measurer).join(u'|').toStdString();
}
} // namespace

BOOST_AUTO_TEST_SUITE(text_wrap_test)

BOOST_AUTO_TEST_CASE(lines_break_between_words) {
    BOOST_TEST(wrapped("one two three four", 60) == "one two|three four");
    BOOST_TEST(wrapped("one", 60) == "one");
    BOOST_TEST(wrapped("", 60) == "");
    BOOST_TEST(wrapped("   one   ", 60) == "one");
    BOOST_TEST(wrapped("one\ntwo", 600) == "one|two");
    BOOST_TEST(wrapped("one \u2028two three", 60) == "one|two three");
    BOOST_TEST(wrapped("   ", 60) == "");
    BOOST_TEST(wrapped("one    two", 20) == "one|two");
}

BOOST_AUTO_TEST_CASE(a_no_break_space_holds) {
    BOOST_TEST(wrapped("up to 40\u00A0%", 49) == "up to|40\u00A0%");
}

BOOST_AUTO_TEST_CASE(a_word_wider_than_a_line_is_cut) {
    BOOST_TEST(wrapped("abcdefghijkl", 28) == "abcde|fghij|kl");
    BOOST_TEST(wrapped("a abcdefgh b", 28) == "a|abcde|fgh b");
}

BOOST_AUTO_TEST_CASE(nothing_is_lost) {
    const auto text = QString::fromStdString(sentence(400));
    for (double width = 30; width < 600; width += 13) {
        BOOST_TEST(wrapText(text, wrapStyle, width, measurer).join(u' ').remove(u' ').toStdString() ==
                   QString(text).remove(u' ').toStdString());
        for (const auto& line : wrapText(text, wrapStyle, width, measurer))
            BOOST_TEST(measurer.width(line, wrapStyle) <= width);
    }
}

BOOST_AUTO_TEST_CASE(even_lines_are_of_similar_length) {
    const auto lines = wrapEvenly(QStringLiteral("Buyers record more than Cambodia says it sells"), wrapStyle,
                                  230, measurer);
    BOOST_REQUIRE(lines.size() == 2);
    BOOST_TEST(std::abs(lines[0].size() - lines[1].size()) < 8);
}

BOOST_AUTO_TEST_CASE(even_lines_cut_a_word_only_if_a_line_cannot_hold_it) {
    const auto lines = wrapEvenly(QStringLiteral("a abcdefghijkl b"), wrapStyle, 28, measurer);
    BOOST_TEST(lines.join(u'|').toStdString() == "a|abcde|fghij|kl b");
}

BOOST_AUTO_TEST_CASE(a_hyphen_does_not_keep_lines_uneven) {
    const auto lines =
        wrapEvenly(QStringLiteral("Leader for the rules-based order"), wrapStyle, 150, measurer);
    BOOST_REQUIRE(lines.size() == 2);
    BOOST_TEST(lines[1].toStdString() == "rules-based order");
}

BOOST_AUTO_TEST_SUITE_END()
