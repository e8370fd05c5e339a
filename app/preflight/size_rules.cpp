// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/text.h"
#include "preflight/preflight_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// What a width may miss: pages in whole points are up to 0.35 mm too wide.
constexpr double widthTolerance = 0.4;
/// What a limit may be missed by: the rounding of pixels.
constexpr double limitTolerance = 0.1;
/// 300 dpi that were rounded down to whole dots a metre read back as 299.9994.
constexpr double roundedDpi = 0.02;
/// Full dots a metre: 600 dpi rounded up read back as up to 600.03.
constexpr double dpiAbove = 0.1;
constexpr double megabyte = 1e6;

std::string inCapitals(std::string_view format) {
    std::string out(format);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

void checkFormat(const Flight& flight) {
    const auto& preset = flight.preset;
    if (preset.formats.empty())
        return;
    std::vector<std::string> taken;
    for (const auto& format : preset.formats)
        taken.push_back(inCapitals(format));
    const std::string name(formatName(flight.facts.format));
    const bool isTaken = preset.takes(lowered(name));
    // Converting loses nothing, so this alone does not make the picture wrong.
    const bool isVector = flight.facts.format != PictureFormat::Png;
    std::string remedy = "Export it in one of these formats.";
    if (!preset.takes("png") && !preset.takes("svg") && !preset.takes("pdf"))
        remedy =
            "Driftline writes none of these: convert a PNG to TIFF (LZW, no alpha channel) or a PDF to EPS.";
    else if (!isVector && preset.takes("pdf"))
        remedy = "Export it as PDF; a PNG may do for a first submission.";
    flight.add("format", "Format", isTaken ? Verdict::Pass : Verdict::Warning, name,
               fmt::format("{}{}", joined(taken, ", "), flight.doubt("formats")), remedy);
}

void checkBytes(const Flight& flight) {
    if (!flight.preset.mostMegabytes)
        return;
    const double most = *flight.preset.mostMegabytes;
    const double size = static_cast<double>(flight.facts.bytes) / megabyte;
    flight.add("file-size", "File size", size < most ? Verdict::Pass : Verdict::Fail,
               fmt::format("{} MB", shortNumber(size)), fmt::format("less than {} MB", shortNumber(most)),
               "Export it with a lower resolution, or as PDF.");
}

void checkPages(const Flight& flight) {
    if (flight.facts.pages > 1)
        flight.add("pages", "Pages", Verdict::Fail, fmt::format("{} pages", flight.facts.pages), "one page",
                   "Save the page with the figure as a file of its own; only the first page was looked at.");
}

void checkWidth(const Flight& flight) {
    const auto& size = flight.preset.size;
    const bool isRange = size.leastWidth || size.mostWidth;
    std::string asked;
    if (size.leastWidth && size.mostWidth)
        asked = fmt::format("{} to {} mm", shortNumber(*size.leastWidth), shortNumber(*size.mostWidth));
    else if (size.mostWidth)
        asked = fmt::format("at most {} mm", shortNumber(*size.mostWidth));
    else if (size.leastWidth)
        asked = fmt::format("at least {} mm", shortNumber(*size.leastWidth));
    else
        asked = fmt::format("{} mm{}", shortNumber(size.width), flight.doubt("size.width"));
    if (!flight.facts.widthMm) {
        flight.add("width", "Width", Verdict::Fail, "unknown: the file has no resolution", asked,
                   "Export it again with a resolution; without one every program shows another size.");
        return;
    }
    const double width = *flight.facts.widthMm;
    const bool fits = isRange ? width >= size.leastWidth.value_or(0) - limitTolerance &&
                                    width <= size.mostWidth.value_or(width) + limitTolerance
                              : std::fabs(width - size.width) <= widthTolerance;
    flight.add("width", "Width", fits ? Verdict::Pass : Verdict::Fail,
               fmt::format("{} mm", shortNumber(width)), asked,
               "Export it for this preset; stretching the file would change type and lines too.");
}

void checkHeight(const Flight& flight) {
    const auto& size = flight.preset.size;
    if (!flight.facts.heightMm || (!size.height && !size.mostHeight))
        return;
    const double height = *flight.facts.heightMm;
    const bool fits = size.height ? std::fabs(height - *size.height) <= widthTolerance
                                  : height <= *size.mostHeight + limitTolerance;
    const auto asked =
        size.height
            ? fmt::format("{} mm{}", shortNumber(*size.height), flight.doubt("size.height"))
            : fmt::format("at most {} mm{}", shortNumber(*size.mostHeight), flight.doubt("size.mostHeight"));
    flight.add("height", "Height", fits ? Verdict::Pass : Verdict::Fail,
               fmt::format("{} mm", shortNumber(height)), asked,
               "Export it for this preset with a height, for a wider column, or with fewer panels or words.");
}

void checkPixels(const Flight& flight) {
    const auto& facts = flight.facts;
    if (!flight.preset.pixels || !facts.widthPx || !facts.heightPx)
        return;
    const auto& pixels = *flight.preset.pixels;
    const double scale = facts.dpi.value_or(pixels.dpi) / pixels.dpi;
    const auto limit = [scale](int count) { return static_cast<int>(std::lround(count * scale)); };
    const int least = limit(pixels.leastWidth.value_or(0));
    const int most = limit(pixels.mostWidth.value_or(*facts.widthPx));
    const int mostHeight = limit(pixels.mostHeight.value_or(*facts.heightPx));
    // Resolutions are stored as whole dots a metre.
    constexpr int slack = 1;
    const bool fits = *facts.widthPx >= least - slack && *facts.widthPx <= most + slack &&
                      *facts.heightPx <= mostHeight + slack;
    std::vector<std::string> asked;
    if (pixels.leastWidth || pixels.mostWidth)
        asked.push_back(least == most ? fmt::format("{} wide", formatNumber(least, 0))
                                      : fmt::format("{} to {} wide", formatNumber(least, 0),
                                                    pixels.mostWidth ? formatNumber(most, 0) : "any"));
    if (pixels.mostHeight)
        asked.push_back(fmt::format("at most {} high", formatNumber(mostHeight, 0)));
    flight.add("pixels", "Pixels", fits ? Verdict::Pass : Verdict::Fail,
               fmt::format("{} × {}", formatNumber(*facts.widthPx, 0), formatNumber(*facts.heightPx, 0)),
               joined(asked, ", "), "Export it for this preset, with its width and resolution.");
}

std::string askedDpi(const Flight& flight) {
    const auto& [dpi, least, most] = flight.preset.resolution;
    std::string asked;
    if (least && most)
        asked = fmt::format("{} to {} dpi", shortNumber(*least), shortNumber(*most));
    else if (least)
        asked = fmt::format("at least {} dpi", shortNumber(*least));
    else
        asked = fmt::format("at most {} dpi", shortNumber(*most));
    return asked + flight.doubt("resolution.least");
}

void checkResolution(const Flight& flight) {
    const auto& [dpi, least, most] = flight.preset.resolution;
    if (!least && !most)
        return;
    std::optional<double> lowest = flight.facts.dpi;
    if (flight.facts.format != PictureFormat::Png) {
        if (flight.facts.images.empty()) {
            flight.add("resolution", "Resolution", Verdict::Pass, "sharp at any size: lines, not pixels",
                       askedDpi(flight), "");
            return;
        }
        lowest = std::min_element(flight.facts.images.begin(), flight.facts.images.end(),
                                  [](const ImageFact& a, const ImageFact& b) { return a.dpi < b.dpi; })
                     ->dpi;
    }
    if (!lowest) {
        flight.add("resolution", "Resolution", Verdict::Fail, "none in the file", askedDpi(flight),
                   "Export it again with a resolution.");
        return;
    }
    if (*lowest <= 0) {
        flight.add("resolution", "Resolution", Verdict::Warning, "not known, of a picture of pixels inside",
                   askedDpi(flight), "Look at the picture at print size.");
        return;
    }
    auto verdict = Verdict::Pass;
    if ((least && *lowest < *least - roundedDpi) || (most && *lowest > *most + dpiAbove))
        verdict = Verdict::Fail;
    else if (least && *lowest < *least)
        verdict = Verdict::Warning;
    flight.add(
        "resolution", "Resolution", verdict,
        fmt::format("{} dpi{}", shortNumber(*lowest, verdict == Verdict::Warning ? 4 : 1),
                    flight.facts.images.empty() ? "" : ", of a picture of pixels inside"),
        askedDpi(flight),
        verdict == Verdict::Warning
            ? "Rounded down by the program that wrote it; strict checkers refuse that. Export it again."
            : fmt::format("Export it again with {} dpi; enlarging the file adds nothing.", shortNumber(dpi)));
}
} // namespace

void checkFileAndSize(const Flight& flight) {
    checkFormat(flight);
    checkBytes(flight);
    checkPages(flight);
    checkWidth(flight);
    checkHeight(flight);
    checkPixels(flight);
    checkResolution(flight);
}

} // namespace driftline
