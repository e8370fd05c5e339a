// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colour.h"

#include "base/colour_vision.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace driftline {

namespace {
using Vec3 = std::array<double, 3>;
using Matrix3 = VisionMatrix;

constexpr Vec3 luminanceShares = {0.2126, 0.7152, 0.0722};

Vec3 linearRgb(Colour colour) {
    return {linearLight(colour.red), linearLight(colour.green), linearLight(colour.blue)};
}

double luminance(Colour colour) {
    const auto rgb = linearRgb(colour);
    return luminanceShares[0] * rgb[0] + luminanceShares[1] * rgb[1] + luminanceShares[2] * rgb[2];
}

Vec3 multiplied(const Matrix3& m, const Vec3& v) {
    Vec3 out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return out;
}

Vec3 lab(Colour colour) {
    constexpr Matrix3 toXyz = {Vec3{0.4124564, 0.3575761, 0.1804375}, Vec3{0.2126729, 0.7151522, 0.0721750},
                               Vec3{0.0193339, 0.1191920, 0.9503041}};
    constexpr Vec3 white = {0.95047, 1.0, 1.08883};
    const auto xyz = multiplied(toXyz, linearRgb(colour));
    Vec3 f{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / white[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

double hueAngle(double a, double b) {
    if (a == 0 && b == 0)
        return 0;
    const double angle = std::atan2(b, a) * 180 / std::numbers::pi;
    return angle < 0 ? angle + 360 : angle;
}

double pow7(double x) {
    return std::pow(x, 7);
}
} // namespace

std::optional<Colour> Colour::parse(std::string_view text) {
    if (!text.starts_with('#') || (text.size() != 7 && text.size() != 9))
        return {};
    std::uint32_t bits = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data() + 1, end, bits, 16);
    if (error != std::errc() || stopped != end)
        return {};
    if (text.size() == 7)
        bits = (bits << 8U) | 0xFFU;
    const auto byte = [bits](unsigned shift) { return static_cast<std::uint8_t>((bits >> shift) & 0xFFU); };
    return Colour{byte(24), byte(16), byte(8), byte(0)};
}

std::string Colour::text() const {
    if (alpha == 255)
        return fmt::format("#{:02X}{:02X}{:02X}", red, green, blue);
    return fmt::format("#{:02X}{:02X}{:02X}{:02X}", red, green, blue, alpha);
}

Colour Colour::withOpacity(double opacity) const {
    auto out = *this;
    out.alpha = static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255));
    return out;
}

Colour Colour::over(Colour ground) const {
    const double share = alpha / 255.0;
    const auto mix = [share](std::uint8_t top, std::uint8_t below) {
        return static_cast<std::uint8_t>(std::lround(top * share + below * (1 - share)));
    };
    return {mix(red, ground.red), mix(green, ground.green), mix(blue, ground.blue), 255};
}

double contrastRatio(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

Colour legibleOn(Colour ground, Colour colour) {
    constexpr Colour black{0, 0, 0, 255};
    constexpr Colour white{255, 255, 255, 255};
    constexpr int steps = 64;
    const auto end = contrastRatio(black, ground) > contrastRatio(white, ground) ? black : white;
    auto mixed = colour;
    for (int step = 1; step <= steps && contrastRatio(mixed, ground) < textContrast; ++step)
        mixed = end.withOpacity(static_cast<double>(step) / steps).over(colour);
    return mixed;
}

double lightness(Colour colour) {
    return lab(colour)[0];
}

double colourDifference(Colour first, Colour second) {
    const auto lab1 = lab(first);
    const auto lab2 = lab(second);
    const double meanC = (std::hypot(lab1[1], lab1[2]) + std::hypot(lab2[1], lab2[2])) / 2;
    const double g = 0.5 * (1 - std::sqrt(pow7(meanC) / (pow7(meanC) + pow7(25))));
    const double a1 = (1 + g) * lab1[1];
    const double a2 = (1 + g) * lab2[1];
    const double c1 = std::hypot(a1, lab1[2]);
    const double c2 = std::hypot(a2, lab2[2]);
    const double h1 = hueAngle(a1, lab1[2]);
    const double h2 = hueAngle(a2, lab2[2]);

    double dh = 0;
    double meanH = h1 + h2;
    if (c1 * c2 != 0) {
        dh = h2 - h1;
        if (dh > 180)
            dh -= 360;
        else if (dh < -180)
            dh += 360;
        meanH = std::fabs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
    }
    const double dL = lab2[0] - lab1[0];
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));
    const double meanL = (lab1[0] + lab2[0]) / 2;
    const double meanC2 = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(meanH - 30)) + 0.24 * std::cos(radians(2 * meanH)) +
                     0.32 * std::cos(radians(3 * meanH + 6)) - 0.20 * std::cos(radians(4 * meanH - 63));
    const double turn = 30 * std::exp(-std::pow((meanH - 275) / 25, 2));
    const double rotation =
        -2 * std::sqrt(pow7(meanC2) / (pow7(meanC2) + pow7(25))) * std::sin(radians(2 * turn));
    const double sL = 1 + 0.015 * std::pow(meanL - 50, 2) / std::sqrt(20 + std::pow(meanL - 50, 2));
    const double sC = 1 + 0.045 * meanC2;
    const double sH = 1 + 0.015 * meanC2 * t;
    return std::sqrt(std::pow(dL / sL, 2) + std::pow(dC / sC, 2) + std::pow(dH / sH, 2) +
                     rotation * (dC / sC) * (dH / sH));
}

double linearLight(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t encodedLight(double linear) {
    const double c = std::clamp(linear, 0.0, 1.0);
    const double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(encoded * 255));
}

VisionMatrix visionMatrix(ColourVision vision) {
    switch (vision) {
    case ColourVision::Normal:
        break;
    case ColourVision::Deuteranopia:
        return {Vec3{0.367322, 0.860646, -0.227968}, Vec3{0.280085, 0.672501, 0.047413},
                Vec3{-0.011820, 0.042940, 0.968881}};
    case ColourVision::Protanopia:
        return {Vec3{0.152286, 1.052583, -0.204868}, Vec3{0.114503, 0.786281, 0.099216},
                Vec3{-0.003882, -0.048116, 1.051998}};
    case ColourVision::Tritanopia:
        return {Vec3{1.255528, -0.076749, -0.178779}, Vec3{-0.078411, 0.930809, 0.147602},
                Vec3{0.004733, 0.691367, 0.303900}};
    case ColourVision::Grey:
        return {luminanceShares, luminanceShares, luminanceShares};
    }
    return {Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};
}

Colour asSeenBy(Colour colour, ColourVision vision) {
    if (vision == ColourVision::Normal)
        return colour;
    const auto seen = multiplied(visionMatrix(vision), linearRgb(colour));
    return {encodedLight(seen[0]), encodedLight(seen[1]), encodedLight(seen[2]), colour.alpha};
}

} // namespace driftline
