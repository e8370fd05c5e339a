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

/// What a PDF says that QPdfWriter has no say in.
struct PdfFinish {
    QSizeF size; ///< of the page, points; Qt rounds it to whole ones. What is on it stays where it is
    /// The document's properties instead of those it has: keys with their slash, values in UTF-8.
    std::vector<std::pair<std::string, std::string>> properties;
    std::int64_t date = 0; ///< of its creation, seconds since 1970
    /// What the glyphs of the page stand for, run by run in the order in which they were drawn
    /// (FigureRecord::letters()); nothing: what Qt says of them stays. So does it if the page has other runs.
    std::vector<RunLetters> text;
};

/// The file that QPdfWriter wrote, of one page, with its faults put right. Fonts say which letters their
/// glyphs are, and where glyphs one by one do not spell the text (ISO 32000-1, 14.9.4) the text stands beside
/// them as ActualText. The same input gives the same bytes. Codes: export.encoder, program.incomplete.
Result<QByteArray> finishedPdf(const QByteArray& written, const PdfFinish& finish);

/// The same as the library driftline_pdf offers it (base/loaded_function.h).
using PdfFinisher = void(std::string_view written, const PdfFinish& finish, Result<QByteArray>& finished);

/// What a PDF shows of how it was exported: readPictureTraces() as driftline_pdf offers it. False where it
/// cannot be read.
using PdfTracesReader = bool(std::string_view bytes, PictureTraces& traces);

} // namespace driftline
