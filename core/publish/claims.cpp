// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/claims.h"

#include "base/text.h"

#include <algorithm>

namespace driftline {

namespace {
std::vector<Claim> claimsOf(const Dataset& dataset) {
    std::vector<Claim> claims;
    if (!dataset.codebook.indexOf(Role::Claim))
        return claims;
    const auto cell = [&dataset](Role role, std::size_t row) {
        const auto column = dataset.codebook.indexOf(role);
        return column ? dataset.table.cellText(*column, row) : std::string();
    };
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        Claim claim{cell(Role::Claim, row),
                    cell(Role::Verdict, row),
                    cell(Role::Note, row),
                    {},
                    words(cell(Role::Figure, row))};
        for (const auto& name : words(cell(Role::Source, row))) {
            const auto* source = dataset.source(name);
            claim.evidence.push_back(source == nullptr ? name : source->shortText());
        }
        claims.push_back(std::move(claim));
    }
    return claims;
}
} // namespace

std::vector<Claim> allClaims(const Gallery& gallery) {
    std::vector<Claim> claims;
    const auto article = gallery.package("article");
    if (!article)
        return claims;
    for (const auto& dataset : (*article)->datasets) {
        auto some = claimsOf(*dataset);
        claims.insert(claims.end(), std::make_move_iterator(some.begin()),
                      std::make_move_iterator(some.end()));
    }
    return claims;
}

std::vector<Claim> claimsFor(std::string_view figureId, const Gallery& gallery) {
    auto claims = allClaims(gallery);
    std::erase_if(claims, [figureId](const Claim& claim) {
        return std::find(claim.figures.begin(), claim.figures.end(), figureId) == claim.figures.end();
    });
    return claims;
}

} // namespace driftline
