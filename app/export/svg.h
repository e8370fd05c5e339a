// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/file_facts.h"
#include "export/picture_size.h"
#include "render/figure_record.h"

#include <QByteArray>

namespace driftline {

/// The figure as SVG 1.1 of that size in millimetres; a unit of its viewBox is a point, so font sizes and
/// stroke widths read as what they are on paper. Text stays text, with title and description for screen
/// readers. The same input gives the same bytes. Any thread.
QByteArray svgBytes(const FigureRecord& figure, const PictureSize& size, const FileFacts& facts,
                    TextForm form = TextForm::Live);

} // namespace driftline
