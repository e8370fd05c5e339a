// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/qpdf.h"
#include "render/shaped_line.h"

#include <vector>

namespace driftline {

/// Writes what the glyphs of a page stand for, as given in PdfFinish::text: in the maps of its fonts, and as
/// ActualText where those do not spell it. Does nothing if the page does not have these runs. May throw the
/// exceptions of qpdf.
void nameGlyphs(const QPDFObjectHandle& page, const std::vector<RunLetters>& text);

} // namespace driftline
