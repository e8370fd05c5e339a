// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf.h"

#include "base/picture_places.h"
#include "base/text.h"
#include "export/canvas_size.h"
#include "export/pdf_file.h"
#include "export/pdf_letters.h"
#include "export/preset_style.h"

#include <QBuffer>
#include <QDateTime>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>
#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <vector>

namespace driftline {

namespace {
/// Qt keeps some coordinates in whole dots; 1,440 of them make an inch.
constexpr int dotsPerPoint = 20;
/// The last second of the year 9999, the last that a PDF date can tell.
constexpr qint64 latestSecond = 253402300799;

/// Seconds since 1970 that the file shall be dated.
Result<qint64> dateOfFile() {
    const auto fixed = qgetenv("SOURCE_DATE_EPOCH");
    if (fixed.isEmpty())
        return QDateTime::currentSecsSinceEpoch();
    bool isNumber = false;
    const auto seconds = fixed.toLongLong(&isNumber);
    if (!isNumber || seconds < 0 || seconds > latestSecond)
        return fail(
            "export.source-date",
            fmt::format("The environment variable SOURCE_DATE_EPOCH is {}, which is no number of seconds "
                        "since 1970; unset it or write such a number.",
                        inQuotes(fixed.toStdString())));
    return seconds;
}

/// Qt writes fonts in the order of a hash table, which is another one in every process unless its seed is
/// fixed.
class FixedHashes {
public:
    FixedHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashes() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashes(const FixedHashes&) = delete;
    FixedHashes& operator=(const FixedHashes&) = delete;
    FixedHashes(FixedHashes&&) = delete;
    FixedHashes& operator=(FixedHashes&&) = delete;
};

struct Painted {
    QByteArray bytes;
    std::vector<PlacedText> words;
};

/// What QPdfWriter makes of the figure, on a page of whole points that the figure fills from the bottom left.
Painted painted(const Scene& scene, const PictureSize& size, Background background,
                const std::string& document) {
    const auto canvas = canvasSize(size);
    const QSizeF page(std::ceil(canvas.width()), std::ceil(canvas.height()));
    const FixedHashes fixed;
    Painted out;
    QBuffer buffer(&out.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(static_cast<int>(pointsPerInch) * dotsPerPoint);
    writer.setPageLayout(
        QPageLayout(QPageSize(page, QPageSize::Point, QStringLiteral("Figure"), QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF()));
    if (!document.empty())
        writer.addFileAttachment(
            QString::fromUtf8(pdfPackageName.data(), static_cast<qsizetype>(pdfPackageName.size())),
            QByteArray::fromStdString(document), QStringLiteral("application/zip"));
    QPainter painter(&writer);
    painter.scale(dotsPerPoint, dotsPerPoint);
    painter.translate(0, page.height() - canvas.height());
    out.words = paintFigure(painter, scene, canvas, mediumFor(size.preset.get()), background);
    painter.end();
    return out;
}

std::vector<std::pair<QByteArray, QByteArray>> properties(const FileFacts& facts, qint64 date) {
    std::vector<std::pair<QByteArray, QByteArray>> out;
    const auto add = [&out](const char* key, const std::string& text) {
        if (!text.empty())
            out.emplace_back(key, pdfString(text));
    };
    add("Title", facts.title);
    add("Author", facts.author);
    add("Subject", facts.description);
    add("Source", facts.source); // a key of our own, as PDF allows
    add("Creator", facts.software);
    add("Producer", std::string("Qt ") + qVersion());
    out.emplace_back("CreationDate", pdfDate(date));
    return out;
}
} // namespace

Result<QByteArray> pdfBytes(const Scene& scene, const PictureSize& size, const FileFacts& facts,
                            Background background) {
    const auto date = dateOfFile();
    if (!date)
        return tl::unexpected(date.error());
    const auto canvas = canvasSize(size);
    auto drawn = painted(scene, size, background, facts.document);
    auto file = PdfFile::read(std::move(drawn.bytes));
    if (!file)
        return tl::unexpected(file.error());
    if (auto done = file->setPageSize(canvas); !done)
        return tl::unexpected(done.error());
    if (auto done = file->setProperties(properties(facts, *date)); !done)
        return tl::unexpected(done.error());
    nameLetters(*file, drawn.words);
    return file->bytes();
}

} // namespace driftline
