// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/file_facts.h"
#include "export/picture_size.h"
#include "render/figure_painter.h"

#include <QByteArray>

namespace driftline {

/// The figure as a PDF of one page, exactly as large as asked for. Lines and areas stay vectors, text stays
/// text in embedded fonts. It is dated now, or as the environment's SOURCE_DATE_EPOCH says; then the same
/// input gives the same bytes. GUI thread. Codes: export.encoder, export.source-date.
Result<QByteArray> pdfBytes(const Scene& scene, const PictureSize& size, const FileFacts& facts,
                            Background background);

} // namespace driftline
