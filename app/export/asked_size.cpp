// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/asked_size.h"

#include "export/canvas_size.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace driftline {

namespace {
/// Half of the last decimal that SVG and PDF tell of a length.
constexpr double vectorToleranceMm = 0.0001;

using Sides = std::vector<std::optional<Length>>;

/// Lengths of so many pixels, as people type them: whole millimetres, the pixels, tenths, inches.
Sides lengthsOf(int pixels, double dpi) {
    Sides out;
    const auto add = [&](Length length) {
        const double mm = length.millimetres(dpi);
        const bool isKnown = std::any_of(out.begin(), out.end(), [&](const auto& known) {
            return std::abs(known->millimetres(dpi) - mm) < 1e-9;
        });
        if (std::lround(mm / mmPerInch * dpi) == pixels && !isKnown)
            out.emplace_back(length);
    };
    const auto addSteps = [&](double perMm) {
        const double from = std::floor((pixels - 0.5) / dpi * mmPerInch * perMm);
        const double to = std::ceil((pixels + 0.5) / dpi * mmPerInch * perMm);
        for (double step = from; step <= to; ++step)
            add({step / perMm, Length::Unit::Mm});
    };
    addSteps(1);
    add({static_cast<double>(pixels), Length::Unit::Px});
    addSteps(10);
    add({std::round(pixels / dpi * 100) / 100, Length::Unit::Inch});
    return out;
}

/// A vector file tells lengths with four decimals: as people type them, or as it is.
Sides lengthsOf(double mm) {
    Sides out;
    const auto add = [&](Length length) {
        const bool fits = std::abs(length.millimetres(1) - mm) <= vectorToleranceMm;
        if (fits)
            out.emplace_back(length);
        return fits;
    };
    for (const double perMm : {10.0, 100.0, 1000.0}) {
        if (add({std::round(mm * perMm) / perMm, Length::Unit::Mm}))
            break;
    }
    add({std::round(mm / mmPerInch * 100) / 100, Length::Unit::Inch});
    if (out.empty())
        out.emplace_back(Length{mm, Length::Unit::Mm});
    return out;
}

/// Every two of them, those in front first. What nobody asked for is likeliest.
std::vector<PictureRequest> pairsOf(Sides widths, Sides heights) {
    widths.insert(widths.begin(), std::nullopt);
    heights.insert(heights.begin(), std::nullopt);
    std::vector<PictureRequest> out;
    for (std::size_t sum = 0; sum < widths.size() + heights.size() - 1; ++sum) {
        for (std::size_t width = 0; width < widths.size(); ++width) {
            if (width <= sum && sum - width < heights.size())
                out.push_back({widths[width], heights[sum - width], {}, {}});
        }
    }
    return out;
}

std::vector<PictureRequest> candidates(const PictureTraces& traces, const OutputSize& output) {
    if (hasPixels(traces.format)) {
        auto out = pairsOf(lengthsOf(traces.widthPx, traces.dpi), lengthsOf(traces.heightPx, traces.dpi));
        for (auto& request : out)
            request.dpi = traces.dpi;
        return out;
    }
    auto out = pairsOf(lengthsOf(traces.widthMm), lengthsOf(traces.heightMm));
    // Or pixels, of a resolution that such a file does not tell.
    for (const double dpi : {output.dpi, 96.0, 72.0, 150.0, 300.0, 600.0}) {
        const auto pixels = [dpi](double mm) {
            return Length{std::round(mm / mmPerInch * dpi), Length::Unit::Px};
        };
        out.push_back({pixels(traces.widthMm), pixels(traces.heightMm), dpi, {}});
        out.push_back({pixels(traces.widthMm), {}, dpi, {}});
    }
    return out;
}

bool isAsLarge(const PictureSize& size, const PictureTraces& traces) {
    if (hasPixels(traces.format))
        return size.widthPx == traces.widthPx && size.heightPx == traces.heightPx;
    return std::abs(size.widthMm - traces.widthMm) <= vectorToleranceMm &&
           std::abs(size.heightMm - traces.heightMm) <= vectorToleranceMm;
}
} // namespace

std::vector<PictureRequest> askedSizes(const PictureTraces& traces, const Scene& scene,
                                       const OutputSize& output, const std::shared_ptr<const Preset>& preset,
                                       std::size_t most) {
    std::vector<PictureRequest> out;
    std::vector<PictureSize> sizes;
    for (auto& request : candidates(traces, output)) {
        request.preset = preset;
        const auto size = hasPixels(traces.format) ? resolvedSize(scene, output, request)
                                                   : vectorSize(scene, output, request);
        if (!size || !isAsLarge(*size, traces) || std::find(sizes.begin(), sizes.end(), *size) != sizes.end())
            continue;
        sizes.push_back(*size);
        out.push_back(std::move(request));
        if (out.size() == most)
            break;
    }
    return out;
}

} // namespace driftline
