// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/png.h"

#include "base/units.h"
#include "export/picture_size.h"
#include "export/sentences.h"

#include <QString>
#include <QtEndian>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <libdeflate.h>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

namespace driftline {

namespace {
constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
/// Forms of colour, and what a pixel takes.
constexpr char rgb = 2;
constexpr char rgba = 6;
constexpr std::size_t rgbChannels = 3;
constexpr std::size_t rgbaChannels = 4;

void appendNumber(QByteArray& out, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out.append(static_cast<char>((number >> shift) & 0xFFU));
}

void appendChunk(QByteArray& out, std::string_view type, const QByteArray& data) {
    appendNumber(out, static_cast<std::uint32_t>(data.size()));
    const auto start = out.size();
    out.append(type.data(), static_cast<qsizetype>(type.size()));
    out.append(data);
    appendNumber(out,
                 libdeflate_crc32(0, out.constData() + start, static_cast<std::size_t>(out.size() - start)));
}

QByteArray header(const QImage& image) {
    const std::array<char, 5> form = {8, image.hasAlphaChannel() ? rgba : rgb, 0, 0, 0};
    QByteArray data;
    appendNumber(data, static_cast<std::uint32_t>(image.width()));
    appendNumber(data, static_cast<std::uint32_t>(image.height()));
    data.append(form.data(), static_cast<qsizetype>(form.size()));
    return data;
}

QByteArray resolution(double dpi) {
    constexpr char perMetre = 1;
    // Rounded down, 300 dpi would read back as 299.9994, which journals' checkers refuse.
    const auto dots = static_cast<std::uint32_t>(std::ceil(dpi / metresPerInch - 1e-9));
    QByteArray data;
    appendNumber(data, dots);
    appendNumber(data, dots);
    data.append(perMetre);
    return data;
}

tl::unexpected<Error> noMemory() {
    return fail(export_sentences::noMemoryForPixels());
}

/// Writes the rows as PNG wants them, each behind its filter, and gives the end. Charts are runs of one
/// colour and rows like the one above, which a filter would only hide.
unsigned char* writeRows(const QImage& image, QImage::Format format, std::size_t rowBytes,
                         unsigned char* to) {
    constexpr unsigned char unfiltered = 0;
    for (int y = 0; y < image.height(); ++y) {
        // A copy, so that it may be written over what it was made of.
        const auto row =
            QImage(image.constScanLine(y), image.width(), 1, image.bytesPerLine(), image.format())
                .convertToFormat(format);
        *to++ = unfiltered;
        std::memcpy(to, row.constScanLine(0), rowBytes);
        to += rowBytes;
    }
    return to;
}

/// As a zlib stream.
Result<QByteArray> packed(const unsigned char* rows, std::size_t size) {
    // On charts a twentieth smaller than level 2 for an eighth more time; level 1 takes longer than either.
    constexpr int level = 5;
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(level), &libdeflate_free_compressor);
    if (compressor == nullptr)
        return noMemory();
    QByteArray out(static_cast<qsizetype>(libdeflate_zlib_compress_bound(compressor.get(), size)),
                   Qt::Uninitialized);
    out.resize(static_cast<qsizetype>(libdeflate_zlib_compress(compressor.get(), rows, size, out.data(),
                                                               static_cast<std::size_t>(out.size()))));
    return out;
}

/// An image of four bytes a pixel.
Result<QByteArray> packedRows(QImage image) {
    const auto width = static_cast<std::size_t>(image.width());
    const auto height = static_cast<std::size_t>(image.height());
    if (!image.hasAlphaChannel()) {
        // Each row is shorter than the image's own, so that all fit into its memory and none is written over
        // before it is read. Getting new memory from the system would cost as much as half of packing it.
        auto* rows = image.bits();
        const auto* end = writeRows(image, QImage::Format_RGB888, width * rgbChannels, rows);
        return packed(rows, static_cast<std::size_t>(end - rows));
    }
    // NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays): not set to anything
    const std::unique_ptr<unsigned char[]> rows(
        new (std::nothrow) unsigned char[(width * rgbaChannels + 1) * height]);
    if (rows == nullptr)
        return noMemory();
    const auto* end = writeRows(image, QImage::Format_RGBA8888, width * rgbaChannels, rows.get());
    return packed(rows.get(), static_cast<std::size_t>(end - rows.get()));
}

/// A PNG file in two: the stream of its pixels, and all else.
struct PngParts {
    QByteArray packed;
    QByteArray beside;
};

std::optional<PngParts> partsOf(const QByteArray& png) {
    constexpr qsizetype lengthBytes = 4;
    constexpr qsizetype typeBytes = 4;
    if (!png.startsWith(QByteArray::fromRawData(signature.data(), static_cast<qsizetype>(signature.size()))))
        return {};
    PngParts parts;
    for (auto at = static_cast<qsizetype>(signature.size()); at < png.size();) {
        if (png.size() - at < 2 * lengthBytes + typeBytes)
            return {};
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at));
        const auto whole = length + 2 * lengthBytes + typeBytes;
        if (whole > png.size() - at)
            return {};
        if (png.mid(at + lengthBytes, typeBytes) == "IDAT")
            parts.packed += png.mid(at + lengthBytes + typeBytes, length);
        else
            parts.beside += png.mid(at, whole);
        at += whole;
    }
    return parts;
}

