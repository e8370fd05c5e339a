// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace driftline {

/// A length as people type it: 89mm, 8.9 cm, 3.5in, 1200px. Pixels become a length with the resolution.
struct Length {
    double value = 0;
    enum class Unit { Mm, Cm, Inch, Px } unit = Unit::Mm;

    bool operator==(const Length&) const = default;
    /// Codes: size.not-a-length.
    static Result<Length> parse(std::string_view text);
    double millimetres(double dpi) const;
    /// As it can be typed again: parse(text()) is the same length.
    std::string text() const;
};

} // namespace driftline
