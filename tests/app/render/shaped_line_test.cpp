// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/fonts.h"
#include "render/shaped_line.h"
#include "render/text_painter.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
ShapedLine shaped(const char* text) {
    const TextPainter painter(figureFont().family);
    return shapedLine(QString::fromUtf8(text), painter.font({10, false}));
}

std::string lettersIn(const ShapedLine& line) {
    QString all;
    for (const auto& run : line.runs) {
        for (const auto& glyphs : run.letters.glyphs)
            all += glyphs.letters;
    }
    return all.toStdString();
}

/// "a|b" for two glyphs, "ក្ក:2" for letters that two glyphs are together.
std::string clustersIn(const ShapedLine& line) {
    QStringList out;
    for (const auto& run : line.runs) {
        for (const auto& glyphs : run.letters.glyphs)
            out.append(glyphs.glyphs == 1 ? glyphs.letters
                                          : QStringLiteral("%1:%2").arg(glyphs.letters).arg(glyphs.glyphs));
    }
    return out.join(u'|').toStdString();
}
} // namespace

BOOST_AUTO_TEST_SUITE(shaped_line_test)

BOOST_AUTO_TEST_CASE(every_glyph_and_every_letter_is_there_once) {
    for (const char* text :
         {"", "n ≈ 81 (2022), 134", "ពាណិជ្ជកម្មរបស់កម្ពុជា ២០២៤ (ASEAN)", "ການລົງທຶນຂອງຈີນ 2024", "မြန်မာနိုင်ငံရှိ တရုတ်",
          "การลงทุนของจีน", "कंबोडिया में चीन", "zero\u200bwidth", "e\u0301 and 𝒜"}) {
        const auto line = shaped(text);
        BOOST_TEST(lettersIn(line) == text);
        for (const auto& run : line.runs) {
            int glyphs = 0;
            for (const auto& some : run.letters.glyphs)
                glyphs += some.glyphs;
            BOOST_TEST(glyphs == run.glyphs.glyphIndexes().size());
            BOOST_TEST(!run.letters.isRightToLeft);
        }
    }
}

BOOST_AUTO_TEST_CASE(letters_that_are_drawn_together_stay_together) {
    BOOST_TEST(clustersIn(shaped("a(1)")) == "a|(|1|)");
    // A vowel that stands before its consonant, and a consonant under another.
    BOOST_TEST(clustersIn(shaped("ខេក")) == "ខេ:2|ក");
    BOOST_TEST(clustersIn(shaped("ជ្ជ")) == "ជ្ជ:2");
}

BOOST_AUTO_TEST_CASE(from_right_to_left_runs_stand_as_they_are_read) {
    BOOST_TEST(lettersIn(shaped("كمبوديا")) == "كمبوديا");
    // Signs and blanks beside words from left to right are marked.
    BOOST_TEST(lettersIn(shaped("كمبوديا (ASEAN) وثقة")) == "كمبوديا \u200f(ASEAN\u200f) وثقة");
    BOOST_TEST(lettersIn(shaped("عام، 2024.")) == "عام،\u200f 2024\u200f.");
    const auto line = shaped("عام 2024");
    BOOST_REQUIRE(!line.runs.empty());
    BOOST_TEST(line.runs.front().letters.isRightToLeft);
    BOOST_TEST(!line.runs.back().letters.isRightToLeft);
    for (const auto& run : line.runs) {
        for (const auto& at : run.glyphs.positions())
            BOOST_TEST(at.x() >= 0);
    }
}

BOOST_AUTO_TEST_CASE(a_line_separator_is_drawn_as_a_blank) {
    BOOST_TEST(lettersIn(shaped("one\u2028two")) == "one\u2028two");
}

BOOST_AUTO_TEST_SUITE_END()
