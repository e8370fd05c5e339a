// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/latex_text.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(latex_text)

BOOST_AUTO_TEST_CASE(what_tex_takes_for_commands_is_escaped) {
    BOOST_TEST(latexText("50% & #1 US$5 a_b") == R"(50\% \& \#1 US\$5 a\_b)");
    BOOST_TEST(latexText("{x} \\ ~ ^ <y> | `") ==
               R"({\textbraceleft}x{\textbraceright} {\textbackslash} {\textasciitilde} {\textasciicircum} )"
               R"({\textless}y{\textgreater} {\textbar} {\textasciigrave})");
}

BOOST_AUTO_TEST_CASE(letters_dashes_and_quotes_become_commands_and_other_alphabets_stay) {
    BOOST_TEST(latexText("Müller, Đỗ, Škoda, Ångström, Łódź") ==
               R"(M{\"u}ller, {\DJ}ỗ, {\v{S}}koda, {\r{A}}ngstr{\"o}m, {\L}{\'o}d{\'z})");
    BOOST_TEST(latexText("2020–2024 — “one”, ‘two’") == "2020--2024 --- ``one'', `two'");
    BOOST_TEST(latexText("say \"yes\" (\"no\")") == "say ``yes'' (``no'')");
    BOOST_TEST(latexText("ភាសាខ្មែរ 中文 ¶8 × 3 …") == "ភាសាខ្មែរ 中文 ¶8 × 3 …");
    BOOST_TEST(latexText("n ≈ −5") == "n $\\approx$ $-$5");
}

BOOST_AUTO_TEST_CASE(signs_that_tex_would_join_stay_apart) {
    BOOST_TEST(latexText("a--b") == "a-{}-b");
    BOOST_TEST(latexText("a–-b") == "a--{}-b");
    BOOST_TEST(latexText("''x''") == "'{}'x'{}'");
    BOOST_TEST(latexText("why?‘") == "why?{}`");
}

BOOST_AUTO_TEST_CASE(capitals_of_titles_are_kept) {
    BOOST_TEST(latexTitle("The State of Southeast Asia: 2024 Survey") ==
               "The {State} of {Southeast} {Asia}: 2024 {Survey}");
    BOOST_TEST(latexTitle("ASEAN and the US") == "{ASEAN} and the {US}");
    BOOST_TEST(latexTitle("on eBay, Émile and élan") == R"(on {eBay}, {{\'E}mile} and {\'e}lan)");
    BOOST_TEST(latexTitle("") == "");
    BOOST_TEST(latexTitle("?!") == "?!");
}

BOOST_AUTO_TEST_CASE(braces_are_always_balanced) {
    for (const auto* text : {"{{{", "}", "\\{", "a}b{c", "{\\\"u}", "%}", "\xff{"}) {
        for (const auto& latex : {latexText(text), latexTitle(text)}) {
            int depth = 0;
            for (const char c : latex) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                BOOST_TEST(depth >= 0, latex);
            }
            BOOST_TEST(depth == 0, latex);
        }
    }
}

BOOST_AUTO_TEST_CASE(any_text_becomes_one_line_of_utf8) {
    BOOST_TEST(asOneLine("  a\r\nb\t\tc\x01"
                         "d\u0085e\u2028f  ") == "a b c d e f");
    BOOST_TEST(asOneLine("x\xffy\xe1\x9e") == "x�y��");
    BOOST_TEST(asOneLine("ភាសា") == "ភាសា");
    BOOST_TEST(asOneLine("\n").empty());
}

BOOST_AUTO_TEST_CASE(only_plain_letters_are_left_for_keys) {
    BOOST_TEST(plainLetters("Müller-Łódź & Straße") == "mullerlodzstrasse");
    BOOST_TEST(plainLetters("ខ្មែរ {%}").empty());
}

BOOST_AUTO_TEST_SUITE_END()
