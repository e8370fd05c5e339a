// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pdf_guard.h"
#include "pdf/pdf_page.h"
#include "preflight/pdf_facts.h"
#include "preflight/picture_readers.h"
#include "preflight/sentences.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <exception>

namespace driftline {

namespace {
constexpr std::size_t mostContentBytes = 128 * 1024 * 1024;
constexpr std::size_t mostXmpBytes = 1024 * 1024;
constexpr double largestPage = 20'000; ///< points: 7 metres

/// What can be seen of a page, in points from the top left.
struct PageBox {
    QSizeF size;
    QTransform place; ///< from the page's own units
};

std::optional<PageBox> boxOf(QPDFPageObjectHelper& page) {
    auto box = page.getCropBox();
    if (!box.isRectangle())
        return {};
    const auto corners = box.getArrayAsRectangle();
    auto object = page.getObjectHandle();
    auto unit = object.getKey("/UserUnit");
    const double scale = unit.isNumber() ? unit.getNumericValue() : 1;
    const double left = std::min(corners.llx, corners.urx);
    const double top = std::max(corners.lly, corners.ury);
    QSizeF size(std::fabs(corners.urx - corners.llx) * scale, std::fabs(corners.ury - corners.lly) * scale);
    if (!(size.width() > 0 && size.height() > 0 && size.width() < largestPage && size.height() < largestPage))
        return {};
    PageBox out{size, QTransform(scale, 0, 0, -scale, -left * scale, top * scale)};
    auto rotation = page.getAttribute("/Rotate", false);
    constexpr int halfTurn = 180;
    if (rotation.isInteger() && rotation.getIntValueAsInt() % halfTurn != 0)
        out.size.transpose();
    return out;
}

/// The content of a page may be in several streams, cut between any two words.
std::string contentOf(QPDFPageObjectHelper& page) {
    auto contents = page.getObjectHandle().getKey("/Contents");
    if (contents.isStream())
        return pdfStreamData(contents, mostContentBytes);
    std::string all;
    if (!contents.isArray())
        return all;
    for (int i = 0; i < contents.getArrayNItems() && all.size() < mostContentBytes; ++i) {
        all += pdfStreamData(contents.getArrayItem(i), mostContentBytes - all.size());
        all += '\n';
    }
    return all;
}

std::string textIn(QPDFObjectHandle dictionary, const char* key) {
    auto value = dictionary.getKeyIfDict(key);
    return value.isString() ? value.getUTF8Value() : std::string();
}

/// The properties that are written as XMP: what stands first in dc:title and so on.
void readXmp(PictureFacts& facts, const std::string& xmp) {
    QXmlStreamReader xml(QByteArray::fromRawData(xmp.data(), static_cast<qsizetype>(xmp.size())));
    std::string* target = nullptr;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.prefix() == u"dc") {
            const auto name = xml.name();
            target = name == u"title"         ? &facts.title
                     : name == u"description" ? &facts.description
                     : name == u"source"      ? &facts.source
                                              : nullptr;
            // What the older properties said comes first.
            if (target != nullptr && !target->empty())
                target = nullptr;
        } else if (token == QXmlStreamReader::EndElement && xml.prefix() == u"dc") {
            target = nullptr;
        } else if (token == QXmlStreamReader::Characters && target != nullptr &&
                   !xml.text().trimmed().isEmpty()) {
            *target += xml.text().toString().toStdString();
        }
    }
}

/// The alt text of the first figure in the tree of a tagged file.
std::string altIn(QPDFObjectHandle node, int depth, int& left) {
    if (depth == 0 || --left < 0)
        return {};
    if (node.isArray()) {
        for (int i = 0; i < node.getArrayNItems() && left > 0; ++i) {
            if (auto alt = altIn(node.getArrayItem(i), depth - 1, left); !alt.empty())
                return alt;
        }
        return {};
    }
    if (!node.isDictionary())
        return {};
    auto alt = textIn(node, "/Alt");
    return alt.empty() ? altIn(node.getKey("/K"), depth - 1, left) : alt;
}

void readProperties(PictureFacts& facts, QPDF& pdf) {
    auto info = pdf.getTrailer().getKeyIfDict("/Info");
    facts.title = textIn(info, "/Title");
    facts.description = textIn(info, "/Subject");
    // Keys of Driftline's own, as PDF allows.
    facts.source = textIn(info, "/Source");
    facts.caption = textIn(info, "/Caption");
    facts.software = textIn(info, "/Creator");
    auto root = pdf.getRoot();
    readXmp(facts, pdfStreamData(root.getKey("/Metadata"), mostXmpBytes));
    constexpr int deepestTree = 32;
    int nodes = 5000;
    if (auto alt = altIn(root.getKeyIfDict("/StructTreeRoot").getKeyIfDict("/K"), deepestTree, nodes);
        !alt.empty())
        facts.description = std::move(alt);
}

Result<PictureFacts> readDocument(QPDF& pdf) {
    PictureFacts facts;
    facts.format = PictureFormat::Pdf;
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.empty())
        return fail(preflight_sentences::pdfHasNoPage());
    facts.pages = static_cast<int>(pages.size());
    auto& page = pages.front();
    const auto box = boxOf(page);
    if (!box)
        return fail(preflight_sentences::pdfPageHasNoSize());
    facts.widthMm = box->size.width() * mmPerPoint;
    facts.heightMm = box->size.height() * mmPerPoint;
    DrawingRecord record(box->size);
    PdfPage(record, box->place).draw(contentOf(page), page.getAttribute("/Resources", false));
    record.tellTo(facts);
    readProperties(facts, pdf);
    return facts;
}

tl::unexpected<Error> damaged() {
    return fail(preflight_sentences::pdfIsDamaged());
}

Result<PictureFacts> factsIn(std::string_view bytes) {
    if (unpacksToTooMuch(bytes))
        return fail(preflight_sentences::pdfUnpacksToTooMuch());
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("picture", bytes.data(), bytes.size());
        return readDocument(pdf);
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() == qpdf_e_password)
            return fail(preflight_sentences::pdfIsLocked());
        return damaged();
    } catch (const std::exception&) {
        return damaged();
    }
}

} // namespace

extern "C" [[gnu::visibility("default")]] void driftlinePdfFacts(std::string_view bytes,
                                                                 Result<PictureFacts>& facts) {
    facts = factsIn(bytes);
}

} // namespace driftline
