// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/small_pdf.h"
#include "base/text.h"
#include "export/png.h"
#include "preflight/pixel_marks.h"
#include "preflight/read_picture.h"
#include "support/expect_result.h"

#include <QPainter>

#include <libdeflate.h>

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
Result<PictureFacts> readPng(const QByteArray& bytes) {
    return readPictureBytes(bytes.toStdString(), "a.png");
}

/// Two smooth lines on a ground, under a translucent band and a grey grid.
QImage drawing(QColor ground = Qt::white) {
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(50, 100, 500, 200), QColor(0, 114, 178, 40));
    painter.setPen(QPen(QColor(0, 114, 178), 5));
    painter.drawLine(50, 300, 550, 120);
    painter.setPen(QPen(QColor(213, 94, 0), 5));
    painter.drawLine(50, 110, 550, 290);
    painter.setPen(QPen(QColor(0x8A, 0x92, 0x9E), 3));
    for (int y = 50; y < 400; y += 50)
        painter.drawLine(40, y, 560, y);
    return image;
}

QByteArray bytesOf(const QImage& image, double dpi = 300) {
    return encodePng(image, dpi,
                     {{"Title", "Title"}, {"Description", "What it shows – “here”"}, {"Source", "IMF"}})
        .value();
}

void appendNumber(QByteArray& to, std::uint32_t number) {
    for (unsigned shift = 32; shift > 0; shift -= 8)
        to.append(static_cast<char>((number >> (shift - 8)) & 0xFFU));
}

/// After the header.
constexpr qsizetype afterHeader = 33;

/// The same with one chunk of that type more.
QByteArray with(QByteArray bytes, const char* type, const std::string& data) {
    QByteArray chunk(type);
    chunk.append(data.data(), static_cast<qsizetype>(data.size()));
    QByteArray length;
    appendNumber(length, static_cast<std::uint32_t>(data.size()));
    appendNumber(chunk, libdeflate_crc32(0, chunk.constData(), static_cast<std::size_t>(chunk.size())));
    return bytes.insert(afterHeader, length + chunk);
}

/// Without the chunk of the resolution, which comes first.
QByteArray sizeless(QByteArray bytes) {
    constexpr qsizetype length = 21;
    return bytes.remove(afterHeader, length);
}
} // namespace

BOOST_AUTO_TEST_SUITE(png_reader_test)

BOOST_AUTO_TEST_CASE(size_resolution_and_texts_are_read) {
    const auto facts = readPng(bytesOf(drawing()));
    BOOST_TEST_REQUIRE(isOk(facts));
    BOOST_TEST((facts->format == PictureFormat::Png));
    BOOST_TEST(facts->widthPx.value() == 600);
    BOOST_TEST(facts->heightPx.value() == 400);
    BOOST_TEST(facts->dpi.value() >= 300.0);
    BOOST_TEST(facts->dpi.value() == 300.0, tolerance(1e-4));
    BOOST_TEST(facts->widthMm.value() == 50.8, tolerance(1e-3));
    BOOST_TEST(facts->title == "Title");
    BOOST_TEST(facts->description == "What it shows – “here”");
    BOOST_TEST(facts->source == "IMF");
    BOOST_TEST(!facts->texts);
    BOOST_TEST(!facts->lines);
    BOOST_TEST(!facts->fonts);
    BOOST_TEST(!facts->marksTellCues);
}

BOOST_AUTO_TEST_CASE(the_colours_of_data_are_found_among_blends) {
    for (const auto& ground : {QColor(Qt::white), QColor(0x1B, 0x1F, 0x26)}) {
        const auto facts = readPng(bytesOf(drawing(ground)));
        BOOST_TEST_REQUIRE(isOk(facts));
        BOOST_TEST(facts->ground.text() == ground.name().toUpper().toStdString());
        std::set<std::string> colours;
        for (const auto& mark : *facts->marks)
            colours.insert(mark.colour.text());
        BOOST_TEST(joined({colours.begin(), colours.end()}, " ") == "#0072B2 #D55E00");
    }
}

BOOST_AUTO_TEST_CASE(a_photograph_has_no_marks) {
    QImage noise(500, 500, QImage::Format_RGB32);
    for (int y = 0; y < 500; ++y) {
        for (int x = 0; x < 500; ++x)
            noise.setPixel(x, y, qRgb(x * 7 + y * 13, x * y, (x * x + y * 5) / 3));
    }
    BOOST_TEST(!marksOf(noise, {255, 255, 255, 255}));
}

BOOST_AUTO_TEST_CASE(transparent_pixels_are_white_paper) {
    QImage image(200, 200, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.fillRect(20, 20, 60, 60, QColor(0, 114, 178));
    painter.end();
    BOOST_TEST(groundOf(image).text() == "#FFFFFF");
    BOOST_TEST(marksOf(image, groundOf(image))->front().colour.text() == "#0072B2");
}

BOOST_AUTO_TEST_CASE(packed_texts_are_unpacked_within_limits) {
    auto bytes = encodePng(drawing(), 300, {}).value();
    const auto zero = std::string(1, '\0');
    const auto described = with(bytes, "zTXt", "Description" + zero + zero + packed("From far away"));
    BOOST_TEST(readPng(described)->description == "From far away");
    const auto translated =
        with(bytes, "iTXt", "Description" + zero + "\x01" + zero + "km" + zero + zero + packed("ភាសាខ្មែរ"));
    BOOST_TEST(readPng(translated)->description == "ភាសាខ្មែរ");
    const auto bomb = with(bytes, "zTXt", "Description" + zero + zero + packed(std::string(50'000'000, 'a')));
    BOOST_TEST(readPng(bomb)->description.empty());
}

BOOST_AUTO_TEST_CASE(a_file_without_resolution_has_no_size) {
    const auto bytes = sizeless(encodePng(drawing(), 300, {}).value());
    // Unit 0: only the shape of a pixel is known.
    const std::string shape("\0\0\x2E\x23\0\0\x2E\x23\0", 9);
    for (const auto& one : {bytes, with(bytes, "pHYs", shape)}) {
        const auto facts = readPng(one);
        BOOST_TEST_REQUIRE(isOk(facts));
        BOOST_TEST(!facts->dpi);
        BOOST_TEST(!facts->widthMm);
    }
    // A square resolution is that of its coarser side.
    const auto facts = readPng(with(bytes, "pHYs", std::string("\0\0\x2E\x23\0\0\x17\x12\x01", 9)));
    BOOST_TEST(facts->dpi.value() == 150.0, tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused_in_a_sentence) {
    const auto whole = bytesOf(drawing());
    for (qsizetype end = 8; end < whole.size(); end += 211)
        BOOST_TEST(failsWith(readPng(whole.left(end)), "preflight.broken", "Export"));
    auto wide = whole;
    wide[16] = '\x7F';
    BOOST_TEST(failsWith(readPng(wide), "preflight.broken", "size"));
    auto first = whole;
    first.replace(12, 4, "IDAT");
    BOOST_TEST(failsWith(readPng(first), "preflight.broken", "header"));
    // 40,000 by 40,000 pixels in few bytes: what can be read is read, and the pixels are left alone.
    auto huge = whole;
    huge.replace(16, 8, QByteArray("\0\0\x9C\x40\0\0\x9C\x40", 8));
    const auto facts = readPng(huge);
    BOOST_TEST_REQUIRE(isOk(facts));
    BOOST_TEST(facts->widthPx.value() == 40'000);
    BOOST_TEST(!facts->marks);
}

BOOST_AUTO_TEST_SUITE_END()
