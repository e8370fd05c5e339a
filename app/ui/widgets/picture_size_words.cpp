// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picture_size_words.h"

#include "base/number_text.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <cmath>

namespace driftline {

namespace {
QString millimetres(double value) {
    return qtText(formatNumber(value, decimalsNeeded(std::round(value * 10) / 10, 1)));
}
} // namespace

QString pictureSizeWords(const PictureSize& size, bool hasPixels) {
    if (!hasPixels)
        return qtText(widgets_sentences::sharpAtAnyResolution, millimetres(size.widthMm),
                      millimetres(size.heightMm));
    return qtText(widgets_sentences::sizeInPixels, qtText(formatNumber(size.widthPx, 0)),
                  qtText(formatNumber(size.heightPx, 0)), millimetres(size.widthMm),
                  millimetres(size.heightMm), qtText(exactNumber(size.dpi)));
}

} // namespace driftline
