// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <algorithm>
#include <cstdlib>

namespace driftline::test {

/// Mean difference of the channels over the part both pictures have, from 0 (the same) to 1; 1 if their sizes
/// differ by more than a pixel.
inline double meanDifference(const QImage& first, const QImage& second) {
    if (std::abs(first.width() - second.width()) > 1 || std::abs(first.height() - second.height()) > 1)
        return 1;
    const auto a = first.convertToFormat(QImage::Format_RGB32);
    const auto b = second.convertToFormat(QImage::Format_RGB32);
    const int width = std::min(a.width(), b.width());
    const int height = std::min(a.height(), b.height());
    double sum = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum +=
                std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    }
    constexpr double most = 3 * 255;
    return sum / (most * width * height);
}

} // namespace driftline::test
