// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/file_facts.h"
#include "export/picture_size.h"
#include "render/figure_record.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace driftline {

/// The figure as a PDF of one page, exactly as large as asked for. Lines and areas stay vectors, live text
/// stays text in embedded fonts. It is dated now, or as the environment's SOURCE_DATE_EPOCH says; then the
/// same input gives the same bytes. With a date given, in seconds since 1970, it has that. Any thread. Codes:
/// export.encoder, export.source-date, program.incomplete.
Result<QByteArray> pdfBytes(const FigureRecord& figure, const PictureSize& size, const FileFacts& facts,
                            TextForm form = TextForm::Live, std::optional<std::int64_t> date = {});

} // namespace driftline
