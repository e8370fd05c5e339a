// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_export.h"
#include "render/figure_record.h"

#include <QByteArray>

#include <optional>

namespace driftline {

/// A file of a figure on its way: plan(), for a picture record(), then bytes(). Only record() needs the GUI
/// thread, and it is the least of the work. One thread at a time.
class FileInMaking {
public:
    /// Settles the size. Codes: export.no-transparency, export.no-outlines, and those of resolvedSize().
    static Result<FileInMaking> plan(FigureToExport figure, ExportFormat format,
                                     const PictureRequest& request, const PictureOptions& options = {});

    /// Of a picture that is not recorded yet.
    bool needsRecord() const { return m_size && !m_record; }
    /// Lays the picture out and records its marks. GUI thread.
    void record();
    /// That its picture takes in memory; 0 if it has none.
    double pixels() const;
    /// The file. Codes: export.source-date (pdf.h), export.encoder, those of pictureDocument(), xlsxFor() and
    /// figureZip().
    Result<QByteArray> bytes() const;

private:
    FileInMaking(FigureToExport figure, ExportFormat format, const PictureOptions& options)
        : m_figure(std::move(figure))
        , m_format(format)
        , m_options(options) {}

    Result<QByteArray> pngBytes() const;

    FigureToExport m_figure;
    ExportFormat m_format;
    PictureOptions m_options;
    std::optional<PictureSize> m_size; ///< of pictures
    std::optional<FigureRecord> m_record;
};

/// What was recorded, as pixels; with an alpha channel if it is transparent. Any thread.
QImage imageOf(const FigureRecord& record, const PictureSize& size, Colour ground, bool transparent);

} // namespace driftline
