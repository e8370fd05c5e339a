// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png_chunks.h"
#include "export/png.h"
#include "support/expect_result.h"

#include <QImage>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
QImage pattern() {
    QImage image(37, 23, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 6, y * 11, (x * y) % 256));
    }
    return image;
}

std::string typesOf(const std::vector<PngChunk>& chunks) {
    std::string types;
    for (const auto& chunk : chunks)
        types += (types.empty() ? "" : " ") + chunk.type;
    return types;
}
} // namespace

BOOST_AUTO_TEST_SUITE(png_test)

BOOST_AUTO_TEST_CASE(pixels_survive) {
    const auto bytes = encodePng(pattern(), 300, {});
    BOOST_TEST(isOk(bytes));
    const auto read = QImage::fromData(*bytes, "PNG").convertToFormat(QImage::Format_RGB32);
    BOOST_TEST((read == pattern()));
}

BOOST_AUTO_TEST_CASE(it_is_opaque_rgb_and_every_checksum_is_right) {
    const auto chunks = pngChunks(*encodePng(pattern(), 300, {}));
    BOOST_TEST(typesOf(chunks) == "IHDR pHYs IDAT IEND");
    for (const auto& chunk : chunks)
        BOOST_TEST(chunk.isSound);
    const auto header = chunkData(chunks, "IHDR");
    BOOST_TEST(numberAt(header, 0) == 37U);
    BOOST_TEST(numberAt(header, 4) == 23U);
    BOOST_TEST((header.mid(8) == QByteArray("\x08\x02\0\0\0", 5)));
}

BOOST_AUTO_TEST_CASE(transparency_survives) {
    auto image = pattern().convertToFormat(QImage::Format_ARGB32);
    for (int x = 0; x < image.width(); ++x)
        image.setPixel(x, 5, qRgba(x * 6, 10, 200, x * 6));
    const auto bytes = encodePng(image, 300, {});
    BOOST_TEST(isOk(bytes));
    BOOST_TEST((chunkData(pngChunks(*bytes), "IHDR").mid(8) == QByteArray("\x08\x06\0\0\0", 5)));
    BOOST_TEST((QImage::fromData(*bytes, "PNG").convertToFormat(QImage::Format_ARGB32) == image));
}

BOOST_AUTO_TEST_CASE(the_resolution_reads_back_as_at_least_what_was_asked) {
    for (const double dpi : {72.0, 96.0, 150.0, 300.0, 450.0, 600.0, 1200.0, 299.9}) {
        const auto data = chunkData(pngChunks(*encodePng(pattern(), dpi, {})), "pHYs");
        BOOST_REQUIRE(data.size() == 9);
        BOOST_TEST(numberAt(data, 0) * 0.0254 >= dpi - 1e-6);
        BOOST_TEST(numberAt(data, 0) * 0.0254 < dpi + 0.03);
        BOOST_TEST(numberAt(data, 0) == numberAt(data, 4));
        BOOST_TEST(data.at(8) == 1);
    }
    BOOST_TEST(numberAt(chunkData(pngChunks(*encodePng(pattern(), 300, {})), "pHYs"), 0) == 11812U);
}

BOOST_AUTO_TEST_CASE(texts_are_latin_or_unicode) {
    const auto chunks = pngChunks(
        *encodePng(pattern(), 300, {{"Title", "Café"}, {"Description", "n ≈ 81 – 134"}, {"Source", ""}}));
    BOOST_TEST(typesOf(chunks) == "IHDR pHYs tEXt iTXt IDAT IEND");
    BOOST_TEST((chunkData(chunks, "tEXt") == QByteArray("Title\0Caf\xE9", 10)));
    BOOST_TEST(
        (chunkData(chunks, "iTXt") == QByteArray("Description\0\0\0\0\0", 16) + QByteArray("n ≈ 81 – 134")));
}

BOOST_AUTO_TEST_CASE(a_picture_without_pixels_is_an_error) {
    BOOST_TEST(failsWith(encodePng(QImage(), 300, {}), "export.encoder"));
}

BOOST_AUTO_TEST_SUITE_END()
