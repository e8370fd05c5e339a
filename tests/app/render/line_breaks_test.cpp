// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/fonts.h"
#include "render/line_breaks.h"
#include "render/scripts.h"
#include "render/text_painter.h"
#include "render/text_wrap.h"

#include <QStringList>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

using namespace driftline;

namespace {
constexpr TextStyle titleLetters{9.5, true};

/// The text with a bar at every break, and a colon where it is spare.
std::string cut(const QString& text) {
    QString out;
    qsizetype from = 0;
    for (const auto& place : lineBreaks(text)) {
        out += text.mid(from, place.at - from) + (place.isSpare ? u':' : u'|');
        from = place.at;
    }
    return out.remove(u'\u200B').toStdString();
}

std::string cut(const char* text) {
    return cut(QString::fromUtf8(text));
}

/// ICU's own list, by an iterator that is none of the program's.
std::set<qsizetype> breaksByIcu(const QString& text) {
    auto problem = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createLineInstance(icu::Locale("km"), problem));
    BOOST_REQUIRE(U_SUCCESS(problem));
    const auto letters = icu::UnicodeString::fromUTF8(text.toStdString());
    iterator->setText(letters);
    std::set<qsizetype> places;
    for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
        places.insert(at);
    return places;
}

struct Vocabulary {
    const char* name;
    std::array<const char*, 12> words;
};

/// What titles of such figures speak of.
constexpr std::array<Vocabulary, 4> vocabularies = {{
    {"Khmer",
     {"កម្ពុជា", "ចិន", "សហរដ្ឋអាមេរិក", "ការវិនិយោគ", "ពាណិជ្ជកម្ម", "របស់", "និង", "នៅ", "ឆ្នាំ", "ប្រទេស", "អាស៊ាន",
      "ទំនុកចិត្ត"}},
    {"Lao",
     {"ປະເທດລາວ", "ຈີນ", "ອາເມລິກາ", "ການລົງທຶນ", "ການຄ້າ", "ຂອງ", "ແລະ", "ຢູ່", "ປີ", "ປະເທດ", "ອາຊຽນ",
      "ຄວາມໄວ້ວາງໃຈ"}},
    {"Burmese",
     {"မြန်မာ", "တရုတ်", "အမေရိကန်", "ရင်းနှီးမြှုပ်နှံမှု", "ကုန်သွယ်ရေး", "၏", "နှင့်", "တွင်", "နှစ်", "နိုင်ငံ", "အာဆီယံ", "ယုံကြည်မှု"}},
    {"Thai",
     {"ไทย", "จีน", "สหรัฐอเมริกา", "การลงทุน", "การค้า", "ของ", "และ", "ใน", "ปี", "ประเทศ", "อาเซียน",
      "ความเชื่อมั่น"}},
}};

/// Words in a row as a writer would set them: mostly without spaces, here and there a number or a space.
QString titleOf(const Vocabulary& vocabulary, unsigned seed) {
    QString title;
    auto state = seed * 2654435761U + 12345U;
    const int count = 8 + static_cast<int>(seed % 9);
    for (int i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        title += QString::fromUtf8(vocabulary.words[(state >> 16U) % vocabulary.words.size()]);
        if (i % 5 == 4)
            title += i % 2 == 0 ? QStringLiteral(" ") : QStringLiteral(" 2024 ");
    }
    return title.trimmed();
}

bool isBlank(QChar letter) {
    return letter == u' ' || letter == u'\u200B';
}

double widestPiece(const QString& title, const std::set<qsizetype>& places, const TextPainter& text) {
    double widest = 0;
    qsizetype from = 0;
    for (const auto at : places) {
        widest = std::max(widest, text.width(title.mid(from, at - from), titleLetters));
        from = at;
    }
    return widest;
}

/// Checks that the lines are the whole title, and that each ends where it may. How many breaks they have.
int breaksOf(const QString& title, const QStringList& lines, const std::set<qsizetype>& allowed) {
    qsizetype at = 0;
    for (const auto& line : lines) {
        BOOST_TEST(title.mid(at, line.size()).toStdString() == line.toStdString());
        at += line.size();
        while (at < title.size() && isBlank(title[at]))
            ++at;
        BOOST_TEST(allowed.contains(at), title.toStdString() << " at " << at);
    }
    BOOST_TEST(at == title.size());
    return static_cast<int>(lines.size()) - 1;
}
} // namespace

BOOST_AUTO_TEST_SUITE(line_breaks_test)

BOOST_AUTO_TEST_CASE(words_are_found_where_no_space_is_written) {
    BOOST_TEST(cut("កម្ពុជានៅចន្លោះសហរដ្ឋអាមេរិកនិងចិន") == "កម្ពុជា|នៅចន្លោះ|សហរដ្ឋអាមេរិក|និង|ចិន|");
    BOOST_TEST(cut("ປະເທດລາວຢູ່ລະຫວ່າງຈີນ") == "ປະເທດ|ລາວ|ຢູ່|ລະຫວ່າງ|ຈີນ|");
    BOOST_TEST(cut("ไทยอยู่ระหว่างจีนกับสหรัฐอเมริกา") == "ไทย|อยู่|ระหว่าง|จีน|กับ|สหรัฐอเมริกา|");
    BOOST_TEST(cut("မြန်မာနိုင်ငံသည်တရုတ်နှင့်") == "မြန်မာနိုင်ငံ|သည်|တရုတ်|နှင့်|");
    BOOST_TEST(cut("Cambodia’s rules-based order") == "Cambodia’s |rules-|based |order|");
    BOOST_TEST(cut("") == "");
}

