// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/heading_places.h"

#include "base/text.h"
#include "data/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
constexpr std::string_view levelJoint = " – ";

/// A measure's name without the place that one of its levels is.
struct PartedName {
    std::size_t column = 0;
    std::string place; ///< empty: none of the levels is one
    std::string rest;
};

PartedName partedName(std::size_t index, const std::string& name) {
    PartedName out{index, {}, {}};
    std::vector<std::string> rest;
    for (std::size_t from = 0; from <= name.size();) {
        const auto to = std::min(name.find(levelJoint, from), name.size());
        auto part = name.substr(from, to - from);
        from = to + levelJoint.size();
        const auto match = matchPlace(part);
        if (!match || match->isAggregate)
            rest.push_back(std::move(part));
        else if (part.size() > out.place.size()) // its name rather than its code
            out.place = std::move(part);
    }
    out.rest = joined(rest, levelJoint);
    return out;
}
} // namespace

void takePlacesFromHeadings(const std::vector<ColumnEvidence>& evidence, Recipe& recipe) {
    std::vector<PartedName> parted;
    std::set<std::string> places;
    bool hasOthers = false;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        if (recipe.columns[i].use != ColumnUse::Measured)
            continue;
        auto one = partedName(i, recipe.columns[i].series);
        if (one.place.empty() || evidence[i].levels.size() < 2)
            return;
        places.insert(one.place);
        hasOthers = hasOthers || !one.rest.empty();
        parted.push_back(std::move(one));
    }
    if (places.size() < 2 || !hasOthers)
        return;
    recipe.placeName = "place";
    for (int number = 2; recipe.column(recipe.placeName) != nullptr; ++number)
        recipe.placeName = fmt::format("place {}", number);
    for (auto& one : parted) {
        recipe.columns[one.column].place = std::move(one.place);
        recipe.columns[one.column].series = std::move(one.rest);
    }
}

} // namespace driftline
