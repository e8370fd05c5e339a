// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pdf_guard.h"
#include "base/qpdf.h"
#include "export/canvas_size.h"
#include "export/pdf_file.h"
#include "pdf/pdf_glyphs.h"
#include "pdf/sentences.h"

#include <QDateTime>
#include <QTimeZone>

namespace driftline {

namespace {
/// Seconds since 1970 as a PDF date in UTC, with or without the "D:" and "Z" around it.
const QString& dateForm() {
    static const auto form = QStringLiteral("'D:'yyyyMMddHHmmss'Z'");
    return form;
}

std::string pdfDate(std::int64_t seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toString(dateForm()).toStdString();
}

std::optional<std::int64_t> secondsOf(const std::string& date) {
    auto time = QDateTime::fromString(QString::fromStdString(date), dateForm());
    if (!time.isValid())
        return {};
    time.setTimeZone(QTimeZone::utc());
    return time.toSecsSinceEpoch();
}

QPDFObjectHandle onlyPage(QPDF& pdf) {
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.size() != 1)
        throw std::runtime_error(pdf_sentences::notOnePage);
    return pages.front().getObjectHandle();
}

void setSize(QPDFObjectHandle page, QSizeF points) {
    constexpr int decimals = 4;
    auto box = QPDFObjectHandle::newArray();
    for (const double edge : {0.0, 0.0, points.width(), points.height()})
        box.appendItem(QPDFObjectHandle::newReal(edge, decimals));
    page.replaceKey("/MediaBox", box);
}

void setProperties(QPDF& pdf, const PdfFinish& finish) {
    auto info = QPDFObjectHandle::newDictionary();
    for (const auto& [key, text] : finish.properties)
        info.replaceKey(key, QPDFObjectHandle::newUnicodeString(text));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(finish.date)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

QByteArray writtenBytes(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable); // plain objects are read by more programs
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    // The buffer is of unsigned bytes, the same that QByteArray has as char.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

Result<QByteArray> finished(std::string_view written, const PdfFinish& finish) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("figure", written.data(), written.size());
        const auto page = onlyPage(pdf);
        setSize(page, finish.size);
        setProperties(pdf, finish);
        if (!finish.text.empty())
            nameGlyphs(page, finish.text);
        return writtenBytes(pdf);
    } catch (const std::exception& problem) {
        return fail(pdf_sentences::notFinished(problem.what()));
    }
}

std::string propertyOf(QPDFObjectHandle info, const char* key) {
    auto value = info.getKeyIfDict(key);
    return value.isString() ? value.getUTF8Value() : std::string();
}

bool readTraces(std::string_view bytes, PictureTraces& traces) {
    if (unpacksToTooMuch(bytes))
        return false;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("picture", bytes.data(), bytes.size());
        auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
        if (pages.empty())
            return false;
        if (auto box = pages.front().getMediaBox(); box.isRectangle()) {
            const auto corners = box.getArrayAsRectangle();
            traces.widthMm = toMm(corners.urx - corners.llx);
            traces.heightMm = toMm(corners.ury - corners.lly);
        }
        auto fonts = pages.front().getAttribute("/Resources", false).getKeyIfDict("/Font");
        traces.hasText = fonts.isDictionary() && !fonts.getKeys().empty();
        auto info = pdf.getTrailer().getKeyIfDict("/Info");
        traces.software = propertyOf(info, "/Creator");
        traces.date = secondsOf(propertyOf(info, "/CreationDate"));
        return true;
    } catch (const std::exception&) {
        return false;
    }
}
} // namespace

extern "C" [[gnu::visibility("default")]] void
driftlinePdfFinish(std::string_view written, const PdfFinish& finish, Result<QByteArray>& file) {
    file = finished(written, finish);
}

extern "C" [[gnu::visibility("default")]] bool driftlinePdfTraces(std::string_view bytes,
                                                                  PictureTraces& traces) {
    return readTraces(bytes, traces);
}

} // namespace driftline