/// What a stream unpacks to, if that is so many bytes.
std::optional<QByteArray> unpacked(const QByteArray& stream, std::size_t size) {
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (decompressor == nullptr ||
        libdeflate_zlib_decompress(decompressor.get(), stream.constData(),
                                   static_cast<std::size_t>(stream.size()), out.data(), size,
                                   nullptr) != LIBDEFLATE_SUCCESS)
        return {};
    return out;
}

/// Bytes of the unpacked rows of a picture like those that are written here; nothing for other forms.
std::optional<std::size_t> unpackedSize(const QByteArray& png) {
    constexpr qsizetype headerAt = 16; // behind signature, length and type
    constexpr qsizetype formAt = headerAt + 8;
    if (png.size() < formAt + 5 || png.at(formAt) != 8 || png.mid(formAt + 2, 3) != QByteArray(3, '\0'))
        return {};
    const std::size_t width = qFromBigEndian<quint32>(png.constData() + headerAt);
    const std::size_t height = qFromBigEndian<quint32>(png.constData() + headerAt + 4);
    if (width > mostPixelsASide || height > mostPixelsASide)
        return {};
    if (png.at(formAt + 1) == rgb)
        return (width * rgbChannels + 1) * height;
    if (png.at(formAt + 1) == rgba)
        return (width * rgbaChannels + 1) * height;
    return {};
}

void appendText(QByteArray& out, const PngText& text) {
    const auto unicode = QString::fromStdString(text.text);
    const auto latin = unicode.toLatin1();
    QByteArray data = QByteArray::fromStdString(text.keyword);
    data.append('\0');
    if (!text.isInternational && QString::fromLatin1(latin) == unicode) {
        data.append(latin);
        appendChunk(out, "tEXt", data);
        return;
    }
    // Not compressed; no language; no translated keyword.
    data.append(QByteArray(4, '\0'));
    data.append(unicode.toUtf8());
    appendChunk(out, "iTXt", data);
}
} // namespace

Result<QByteArray> encodePng(QImage image, double dpi, const std::vector<PngText>& texts) {
    // Not premultiplied, as PNG wants it.
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.isNull())
        return noMemory();
    const auto head = header(image);
    auto rows = packedRows(std::move(image));
    if (!rows)
        return rows;
    QByteArray out(signature.data(), static_cast<qsizetype>(signature.size()));
    appendChunk(out, "IHDR", head);
    appendChunk(out, "pHYs", resolution(dpi));
    for (const auto& text : texts) {
        if (!text.text.empty())
            appendText(out, text);
    }
    appendChunk(out, "IDAT", *rows);
    appendChunk(out, "IEND", {});
    return out;
}

bool differInPackingOnly(const QByteArray& one, const QByteArray& other) {
    const auto parts = partsOf(one);
    const auto otherParts = partsOf(other);
    if (!parts || !otherParts || parts->beside != otherParts->beside || parts->packed == otherParts->packed)
        return false;
    if (const auto size = unpackedSize(one)) {
        const auto rows = unpacked(parts->packed, *size);
        if (rows && rows == unpacked(otherParts->packed, *size))
            return true;
    }
    // Rows may have been filtered in another way too.
    const auto image = QImage::fromData(one, "PNG");
    return !image.isNull() && image == QImage::fromData(other, "PNG");
}

} // namespace driftline
