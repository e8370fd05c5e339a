// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"

#include <QString>

namespace driftline {

/// A sentence: "1,051 × 709 pixels, which is 89 × 60 mm on paper at 300 dpi."; of a file without pixels the
/// millimetres alone.
QString pictureSizeWords(const PictureSize& size, bool hasPixels);

} // namespace driftline
