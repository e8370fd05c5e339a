// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/places.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace driftline {

struct YearRange {
    int first = 0;
    int last = 0; ///< included
};

/// A cell that is a place or an aggregate.
struct PlaceCell {
    std::string text; ///< without the blanks around it
    PlaceMatch match;
    /// The code means several places in the years of the table: ask matchPlace() with the year of the row.
    bool dependsOnYear = false;
};

/// What the cells of a column say of places, once for each distinct cell, in the order of the file.
struct PlaceColumn {
    PlaceScheme scheme = PlaceScheme::Name;
    PlaceSureness sureness = PlaceSureness::Certain;
    std::vector<PlaceCell> matched;
    std::vector<PlaceCell> aggregates;
    std::vector<std::string> unmatched;
    std::string evidence; ///< "12 of 13 distinct cells are ISO 3166-1 alpha-3 codes"

    /// Nothing for cells that are no place.
    const PlaceCell* find(std::string_view cell) const;

private:
    friend class PlaceColumnReader;
    void index();
    std::unordered_map<std::string, std::size_t> m_matched;
    std::unordered_map<std::string, std::size_t> m_aggregates;
};

/// Whether a column holds places, and which. `cells` may repeat and may be empty. Names are enough by
/// themselves; codes of three letters if nearly all are codes; codes of two letters and numbers only if the
/// heading speaks for them too (postal codes of US states, ages and counts look the same). Nothing if
/// another reading is as likely.
std::optional<PlaceColumn> placeColumn(std::string_view heading, const std::vector<std::string_view>& cells,
                                       std::optional<YearRange> years = {});

} // namespace driftline
