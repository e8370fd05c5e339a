// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/seen_image.h"

#include "base/colour_vision.h"

#include <algorithm>
#include <array>
#include <vector>

namespace driftline {

namespace {
constexpr int pixelChannels = 4;
/// Fine enough that the darkest steps of sRGB stay apart.
constexpr int lightSteps = 16384;

const std::array<float, 256>& lights() {
    static const auto table = [] {
        std::array<float, 256> out{};
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<float>(linearLight(static_cast<std::uint8_t>(i)));
        return out;
    }();
    return table;
}

const std::vector<std::uint8_t>& encodedSteps() {
    static const auto table = [] {
        constexpr double middle = 0.5; // of what falls into a step
        std::vector<std::uint8_t> out(lightSteps + 1);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = encodedLight((static_cast<double>(i) + middle) / lightSteps);
        return out;
    }();
    return table;
}

/// The matrix in the precision of the tables.
using Rows = std::array<std::array<float, 3>, 3>;

Rows rowsOf(ColourVision vision) {
    const auto matrix = visionMatrix(vision);
    Rows rows{};
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::transform(matrix[i].begin(), matrix[i].end(), rows[i].begin(),
                       [](double value) { return static_cast<float>(value); });
    return rows;
}

std::uint8_t encoded(float light) {
    // Cut off and not rounded: steps are fine, and std::lround takes most of the time.
    const auto step = static_cast<std::size_t>(std::clamp(light, 0.0F, 1.0F) * lightSteps);
    return encodedSteps()[step];
}

void seeRow(uchar* row, int width, const Rows& rows) {
    const auto& light = lights();
    for (auto* pixel = row; pixel != row + static_cast<qsizetype>(width) * pixelChannels;
         pixel += pixelChannels) {
        const std::array<float, 3> rgb = {light[pixel[0]], light[pixel[1]], light[pixel[2]]};
        for (std::size_t i = 0; i < rows.size(); ++i)
            pixel[i] = encoded(rows[i][0] * rgb[0] + rows[i][1] * rgb[1] + rows[i][2] * rgb[2]);
    }
}
} // namespace

QImage asSeen(const QImage& picture, ColourVision vision) {
    if (vision == ColourVision::Normal || picture.isNull())
        return picture;
    auto seen = picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_RGBA8888
                                                                  : QImage::Format_RGBX8888);
    const auto rows = rowsOf(vision);
    for (int y = 0; y < seen.height(); ++y)
        seeRow(seen.scanLine(y), seen.width(), rows);
    return seen;
}

} // namespace driftline
