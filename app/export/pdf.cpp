// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf.h"

#include "base/picture_places.h"
#include "base/text.h"
#include "export/canvas_size.h"
#include "export/pdf_file.h"
#include "export/sentences.h"

#include <QBuffer>
#include <QDateTime>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>
#include <mutex>
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
        return fail(export_sentences::sourceDate(inQuotes(fixed.toStdString())));
    return seconds;
}

/// Qt writes fonts in the order of a hash table, which is another one in every process unless its seed is
/// fixed. The seed is one for all threads, so PDFs are painted one after another.
class FixedHashes {
public:
    FixedHashes() : m_turn(turns()) { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashes() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashes(const FixedHashes&) = delete;
    FixedHashes& operator=(const FixedHashes&) = delete;
    FixedHashes(FixedHashes&&) = delete;
    FixedHashes& operator=(FixedHashes&&) = delete;

private:
    static std::mutex& turns() {
        static std::mutex mutex;
        return mutex;
    }

    std::unique_lock<std::mutex> m_turn;
};

/// What QPdfWriter makes of the figure, on a page of whole points that the figure fills from the bottom left.
QByteArray painted(const FigureRecord& figure, const PictureSize& size, TextForm form,
                   const std::string& document) {
    const auto canvas = canvasSize(size);
    // 3.5 inches are 252 points, whether they were typed as inches or as 88.9 mm.
    constexpr double rounding = 1e-6;
    const QSizeF page(std::ceil(canvas.width() - rounding), std::ceil(canvas.height() - rounding));
    const FixedHashes fixed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
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
    figure.paint(painter, form);
    painter.end();
    return bytes;
}

std::vector<std::pair<std::string, std::string>> properties(const FileFacts& facts) {
    std::vector<std::pair<std::string, std::string>> out;
    const auto add = [&out](const char* key, const std::string& text) {
        if (!text.empty())
            out.emplace_back(key, text);
    };
    add("/Title", facts.title);
    add("/Author", facts.author);
    add("/Subject", facts.description);
    add("/Source", facts.source);                              // a key of our own, as PDF allows
    add("/Caption", facts.hasCaptionBeside ? "separate" : ""); // likewise
    add("/Creator", facts.software);
    add("/Producer", std::string("Qt ") + qVersion());
    return out;
}
} // namespace

Result<QByteArray> pdfBytes(const FigureRecord& figure, const PictureSize& size, const FileFacts& facts,
                            TextForm form, std::optional<std::int64_t> date) {
    const auto written = date ? Result<qint64>(*date) : dateOfFile();
    if (!written)
        return tl::unexpected(written.error());
    const auto drawn = painted(figure, size, form, facts.document);
    PdfFinish finish{canvasSize(size), properties(facts), *written, {}};
    if (form == TextForm::Live)
        finish.text = figure.letters();
    return finishedPdf(drawn, finish);
}

} // namespace driftline