BOOST_AUTO_TEST_CASE(zero_width_spaces_of_the_author_win) {
    // The author keeps two words together that the dictionary parts.
    BOOST_TEST(cut("កម្ពុជានៅចន្លោះ\u200Bសហរដ្ឋអាមេរិកនិងចិន") == "កម្ពុជា:នៅចន្លោះ|សហរដ្ឋអាមេរិក:និង:ចិន|");
    // They say nothing of another stretch.
    BOOST_TEST(cut("ចិន\u200Bនិង កម្ពុជានៅចន្លោះ") == "ចិន|និង |កម្ពុជា|នៅចន្លោះ|");
    const TextPainter text(figureFont().family);
    const auto words = QString::fromUtf8("កម្ពុជានៅ\u200Bសហរដ្ឋអាមេរិកនិងចិន");
    const auto parts = words.split(u'\u200B');
    const double room = text.width(parts[1], titleLetters) * 1.01;
    BOOST_TEST(wrapText(words, titleLetters, room, text).join(u'|').toStdString() ==
               parts.join(u'|').toStdString());
    // A piece wider than a line is broken where the dictionary finds a word.
    const double narrow = text.width(QString::fromUtf8("សហរដ្ឋអាមេរិក"), titleLetters) * 1.01;
    BOOST_TEST(wrapText(words, titleLetters, narrow, text).join(u'|').toStdString() ==
               "កម្ពុជានៅ|សហរដ្ឋអាមេរិក|និងចិន");
}

BOOST_AUTO_TEST_CASE(two_hundred_titles_are_broken_between_words) {
    const TextPainter text(figureFont().family);
    int titles = 0;
    int breaks = 0;
    for (const auto& vocabulary : vocabularies) {
        for (unsigned seed = 1; seed <= 50; ++seed) {
            BOOST_TEST_CONTEXT(vocabulary.name << " " << seed) {
                const auto title = titleOf(vocabulary, seed);
                const auto allowed = breaksByIcu(title);
                const double longest = widestPiece(title, allowed, text);
                for (const double width : {longest, 1.4 * longest, 2.5 * longest}) {
                    breaks += breaksOf(title, wrapText(title, titleLetters, width, text), allowed);
                    breaks += breaksOf(title, wrapEvenly(title, titleLetters, width, text), allowed);
                }
                ++titles;
            }
        }
    }
    BOOST_TEST(titles == 200);
    BOOST_TEST(breaks > 1000);
}

BOOST_AUTO_TEST_CASE(a_word_wider_than_a_line_keeps_its_letters_whole) {
    const TextPainter text(figureFont().family);
    const auto word = QString::fromUtf8("សហរដ្ឋអាមេរិក");
    const auto lines = wrapText(word, titleLetters, text.width(word, titleLetters) / 3, text);
    BOOST_TEST(lines.size() > 2);
    BOOST_TEST(lines.join(QString()).toStdString() == word.toStdString());
    for (const auto& line : lines)
        BOOST_TEST(!line.endsWith(u'\u17D2'), line.toStdString()); // the coeng binds what follows
}

BOOST_AUTO_TEST_CASE(every_line_of_a_paragraph_runs_as_it_does) {
    const TextPainter text(figureFont().family);
    const auto arabic = QString::fromUtf8("كمبوديا بين الصين و ASEAN 2024 والولايات المتحدة");
    const auto arabicLines = wrapText(arabic, titleLetters, 70, text);
    BOOST_TEST(arabicLines.size() > 2);
    for (const auto& line : arabicLines)
        BOOST_TEST(line.isRightToLeft(), line.toStdString());
    const auto latin = QString::fromUtf8("Cambodia, which is كمبوديا in Arabic, and the others");
    for (double width = 40; width < 120; width += 5) {
        for (const auto& line : wrapText(latin, titleLetters, width, text))
            BOOST_TEST(!line.isRightToLeft(), line.toStdString());
    }
    BOOST_TEST(lineStart(arabic, 30, 10, 100) == 80.0);
    BOOST_TEST(lineStart(latin, 30, 10, 100) == 10.0);
}

BOOST_AUTO_TEST_CASE(scripts_whose_letters_join_are_known) {
    for (const auto* words :
         {"العربية", "ខ្មែរ", "ไทย", "မြန်မာ", "ລາວ", "हिन्दी", "In Cambodia: កម្ពុជា", "தமிழ்", "ꦗꦮ"})
        BOOST_TEST(isShapedByContext(QString::fromUtf8(words)), words);
    for (const auto* words :
         {"Cambodia 55% (n ≈ 134)", "Việt Nam", "中国", "日本", "한국", "Россия", "Ελλάδα", "−4 → 5", ""})
        BOOST_TEST(!isShapedByContext(QString::fromUtf8(words)), words);
}

BOOST_AUTO_TEST_SUITE_END()
