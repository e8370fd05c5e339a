// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/pixel_marks.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace driftline {

namespace {
using Counts = std::unordered_map<std::uint32_t, std::size_t>;

/// A drawing has some thousand, of its smooth edges; a photograph has far more.
constexpr std::size_t mostColours = 150'000;
/// Of all pixels. A line across a tenth of the picture has more.
constexpr double leastOfPicture = 4e-5;
constexpr std::size_t leastPixels = 24;
constexpr std::size_t mostPixelMarks = 24;
constexpr std::size_t mostCandidates = 400;
constexpr std::size_t mostNeutrals = 32;
/// What rounding does to a blend, a channel.
constexpr double blendTolerance = 7;

Colour colourOf(std::uint32_t key) {
    return {static_cast<std::uint8_t>((key >> 16U) & 0xFFU), static_cast<std::uint8_t>((key >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(key & 0xFFU), 255};
}

/// Over white, as rows of three bytes.
QImage flattened(const QImage& image) {
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB888);
    auto flat = image.convertToFormat(QImage::Format_RGBA8888);
    for (int y = 0; y < flat.height(); ++y) {
        auto* row = flat.scanLine(y);
        for (int x = 0; x < flat.width(); ++x, row += 4) {
            const auto seen = Colour{row[0], row[1], row[2], row[3]}.over({255, 255, 255, 255});
            row[0] = seen.red;
            row[1] = seen.green;
            row[2] = seen.blue;
        }
    }
    return flat.convertToFormat(QImage::Format_RGB888);
}

std::uint32_t keyAt(const uchar* pixel) {
    return (std::uint32_t{pixel[0]} << 16U) | (std::uint32_t{pixel[1]} << 8U) | pixel[2];
}

/// How often each colour occurs; empty if there are too many.
Counts counted(const QImage& flat) {
    Counts counts;
    for (int y = 0; y < flat.height(); ++y) {
        const auto* pixel = flat.constScanLine(y);
        std::uint32_t last = keyAt(pixel);
        std::size_t run = 0;
        for (int x = 0; x < flat.width(); ++x, pixel += 3) {
            const auto key = keyAt(pixel);
            if (key != last) {
                counts[last] += run;
                last = key;
                run = 0;
            }
            ++run;
        }
        counts[last] += run;
        if (counts.size() > mostColours)
            return {};
    }
    return counts;
}

double strength(Colour colour, Colour ground) {
    return std::hypot(colour.red - ground.red, colour.green - ground.green, colour.blue - ground.blue);
}

/// How much of `strong` is in `colour` if that lies between the two, as a smooth edge of `strong` on `ground`
/// does; 0 if it does not.
double shareOf(Colour strong, Colour colour, Colour ground) {
    const double length = std::pow(strength(strong, ground), 2);
    if (length <= 0)
        return 0;
    const auto part = [](double c, double s, double g) { return (c - g) * (s - g); };
    const double share =
        (part(colour.red, strong.red, ground.red) + part(colour.green, strong.green, ground.green) +
         part(colour.blue, strong.blue, ground.blue)) /
        length;
    const auto misses = [share](double c, double s, double g) {
        return std::fabs(g + share * (s - g) - c) > blendTolerance;
    };
    const bool isBetween = !misses(colour.red, strong.red, ground.red) &&
                           !misses(colour.green, strong.green, ground.green) &&
                           !misses(colour.blue, strong.blue, ground.blue);
    return isBetween ? share : 0;
}

/// Whether `colours[index]` is a paler form of another of them. Of two that are nearly one, the first stays.
bool isBlend(const std::vector<Colour>& colours, std::size_t index, const std::vector<Colour>& neutrals) {
    constexpr double leastPart = 0.03;
    constexpr double almostAll = 0.97;
    constexpr double all = 1.02;
    for (std::size_t other = 0; other < colours.size(); ++other) {
        const double most = other < index ? all : almostAll;
        const bool isPaler =
            other != index && std::any_of(neutrals.begin(), neutrals.end(), [&](Colour neutral) {
                const double share = shareOf(colours[other], colours[index], neutral);
                return share >= leastPart && share <= most;
            });
        if (isPaler)
            return true;
    }
    return false;
}

/// The ground and the commonest greys: what axes and grids are drawn in, over data or under them. A picture
/// of few words has few greys to count, so a scale of them down to ink is there in any case.
std::vector<Colour> commonest(std::vector<std::pair<std::size_t, Colour>> greys, Colour ground) {
    std::sort(greys.begin(), greys.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.text() < b.second.text();
    });
    constexpr int white = 255;
    constexpr int ink = 31;
    constexpr int step = 16;
    std::vector<Colour> out = {ground};
    for (int grey = white; grey >= ink; grey -= step) {
        const auto level = static_cast<std::uint8_t>(grey);
        out.push_back({level, level, level, 255});
    }
    for (const auto& [count, grey] : greys) {
        if (out.size() < mostNeutrals + (white - ink) / step + 1)
            out.push_back(grey);
    }
    return out;
}
} // namespace

Colour groundOf(const QImage& image) {
    const auto flat = flattened(image);
    Counts counts;
    const auto add = [&](int x, int y) {
        ++counts[keyAt(flat.constScanLine(y) + 3 * static_cast<qsizetype>(x))];
    };
    for (int x = 0; x < flat.width(); ++x) {
        add(x, 0);
        add(x, flat.height() - 1);
    }
    for (int y = 0; y < flat.height(); ++y) {
        add(0, y);
        add(flat.width() - 1, y);
    }
    const auto commonest = std::max_element(counts.begin(), counts.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
    return commonest == counts.end() ? Colour{255, 255, 255, 255} : colourOf(commonest->first);
}

std::optional<std::vector<MarkFact>> marksOf(const QImage& image, Colour ground) {
    const auto flat = flattened(image);
    const auto counts = counted(flat);
    if (counts.empty())
        return {};
    const double pixels = static_cast<double>(flat.width()) * flat.height();
    const auto least = std::max(leastPixels, static_cast<std::size_t>(leastOfPicture * pixels));
    std::vector<Colour> found;
    std::vector<std::pair<std::size_t, Colour>> greys;
    for (const auto& [key, count] : counts) {
        if (count < least)
            continue;
        if (isChromatic(colourOf(key)))
            found.push_back(colourOf(key));
        else
            greys.emplace_back(count, colourOf(key));
    }
    const auto neutrals = commonest(std::move(greys), ground);
    std::sort(found.begin(), found.end(), [ground](Colour a, Colour b) {
        const double first = strength(a, ground);
        const double second = strength(b, ground);
        return first != second ? first > second : a.text() < b.text();
    });
    found.resize(std::min(found.size(), mostCandidates));
    std::vector<MarkFact> marks;
    for (std::size_t i = 0; i < found.size() && marks.size() < mostPixelMarks; ++i) {
        if (!isBlend(found, i, neutrals))
            marks.push_back({found[i], {}, {}, false});
    }
    return marks;
}

} // namespace driftline
