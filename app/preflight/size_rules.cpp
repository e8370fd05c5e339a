// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/text.h"
#include "preflight/preflight_rules.h"
#include "preflight/sentences.h"

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
    std::string remedy = preflight_sentences::exportInOneOfThese;
    if (!preset.takes("png") && !preset.takes("svg") && !preset.takes("pdf"))
        remedy = preflight_sentences::convertToOneOfThese;
    else if (!isVector && preset.takes("pdf"))
        remedy = preflight_sentences::exportAsPdf;
    flight.add("format", "Format", isTaken ? Verdict::Pass : Verdict::Warning, name,
               fmt::format("{}{}", joined(taken, ", "), flight.doubt("formats")), remedy);
}

void checkBytes(const Flight& flight) {
    if (!flight.preset.mostMegabytes)
        return;
    const double most = *flight.preset.mostMegabytes;
    const double size = static_cast<double>(flight.facts.bytes) / megabyte;
    flight.add("file-size", "File size", size < most ? Verdict::Pass : Verdict::Fail,
               fmt::format("{} MB", shortNumber(size)), preflight_sentences::lessThanMb(shortNumber(most)),
               preflight_sentences::exportWithLowerResolution);
}

void checkPages(const Flight& flight) {
    if (flight.facts.pages > 1)
        flight.add("pages", "Pages", Verdict::Fail, fmt::format("{} pages", flight.facts.pages), "one page",
                   preflight_sentences::saveThePageApart);
}

void checkWidth(const Flight& flight) {
    const auto& size = flight.preset.size;
    const bool isRange = size.leastWidth || size.mostWidth;
    std::string asked;
    if (size.leastWidth && size.mostWidth)
        asked = preflight_sentences::millimetresFromTo(shortNumber(*size.leastWidth),
                                                       shortNumber(*size.mostWidth));
    else if (size.mostWidth)
        asked = preflight_sentences::mostMillimetres(shortNumber(*size.mostWidth));
    else if (size.leastWidth)
        asked = preflight_sentences::leastMillimetres(shortNumber(*size.leastWidth));
    else
        asked = fmt::format("{} mm{}", shortNumber(size.width), flight.doubt("size.width"));
    if (!flight.facts.widthMm) {
        flight.add("width", "Width", Verdict::Fail, preflight_sentences::widthIsUnknown, asked,
                   preflight_sentences::exportWithResolutionForSize);
        return;
    }
    const double width = *flight.facts.widthMm;
    const bool fits = isRange ? width >= size.leastWidth.value_or(0) - limitTolerance &&
                                    width <= size.mostWidth.value_or(width) + limitTolerance
                              : std::fabs(width - size.width) <= widthTolerance;
    flight.add("width", "Width", fits ? Verdict::Pass : Verdict::Fail,
               preflight_sentences::exactMillimetres(shortNumber(width)), asked,
               preflight_sentences::exportForPresetDoNotStretch);
}

void checkHeight(const Flight& flight) {
    const auto& size = flight.preset.size;
    if (!flight.facts.heightMm || (!size.height && !size.mostHeight))
        return;
    const double height = *flight.facts.heightMm;
    const bool fits = size.height ? std::fabs(height - *size.height) <= widthTolerance
                                  : height <= *size.mostHeight + limitTolerance;
    const auto asked = size.height
                           ? fmt::format("{} mm{}", shortNumber(*size.height), flight.doubt("size.height"))
                           : preflight_sentences::mostMillimetresHigh(shortNumber(*size.mostHeight),
                                                                      flight.doubt("size.mostHeight"));
    flight.add("height", "Height", fits ? Verdict::Pass : Verdict::Fail,
               preflight_sentences::exactMillimetres(shortNumber(height)), asked,
               preflight_sentences::exportLower);
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
        asked.push_back(least == most
                            ? fmt::format("{} wide", formatNumber(least, 0))
                            : preflight_sentences::wide(formatNumber(least, 0),
                                                        pixels.mostWidth ? formatNumber(most, 0) : "any"));
    if (pixels.mostHeight)
        asked.push_back(preflight_sentences::mostHigh(formatNumber(mostHeight, 0)));
    flight.add("pixels", "Pixels", fits ? Verdict::Pass : Verdict::Fail,
               fmt::format("{} × {}", formatNumber(*facts.widthPx, 0), formatNumber(*facts.heightPx, 0)),
               joined(asked, ", "), preflight_sentences::exportForPresetPixels);
}

std::string askedDpi(const Flight& flight) {
    const auto& [dpi, least, most] = flight.preset.resolution;
    std::string asked;
    if (least && most)
        asked = preflight_sentences::dpi(shortNumber(*least), shortNumber(*most));
    else if (least)
        asked = preflight_sentences::leastDpi(shortNumber(*least));
    else
        asked = preflight_sentences::mostDpi(shortNumber(*most));
    return asked + flight.doubt("resolution.least");
}

void checkResolution(const Flight& flight) {
    const auto& [dpi, least, most] = flight.preset.resolution;
    if (!least && !most)
        return;
    std::optional<double> lowest = flight.facts.dpi;
    if (flight.facts.format != PictureFormat::Png) {
        if (flight.facts.images.empty()) {
            flight.add("resolution", "Resolution", Verdict::Pass, preflight_sentences::isSharpAtAnySize,
                       askedDpi(flight), "");
            return;
        }
        lowest = std::min_element(flight.facts.images.begin(), flight.facts.images.end(),
                                  [](const ImageFact& a, const ImageFact& b) { return a.dpi < b.dpi; })
                     ->dpi;
    }
    if (!lowest) {
        flight.add("resolution", "Resolution", Verdict::Fail, preflight_sentences::noneInTheFile,
                   askedDpi(flight), preflight_sentences::exportAgainWithResolution);
        return;
    }
    if (*lowest <= 0) {
        flight.add("resolution", "Resolution", Verdict::Warning,
                   preflight_sentences::resolutionInsideIsNotKnown, askedDpi(flight),
                   preflight_sentences::lookAtPrintSize);
        return;
    }
    auto verdict = Verdict::Pass;
    if ((least && *lowest < *least - roundedDpi) || (most && *lowest > *most + dpiAbove))
        verdict = Verdict::Fail;
    else if (least && *lowest < *least)
        verdict = Verdict::Warning;
    flight.add("resolution", "Resolution", verdict,
               fmt::format("{} dpi{}", shortNumber(*lowest, verdict == Verdict::Warning ? 4 : 1),
                           flight.facts.images.empty() ? "" : preflight_sentences::ofPixelsInside),
               askedDpi(flight),
               verdict == Verdict::Warning ? preflight_sentences::roundedDown
                                           : preflight_sentences::exportAgainWithDpi(shortNumber(dpi)));
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
