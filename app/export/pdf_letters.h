// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdf_file.h"
#include "render/figure_words.h"

#include <vector>

namespace driftline {

/// Says what the glyphs of a file stand for that Qt left without a letter: parentheses beside figures, dashes
/// between capitals and other forms that a font takes by context. `words` are those painted, in that order;
/// what they do not explain stays as it is.
void nameLetters(PdfFile& file, const std::vector<PlacedText>& words);

} // namespace driftline
