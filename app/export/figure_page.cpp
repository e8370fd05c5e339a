// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_page.h"

#include "export/canvas_size.h"
#include "export/figure_export.h"
#include "export/preset_style.h"
#include "render/figure_painter.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace driftline {

namespace {
/// Sizes that a figure may have instead of one that is refused, the nearest first.
std::vector<OutputSize> sizesInstead(const Scene& scene, const OutputSize& output) {
    const double widthMm =
        std::isfinite(output.widthMm) ? std::clamp(output.widthMm, leastMm, mostMm) : OutputSize().widthMm;
    const auto preset = knownPreset(output.preset);
    const double needed = std::ceil(toMm(leastWidth(scene, mediumFor(preset.get()))));
    const double wideEnough = std::max(widthMm, needed);
    return {{widthMm, std::nullopt, output.dpi, output.preset},
            {wideEnough, std::nullopt, output.dpi, output.preset},
            {widthMm, std::nullopt, OutputSize().dpi, output.preset},
            {wideEnough, std::nullopt, OutputSize().dpi, output.preset}};
}
} // namespace

FigurePage pageOf(const PictureSize& size) {
    return {canvasSize(size), mediumFor(size.preset.get())};
}

FigureSize figureSize(const Scene& scene, const OutputSize& output) {
    auto size = resolvedSize(scene, output, {});
    if (size)
        return {*size, pageOf(*size), {}};
    const auto problem = size.error();
    for (const auto& instead : sizesInstead(scene, output)) {
        size = resolvedSize(scene, instead, {});
        if (size)
            return {*size, pageOf(*size), problem};
    }
    // Not even that: the most there may be, with what does not fit left over its edge.
    const PictureSize most{mostMm, mostMm, leastDpi, 0, 0, knownPreset(output.preset)};
    return {most, pageOf(most), problem};
}

} // namespace driftline
