// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pdf_guard.h"
#include "base/qpdf.h"
#include "export/pdf_file.h"
#include "pdf/sentences.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace driftline {

namespace {
constexpr int deepestObject = 64;

/// What a file says, whatever its numbers of objects and however its streams are packed: an object that is
/// pointed to stands where it is first pointed to.
class Unpacked {
public:
    /// Everything but `without`, whose keys only tell how something is packed or lead elsewhere.
    void add(const QPDFObjectHandle& dictionary, const std::vector<std::string>& without) {
        addEntries(dictionary, without, 0);
    }

    const std::string& text() const { return m_text; }

private:
    void addObject(QPDFObjectHandle object, int depth) {
        if (depth > deepestObject)
            throw std::runtime_error(pdf_sentences::nestedTooDeeply);
        if (object.isIndirect()) {
            const auto [known, isNew] = m_known.try_emplace(object.getObjGen(), m_known.size());
            m_text += '#' + std::to_string(known->second);
            if (!isNew)
                return;
        }
        if (object.isStream()) {
            addEntries(object.getDict(), {"/Length", "/Filter", "/DecodeParms"}, depth);
            const auto data = object.getStreamData(qpdf_dl_generalized);
            m_text += std::to_string(data->getSize()) + '\n';
            m_text.append(data->getBuffer(), data->getBuffer() + data->getSize());
        } else if (object.isDictionary()) {
            addEntries(object, {}, depth);
        } else if (object.isArray()) {
            m_text += '[';
            for (int i = 0; i < object.getArrayNItems(); ++i)
                addObject(object.getArrayItem(i), depth + 1);
            m_text += ']';
        } else {
            m_text += object.unparseResolved() + ' ';
        }
    }

    void addEntries(QPDFObjectHandle dictionary, const std::vector<std::string>& without, int depth) {
        m_text += '<';
        for (const auto& key : dictionary.getKeys()) { // sorted
            if (std::find(without.begin(), without.end(), key) != without.end())
                continue;
            m_text += key + ' ';
            addObject(dictionary.getKey(key), depth + 1);
        }
        m_text += '>';
    }

    std::map<QPDFObjGen, std::size_t> m_known;
    std::string m_text;
};

/// A PDF in the parts that are compared.
struct ComparedPdf {
    std::string drawing;    ///< of its only page: operators, fonts, size
    std::string properties; ///< title, author and so on
};

ComparedPdf compared(std::string_view bytes) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("picture", bytes.data(), bytes.size());
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.size() != 1)
        throw std::runtime_error(pdf_sentences::notOnePage);
    Unpacked page;
    page.add(pages.front().getObjectHandle(), {"/Parent"});
    Unpacked properties;
    // Which version of Qt wrote it is no property of the figure.
    properties.add(pdf.getTrailer().getKey("/Info"), {"/Producer"});
    return {page.text(), properties.text()};
}

PdfLikeness likeness(std::string_view one, std::string_view other) {
    if (unpacksToTooMuch(one) || unpacksToTooMuch(other))
        return PdfLikeness::Unknown;
    try {
        const auto first = compared(one);
        const auto second = compared(other);
        if (first.drawing != second.drawing)
            return PdfLikeness::OtherDrawing;
        return first.properties == second.properties ? PdfLikeness::PackedOtherwise
                                                     : PdfLikeness::OtherProperties;
    } catch (const std::exception&) {
        return PdfLikeness::Unknown;
    }
}
} // namespace

extern "C" [[gnu::visibility("default")]] void
driftlinePdfCompare(std::string_view one, std::string_view other, PdfLikeness& found) {
    found = likeness(one, other);
}

} // namespace driftline
