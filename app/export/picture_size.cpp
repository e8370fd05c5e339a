// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picture_size.h"

#include "base/number_text.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace driftline {

namespace {
constexpr double mmPerInch = 25.4;
constexpr double mmPerCm = 10;

struct UnitName {
    std::string_view name;
    Length::Unit unit;
};
constexpr std::array<UnitName, 4> unitNames = {{
    {"mm", Length::Unit::Mm},
    {"cm", Length::Unit::Cm},
    {"in", Length::Unit::Inch},
    {"px", Length::Unit::Px},
}};

/// Digits with at most one decimal point; no sign, no exponent, no words.
std::optional<double> plainNumber(std::string_view text) {
    const bool isPlain = !text.empty() && text != "." && std::count(text.begin(), text.end(), '.') <= 1 &&
                         text.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!isPlain)
        return {};
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return {};
    return value;
}

std::string plain(double value) {
    return formatNumber(value, decimalsNeeded(value, 2));
}

Result<void> checkSide(std::string_view side, double mm) {
    if (!(mm >= leastMm))
        return fail("size.too-small", fmt::format("The {} of {} mm is too small; the least is {} mm.", side,
                                                  plain(mm), plain(leastMm)));
    if (mm > mostMm)
        return fail("size.too-large", fmt::format("The {} of {} mm is too large; the most is {} mm.", side,
                                                  plain(mm), plain(mostMm)));
    return {};
}
} // namespace

Result<Length> Length::parse(std::string_view text) {
    const auto whole = trimmed(text);
    for (const auto& [name, unit] : unitNames) {
        if (!whole.ends_with(name))
            continue;
        if (const auto value = plainNumber(trimmed(whole.substr(0, whole.size() - name.size()))))
            return Length{*value, unit};
    }
    return fail("size.not-a-length",
                fmt::format("{} is not a length; write a number with its unit, for example 89mm, 8.9cm, "
                            "3.5in or 1200px.",
                            inQuotes(text)));
}

double Length::millimetres(double dpi) const {
    switch (unit) {
    case Unit::Mm:
        return value;
    case Unit::Cm:
        return value * mmPerCm;
    case Unit::Inch:
        return value * mmPerInch;
    case Unit::Px:
        return value / dpi * mmPerInch;
    }
    return value;
}

Result<PictureSize> pictureSize(double widthMm, double heightMm, double dpi) {
    if (!(dpi >= leastDpi && dpi <= mostDpi))
        return fail("size.dpi",
                    fmt::format("A resolution of {} dpi cannot be used; it must be between {} and {} dpi.",
                                std::isfinite(dpi) ? plain(dpi) : "?", plain(leastDpi), plain(mostDpi)));
    if (auto checked = checkSide("width", widthMm); !checked)
        return tl::unexpected(checked.error());
    if (auto checked = checkSide("height", heightMm); !checked)
        return tl::unexpected(checked.error());
    const double widthPx = std::round(widthMm / mmPerInch * dpi);
    const double heightPx = std::round(heightMm / mmPerInch * dpi);
    if (widthPx > mostPixelsASide || heightPx > mostPixelsASide || widthPx * heightPx > mostPixels)
        return fail("size.too-many-pixels",
                    fmt::format("{} × {} pixels are too many; the most are {} a side and {} million in all. "
                                "Choose a smaller size or resolution.",
                                plain(widthPx), plain(heightPx), plain(mostPixelsASide),
                                plain(mostPixels / 1e6)));
    return PictureSize{widthMm, heightMm, dpi, static_cast<int>(widthPx), static_cast<int>(heightPx), {}};
}

} // namespace driftline
