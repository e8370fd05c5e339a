// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picture_traces.h"

#include "base/loaded_function.h"
#include "base/number_text.h"
#include "base/text.h"
#include "base/units.h"
#include "export/canvas_size.h"
#include "export/pdf_file.h"
#include "export/sentences.h"

#include <QXmlStreamReader>

#include <cmath>
#include <libdeflate.h>

namespace driftline {

namespace {
constexpr std::string_view pngMark = "\x89PNG\r\n\x1a\n";
constexpr qsizetype numberSize = 4;
constexpr qsizetype typeSize = 4;

tl::unexpected<Error> damaged(const std::string& shown, std::string_view why) {
    return fail(export_sentences::pictureDamaged(why), {shown, 0, {}, {}});
}

quint32 numberAt(const QByteArray& bytes, qsizetype at) {
    quint32 number = 0;
    for (qsizetype i = at; i < at + numberSize; ++i)
        number = (number << 8U) | static_cast<unsigned char>(bytes.at(i));
    return number;
}

/// The resolution that was asked for: what the file holds is rounded up to dots per metre.
double askedDpi(quint32 dotsPerMetre) {
    const double stored = dotsPerMetre * metresPerInch;
    for (const double step : {1.0, 0.1, 0.01}) {
        const double dpi = std::round(stored / step) * step;
        if (std::ceil(dpi / metresPerInch - 1e-9) == dotsPerMetre)
            return dpi;
    }
    return stored;
}

/// Text behind a keyword, in tEXt or iTXt.
std::optional<std::string> textOf(const QByteArray& type, const QByteArray& data, const QByteArray& keyword) {
    if (!data.startsWith(QByteArray(keyword + '\0')))
        return {};
    if (type == "tEXt")
        return QString::fromLatin1(data.mid(keyword.size() + 1)).toStdString();
    constexpr qsizetype uncompressedHead = 4; // two flags, no language, no translated keyword
    if (type == "iTXt")
        return data.mid(keyword.size() + 1 + uncompressedHead).toStdString();
    return {};
}

void readPngChunk(PictureTraces& traces, const QByteArray& type, const QByteArray& data) {
    constexpr qsizetype headerSize = 13;
    constexpr qsizetype colourAt = 9;
    constexpr char rgba = 6;
    constexpr qsizetype resolutionSize = 9;
    if (type == "IHDR" && data.size() == headerSize) {
        traces.widthPx = static_cast<int>(std::min<quint32>(numberAt(data, 0), mostPixelsASide + 1));
        traces.heightPx =
            static_cast<int>(std::min<quint32>(numberAt(data, numberSize), mostPixelsASide + 1));
        traces.hasAlpha = data.at(colourAt) == rgba;
    } else if (type == "pHYs" && data.size() == resolutionSize && data.back() == 1) {
        traces.dpi = askedDpi(numberAt(data, 0));
    } else if (const auto software = textOf(type, data, "Software")) {
        traces.software = *software;
    } else if (const auto author = textOf(type, data, "Author")) {
        traces.author = *author;
    }
}

Result<PictureTraces> readPng(const QByteArray& bytes, const std::string& shown) {
    PictureTraces traces;
    traces.format = ExportFormat::Png;
    auto at = static_cast<qsizetype>(pngMark.size());
    QByteArray type;
    while (type != "IEND") {
        if (bytes.size() - at < 2 * numberSize + typeSize)
            return damaged(shown, export_sentences::endsTooSoon);
        const qsizetype length = numberAt(bytes, at);
        if (length > bytes.size() - at - 2 * numberSize - typeSize)
            return damaged(shown, export_sentences::endsTooSoon);
        const auto typed = at + numberSize;
        type = bytes.mid(typed, typeSize);
        const auto end = typed + typeSize + length;
        if (libdeflate_crc32(0, bytes.constData() + typed, static_cast<std::size_t>(typeSize + length)) !=
            numberAt(bytes, end))
            return damaged(shown, export_sentences::wrongChecksum);
        readPngChunk(traces, type, bytes.mid(typed + typeSize, length));
        at = end + numberSize;
    }
    if (traces.dpi >= leastDpi && traces.dpi <= mostDpi) {
        traces.widthMm = traces.widthPx / traces.dpi * mmPerInch;
        traces.heightMm = traces.heightPx / traces.dpi * mmPerInch;
    }
    return traces;
}

double millimetres(const QXmlStreamAttributes& attributes, const QString& name) {
    const auto length = Length::parse(attributes.value(name).toString().toStdString());
    return length ? length->millimetres(pointsPerInch) : 0;
}

Result<PictureTraces> readSvg(const QByteArray& bytes, const std::string& shown) {
    PictureTraces traces;
    traces.format = ExportFormat::Svg;
    QXmlStreamReader xml(bytes);
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        if (!xml.isStartElement())
            continue;
        if (depth == 1 && xml.name() == QLatin1String("svg")) {
            traces.widthMm = millimetres(xml.attributes(), QStringLiteral("width"));
            traces.heightMm = millimetres(xml.attributes(), QStringLiteral("height"));
        }
        traces.hasText = traces.hasText || xml.name() == QLatin1String("text");
        const bool isTool = xml.qualifiedName() == QLatin1String("xmp:CreatorTool");
        if (!isTool && xml.qualifiedName() != QLatin1String("dc:creator"))
            continue;
        auto& text = isTool ? traces.software : traces.author;
        text = xml.readElementText(QXmlStreamReader::IncludeChildElements).toStdString();
        --depth;
    }
    if (xml.hasError())
        return damaged(shown, export_sentences::noXml(xml.lineNumber()));
    return traces;
}

Result<PictureTraces> readPdf(const QByteArray& bytes, const std::string& shown) {
    PictureTraces traces;
    traces.format = ExportFormat::Pdf;
    if (!bytes.trimmed().endsWith("%%EOF"))
        return damaged(shown, export_sentences::endsTooSoon);
    const auto read = loadedFunction<PdfTracesReader>("driftline_pdf", "driftlinePdfTraces");
    if (!read)
        return tl::unexpected(read.error());
    if (!(*read)({bytes.constData(), static_cast<std::size_t>(bytes.size())}, traces))
        return damaged(shown, export_sentences::unreadableObjects);
    return traces;
}
} // namespace

Result<PictureTraces> readPictureTraces(const QByteArray& bytes, const std::string& shown) {
    Result<PictureTraces> traces = fail(export_sentences::notAPicture(), {shown, 0, {}, {}});
    const auto firstBytes = bytes.left(1024).trimmed();
    if (bytes.startsWith(QByteArray::fromRawData(pngMark.data(), static_cast<qsizetype>(pngMark.size()))))
        traces = readPng(bytes, shown);
    else if (bytes.startsWith("%PDF-"))
        traces = readPdf(bytes, shown);
    else if (firstBytes.startsWith('<') && firstBytes.contains("<svg"))
        traces = readSvg(bytes, shown);
    if (!traces)
        return traces;
    if (!(traces->widthMm > 0 && traces->heightMm > 0 && std::isfinite(traces->widthMm + traces->heightMm)))
        return fail(export_sentences::noSize(), {shown, 0, {}, {}});
    return traces;
}

} // namespace driftline
