// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/deflate_writer.h"
#include "export/flat_rows.h"

#include <QPainter>
#include <boost/test/unit_test.hpp>

#include <functional>
#include <libdeflate.h>
#include <memory>
#include <random>
#include <string>

using namespace driftline;

namespace {

/// What another library reads of it; empty if it refuses.
std::string inflated(const QByteArray& stream, std::size_t size, bool isZlib) {
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> reader(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    std::string out(size, '\0');
    const auto length = static_cast<std::size_t>(stream.size());
    // Without a place for the size read, anything but exactly so many bytes is an error.
    const auto read = isZlib ? libdeflate_zlib_decompress(reader.get(), stream.constData(), length,
                                                          out.data(), out.size(), nullptr)
                             : libdeflate_deflate_decompress(reader.get(), stream.constData(), length,
                                                             out.data(), out.size(), nullptr);
    return read == LIBDEFLATE_SUCCESS ? out : std::string();
}

std::string rowsOf(const QImage& image) {
    std::string out;
    for (int y = 0; y < image.height(); ++y) {
        out += '\0';
        for (int x = 0; x < image.width(); ++x) {
            const auto pixel = image.pixel(x, y);
            out += {static_cast<char>(qRed(pixel)), static_cast<char>(qGreen(pixel)),
                    static_cast<char>(qBlue(pixel))};
            if (image.hasAlphaChannel())
                out += static_cast<char>(qAlpha(pixel));
        }
    }
    return out;
}

bool comesBack(const QImage& image) {
    const auto rows = rowsOf(image);
    return inflated(flatRows(image), rows.size(), true) == rows;
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

/// Literals and matches at once, as text and as a stream.
struct Stream {
    std::string text;
    DeflateWriter writer;

    void literal(unsigned char byte) {
        text += static_cast<char>(byte);
        writer.literal(byte);
    }
    void match(std::size_t length, std::size_t distance) {
        for (std::size_t i = 0; i < length; ++i)
            text += text[text.size() - distance];
        writer.match(length, distance);
    }
    bool comesBack() { return inflated(writer.finish(), text.size(), false) == text; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(flat_rows)

BOOST_AUTO_TEST_CASE(every_length_and_distance) {
    Stream stream;
    for (int i = 0; i < 40000; ++i)
        stream.literal(static_cast<unsigned char>((i * i) >> 7));
    for (std::size_t length = DeflateWriter::leastMatch; length < 1000; ++length)
        stream.match(length, 1 + length * 31 % DeflateWriter::mostDistance);
    for (std::size_t distance = 1; distance < DeflateWriter::mostDistance; distance += 97)
        stream.match(3, distance);
    for (unsigned power = 0; power <= 15; ++power) {
        for (std::size_t near = 1U << power; near <= (1U << power) + 1 && near <= DeflateWriter::mostDistance;
             ++near)
            stream.match(5, near);
    }
    BOOST_TEST(stream.comesBack());
}

BOOST_AUTO_TEST_CASE(few_symbols_or_none) {
    BOOST_TEST((inflated(DeflateWriter().finish(), 0, false) == ""));
    Stream one;
    one.literal('a');
    BOOST_TEST(one.comesBack());
    Stream run;
    run.literal('\0');
    run.match(100000, 1);
    BOOST_TEST(run.comesBack());
}

BOOST_AUTO_TEST_CASE(codes_that_would_be_too_long_are_cut) {
    // Fibonacci numbers make the deepest trees: 21 levels, of which 15 are allowed.
    Stream stream;
    std::size_t count = 1;
    for (std::size_t symbol = 0, before = 1; symbol < 21; ++symbol) {
        for (std::size_t i = 0; i < count; ++i)
            stream.literal(static_cast<unsigned char>(symbol * 7));
        count += std::exchange(before, count);
    }
    BOOST_TEST(stream.comesBack());
}

BOOST_AUTO_TEST_CASE(streams_made_at_random) {
    std::mt19937 random(7);
    for (int round = 0; round < 30; ++round) {
        Stream stream;
        const auto kinds = 1 + random() % 256;
        for (int i = 0; i < 3000; ++i) {
            if (stream.text.empty() || random() % 3 > 0)
                stream.literal(static_cast<unsigned char>(random() % kinds));
            else
                stream.match(3 + random() % 400,
                             1 + random() % std::min<std::size_t>(stream.text.size(), 32768));
        }
        BOOST_TEST(stream.comesBack());
    }
}

BOOST_AUTO_TEST_CASE(pictures_of_every_shape_come_back) {
    for (const auto format : {QImage::Format_RGB32, QImage::Format_ARGB32}) {
        for (const auto& [width, height] : {std::pair{1, 1},
                                            {1, 700},
                                            {2, 3},
                                            {3, 2},
                                            {700, 1},
                                            {87, 260},
                                            {10922, 3},
                                            {10923, 3},
                                            {20000, 2}}) {
            BOOST_TEST_CONTEXT(width << " x " << height) {
                const auto with = [&, w = width, h = height](const std::function<QRgb(int, int)>& colour) {
                    return comesBack(painted(w, h, format, colour));
                };
                BOOST_TEST(with([](int, int) { return qRgb(255, 255, 255); }));
                BOOST_TEST(with([](int, int) { return qRgba(0, 0, 0, 0); }));
                BOOST_TEST(with([](int x, int y) { return qRgb(x, y, x + y); }));
                BOOST_TEST(with([](int x, int) { return qRgb(x & 1, 0, 0); }));
                BOOST_TEST(with([](int, int y) { return qRgb(0, y & 1, 0); }));
                BOOST_TEST(with([](int x, int y) { return qRgb(0, (x ^ y) & 3, 255); }));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(noise_comes_back_and_grows_little) {
    std::mt19937 random(11);
    for (const int colours : {2, 5, 300, 1 << 24}) {
        const auto image = painted(300, 200, QImage::Format_RGB32, [&](int x, int y) {
            // Rows that begin like the one above and go on otherwise.
            return x < y ? qRgb(9, 9, 9)
                         : 0xFF000000U | (static_cast<QRgb>(random()) % static_cast<QRgb>(colours));
        });
        BOOST_TEST(comesBack(image));
        BOOST_TEST(flatRows(image).size() < image.width() * image.height() * 3 * 101 / 100 + 1000);
    }
}

BOOST_AUTO_TEST_CASE(drawings_are_packed_well) {
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::darkBlue, 2));
    for (int i = 0; i < 12; ++i)
        painter.drawLine(20, 40 * i, 880, 30 + 30 * i);
    painter.end();
    BOOST_TEST(comesBack(image));
    BOOST_TEST(flatRows(image).size() < 60000);
    image.fill(Qt::white);
    BOOST_TEST(flatRows(image).size() < 4000);
}

BOOST_AUTO_TEST_SUITE_END()
