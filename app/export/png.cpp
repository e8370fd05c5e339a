// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/png.h"

#include "base/units.h"
#include "export/flat_rows.h"

#include <QString>

#include <array>
#include <cmath>
#include <cstdint>
#include <libdeflate.h>
#include <string_view>

namespace driftline {

namespace {
constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";

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
    constexpr char rgb = 2;
    constexpr char rgba = 6;
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

Result<QByteArray> encodePng(const QImage& image, double dpi, const std::vector<PngText>& texts) {
    // Not premultiplied, as PNG wants it.
    const auto plain =
        image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (plain.isNull())
        return fail("export.encoder",
                    "The picture could not be made: there is not enough memory for its pixels.");
    QByteArray out(signature.data(), static_cast<qsizetype>(signature.size()));
    appendChunk(out, "IHDR", header(plain));
    appendChunk(out, "pHYs", resolution(dpi));
    for (const auto& text : texts) {
        if (!text.text.empty())
            appendText(out, text);
    }
    appendChunk(out, "IDAT", flatRows(plain));
    appendChunk(out, "IEND", {});
    return out;
}

} // namespace driftline
