// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/gallery.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A statement of the article held against its sources.
struct Claim {
    std::string text;    ///< what the article says
    std::string verdict; ///< "agrees", "period wrong" …
    std::string detail;
    std::vector<std::string> evidence; ///< short texts of sources
    std::vector<std::string> figures;  ///< ids of figures that test it

    bool operator==(const Claim&) const = default;
};

/// Claims of every built-in dataset that has a column with role claim and names the figure; reads only the
/// article package.
std::vector<Claim> claimsFor(std::string_view figureId, const Gallery& gallery);
std::vector<Claim> allClaims(const Gallery& gallery);

} // namespace driftline
