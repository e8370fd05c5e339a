// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/picture_traces.h"
#include "render/shaped_line.h"

#include <QByteArray>
#include <QSizeF>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline {

/// What to write into a PDF that QPdfWriter cannot be told.
struct PdfFinish {
    QSizeF size; ///< of the page, in points, which Qt rounds to whole ones; what is on the page does not move
    /// The document's properties instead of those it has: keys with their slash, values in UTF-8.
    std::vector<std::pair<std::string, std::string>> properties;
    std::int64_t date = 0; ///< of its creation, seconds since 1970
    /// What the glyphs of the page stand for, run by run in the order in which they were drawn
    /// (FigureRecord::letters()); nothing: what Qt says of them stays, as it does if the page has other runs.
    std::vector<RunLetters> text;
};

/// The one-page file that QPdfWriter wrote, with its faults corrected. Fonts say which letters their glyphs
/// are; where the glyphs one by one do not spell the text (ISO 32000-1, 14.9.4), the text is given beside
/// them as ActualText. The same input gives the same bytes. Codes: export.encoder, program.incomplete.
Result<QByteArray> finishedPdf(const QByteArray& written, const PdfFinish& finish);

/// The same function as the library driftline_pdf exports it (base/loaded_function.h).
using PdfFinisher = void(std::string_view written, const PdfFinish& finish, Result<QByteArray>& finished);

/// What a PDF shows of how it was exported: readPictureTraces() as driftline_pdf exports it. False if the
/// file cannot be read.
using PdfTracesReader = bool(std::string_view bytes, PictureTraces& traces);

/// How two PDFs of one page that are not the same file are alike.
enum class PdfLikeness {
    PackedOtherwise, ///< operators, fonts and properties are the same; streams or objects are stored
                     ///< otherwise
    OtherProperties, ///< the drawing is the same
    OtherDrawing,
    Unknown ///< one of them cannot be read
};

/// Compares what the page draws and what the properties say, unpacked; the document that a PDF carries is not
/// looked at. PdfLikeness::Unknown without the library that reads PDFs.
PdfLikeness likenessOf(const QByteArray& one, const QByteArray& other);

/// The same function as driftline_pdf exports it.
using PdfComparer = void(std::string_view one, std::string_view other, PdfLikeness& found);

} // namespace driftline
