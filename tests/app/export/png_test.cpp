// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png_chunks.h"
#include "export/png.h"
#include "support/expect_result.h"

#include <QImage>
#include <QPainter>
#include <boost/test/unit_test.hpp>

#include <functional>
#include <random>
#include <utility>

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

QImage painted(int width, int height, QImage::Format format,
               const std::function<QRgb(int x, int y)>& colour) {
    QImage image(width, height, format);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, colour(x, y));
    }
    return image;
}

/// As another reader sees it.
QImage readBack(const QByteArray& png) {
    const auto image = QImage::fromData(png, "PNG");
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
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

BOOST_AUTO_TEST_CASE(pictures_of_every_shape_come_back) {
    for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32}) {
        for (const auto& [width, height] :
             {std::pair{1, 1}, {1, 700}, {2, 3}, {3, 2}, {700, 1}, {87, 260}, {10923, 3}, {20000, 2}}) {
            BOOST_TEST_CONTEXT(width << " x " << height) {
                const auto comesBack = [&, w = width,
                                        h = height](const std::function<QRgb(int, int)>& colour) {
                    const auto image = painted(w, h, format, colour);
                    return readBack(encodePng(image, 300, {}).value()) == image;
                };
                BOOST_TEST(comesBack([](int, int) { return qRgb(255, 255, 255); }));
                BOOST_TEST(comesBack([](int, int) { return qRgba(0, 0, 0, 0); }));
                BOOST_TEST(comesBack([](int x, int y) { return qRgba(x, y, x + y, x ^ y); }));
                BOOST_TEST(comesBack([](int x, int) { return qRgb(x & 1, 0, 0); }));
                BOOST_TEST(comesBack([](int, int y) { return qRgb(0, y & 1, 0); }));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(an_image_that_somebody_else_has_stays_as_it_is) {
    const auto image = pattern();
    const auto copy = image.copy();
    const auto once = encodePng(image, 300, {});
    BOOST_TEST((image == copy));
    BOOST_TEST((*encodePng(image, 300, {}) == *once));
    // Premultiplied and indexed ones are what they look like.
    auto clear = QImage(5, 5, QImage::Format_ARGB32_Premultiplied);
    clear.fill(QColor(200, 100, 50, 128));
    BOOST_TEST((readBack(*encodePng(clear, 300, {})) == clear.convertToFormat(QImage::Format_ARGB32)));
    const auto indexed = pattern().convertToFormat(QImage::Format_Indexed8);
    BOOST_TEST((readBack(*encodePng(indexed, 300, {})) == indexed.convertToFormat(QImage::Format_RGB32)));
}

BOOST_AUTO_TEST_CASE(drawings_are_packed_well_and_noise_grows_little) {
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    BOOST_TEST(encodePng(image, 300, {})->size() < 4000);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::darkBlue, 2));
    for (int i = 0; i < 12; ++i)
        painter.drawLine(20, 40 * i, 880, 30 + 30 * i);
    painter.end();
    BOOST_TEST(encodePng(image, 300, {})->size() < 60000);
    std::mt19937 random(11);
    const auto noise = painted(300, 200, QImage::Format_RGB32, [&](int, int) {
        return 0xFF000000U | (static_cast<QRgb>(random()) & 0xFFFFFFU);
    });
    const auto bytes = encodePng(noise, 300, {});
    BOOST_TEST((readBack(*bytes) == noise));
    BOOST_TEST(bytes->size() < noise.width() * noise.height() * 3 * 101 / 100 + 1000);
}

BOOST_AUTO_TEST_CASE(another_packing_is_told_from_another_picture) {
    for (const auto& image : {pattern(), pattern().convertToFormat(QImage::Format_ARGB32)}) {
        const auto bytes = *encodePng(image, 300, {{"Title", "Café"}});
        const auto repacked = packedAgain(bytes, 9);
        BOOST_REQUIRE((repacked != bytes));
        BOOST_TEST(differInPackingOnly(bytes, repacked));
        BOOST_TEST(differInPackingOnly(repacked, bytes));
        BOOST_TEST(differInPackingOnly(packedAgain(bytes, 0), repacked));
        BOOST_TEST(!differInPackingOnly(bytes, bytes)); // then they do not differ
        auto other = image;
        other.setPixelColor(36, 22, Qt::red);
        BOOST_TEST(!differInPackingOnly(bytes, *encodePng(other, 300, {{"Title", "Café"}})));
        BOOST_TEST(!differInPackingOnly(packedAgain(bytes, 9), *encodePng(image, 300, {{"Title", "Cafe"}})));
        BOOST_TEST(!differInPackingOnly(packedAgain(bytes, 9), *encodePng(image, 301, {{"Title", "Café"}})));
        for (const auto& damaged : {bytes.left(bytes.size() / 2), QByteArray("no picture"), QByteArray()}) {
            BOOST_TEST(!differInPackingOnly(bytes, damaged));
            BOOST_TEST(!differInPackingOnly(damaged, bytes));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_picture_without_pixels_is_an_error) {
    BOOST_TEST(failsWith(encodePng(QImage(), 300, {}), "export.encoder"));
}

BOOST_AUTO_TEST_SUITE_END()
