// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A unit as a quotient of products: "US$ million per person" is US$ million over person. Without any part,
/// it is the unit of a pure number.
struct UnitParts {
    std::vector<std::string> over;  ///< as they are written
    std::vector<std::string> under; ///< in the singular

    bool operator==(const UnitParts&) const = default;
    bool isPure() const { return over.empty() && under.empty(); }
};

UnitParts unitParts(std::string_view unit);
/// "US$ per person"; empty for a pure number.
std::string unitText(const UnitParts& parts);

/// What is both over and under is cancelled, in singular or plural.
UnitParts unitProduct(const UnitParts& a, const UnitParts& b);
UnitParts unitQuotient(const UnitParts& a, const UnitParts& b);

/// The unit after numbers were multiplied by a constant, where that is clear: a pure number times 100 is in
/// per cent, and "US$ million" times 1,000,000 in US$.
std::optional<UnitParts> unitScaled(const UnitParts& parts, double factor);

} // namespace driftline
