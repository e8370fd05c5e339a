// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// What all figures of a workspace call a place or category and how they draw it, unless a figure says
/// otherwise itself.
struct Entity {
    std::string key;   ///< entityKey() of its name
    std::string label; ///< what figures call it; empty: as their data do
    std::optional<Colour> colour;
    std::optional<Marker> marker;
    std::optional<Dash> dash;
    std::optional<double> width = {}; ///< of its line, as of a SeriesChoice

    bool operator==(const Entity&) const = default;
};

/// In the order in which they were first named.
using Entities = std::vector<Entity>;

/// By what a name is known in every dataset: the ISO 3166-1 alpha-3 code of a place, so that "Lao PDR" and
/// "Laos" are one; of any other name the name itself, without the blanks around it.
std::string entityKey(const std::string& name);

/// What is known of the series, place or category of that name; nullptr if nothing is.
const Entity* entityOf(const Entities& entities, const std::string& name);

/// Keeps this look for every figure; one that says nothing is forgotten.
void setEntity(Entities& entities, const SeriesChoice& choice);

/// The choice with what is known of the entity wherever it says nothing itself.
SeriesChoice withEntity(SeriesChoice choice, const Entities& entities);

/// The figure as it is drawn: with what is known of these names, which are all that its data have, wherever
/// it says nothing itself.
FigureSpec withEntities(FigureSpec spec, const std::vector<std::string>& names, const Entities& entities);

/// Removes what the figure says of a series, so that it looks as in all figures; where its name stands stays.
void dropSeriesChoice(FigureSpec& spec, const std::string& name);

} // namespace driftline
