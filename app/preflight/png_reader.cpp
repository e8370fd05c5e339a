// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "preflight/picture_readers.h"
#include "preflight/pixel_marks.h"
#include "preflight/sentences.h"

#include <QImage>
#include <QString>

#include <libdeflate.h>
#include <memory>

namespace driftline {

namespace {
constexpr std::size_t signatureSize = 8;
constexpr std::uint32_t mostSide = 100'000;
/// Above it colours are not counted: QImage refuses more, and no journal takes it.
constexpr double mostPixelsCounted = 64e6;
constexpr std::size_t mostText = 1024 * 1024;

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// The inflated text, or nothing if it is broken or too long.
std::string inflated(std::string_view packed) {
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    std::string text(mostText, '\0');
    std::size_t size = 0;
    if (!decompressor || libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(),
                                                    text.data(), text.size(), &size) != LIBDEFLATE_SUCCESS)
        return {};
    text.resize(size);
    return text;
}

std::string fromLatin1(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

/// Takes the part before the next zero byte off the front.
std::string_view upToZero(std::string_view& rest) {
    const auto end = rest.find('\0');
    const auto part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
}

struct Text {
    std::string keyword;
    std::string text; ///< UTF-8
};

Text textOf(std::string_view type, std::string_view data) {
    Text out;
    out.keyword = fromLatin1(upToZero(data));
    if (type == "tEXt") {
        out.text = fromLatin1(data);
    } else if (type == "zTXt" && !data.empty()) {
        out.text = fromLatin1(inflated(data.substr(1)));
    } else if (type == "iTXt" && data.size() >= 2) {
        const bool isPacked = data[0] != 0;
        data.remove_prefix(2);
        upToZero(data); // language
        upToZero(data); // keyword in it
        out.text = isPacked ? inflated(data) : std::string(data.substr(0, mostText));
    }
    return out;
}

void takeText(PictureFacts& facts, const Text& text) {
    if (text.keyword == "Title")
        facts.title = text.text;
    else if (text.keyword == "Description")
        facts.description = text.text;
    else if (text.keyword == "Source")
        facts.source = text.text;
    else if (text.keyword == "Software")
        facts.software = text.text;
    else if (text.keyword == "Caption")
        facts.caption = text.text;
}

void takeResolution(PictureFacts& facts, std::string_view data) {
    constexpr std::size_t size = 9;
    constexpr char perMetre = 1;
    if (data.size() < size || data[size - 1] != perMetre)
        return;
    const double x = numberAt(data, 0) * metresPerInch;
    const double y = numberAt(data, 4) * metresPerInch;
    if (x <= 0 || y <= 0)
        return;
    facts.dpi = std::min(x, y);
    facts.widthMm = *facts.widthPx / x * mmPerInch;
    facts.heightMm = *facts.heightPx / y * mmPerInch;
}

Result<void> takeHeader(PictureFacts& facts, std::string_view data) {
    constexpr std::size_t size = 13;
    if (data.size() != size)
        return fail(preflight_sentences::pngHeaderLength());
    const auto width = numberAt(data, 0);
    const auto height = numberAt(data, 4);
    if (width == 0 || height == 0 || width > mostSide || height > mostSide)
        return fail(preflight_sentences::pngSizeIsImpossible());
    facts.widthPx = static_cast<int>(width);
    facts.heightPx = static_cast<int>(height);
    return {};
}

/// Walks over the chunks; nothing is unpacked but short texts.
Result<void> readChunks(PictureFacts& facts, std::string_view bytes) {
    constexpr std::size_t frame = 12; // length, type, checksum
    std::size_t at = signatureSize;
    bool isFirst = true;
    while (at + frame <= bytes.size()) {
        const std::size_t length = numberAt(bytes, at);
        if (length > bytes.size() - at - frame)
            break;
        const auto type = bytes.substr(at + 4, 4);
        const auto data = bytes.substr(at + 8, length);
        if (isFirst != (type == "IHDR"))
            return fail(preflight_sentences::pngHeaderIsMisplaced());
        if (isFirst) {
            if (auto header = takeHeader(facts, data); !header)
                return header;
        } else if (type == "pHYs") {
            takeResolution(facts, data);
        } else if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
            takeText(facts, textOf(type, data));
        } else if (type == "IEND") {
            return {};
        }
        isFirst = false;
        at += frame + length;
    }
    return fail(preflight_sentences::pngIsCutOff());
}
} // namespace

Result<PictureFacts> readPng(std::string_view bytes) {
    PictureFacts facts;
    facts.format = PictureFormat::Png;
    if (auto done = readChunks(facts, bytes); !done)
        return tl::unexpected(std::move(done.error()));
    if (static_cast<double>(*facts.widthPx) * *facts.heightPx > mostPixelsCounted)
        return facts;
    const auto image =
        QImage::fromData(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())), "PNG");
    if (image.isNull())
        return fail(preflight_sentences::pngPixelsAreDamaged());
    facts.ground = groundOf(image);
    facts.marks = marksOf(image, facts.ground);
    return facts;
}

} // namespace driftline
