// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/dataset_diff.h"
#include "workspace/gallery.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// A number of a figure in one edition.
struct PointState {
    std::optional<double> value; ///< in the unit of the point
    std::string valueText;       ///< "73.1%", or why there is none
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> sampleSize;
    std::string status; ///< "estimated, break"; empty if as published

    bool operator==(const PointState&) const = default;
};

struct PointDifference {
    std::string panel; ///< of the small multiple; may be empty
    std::string series;
    std::string period; ///< as csvFor() writes it, or a category
    std::string unit;
    std::optional<PointState> before; ///< nothing: the point is new
    std::optional<PointState> after;  ///< nothing: the point is gone
    /// Later minus earlier, in `unit` or, of percentages, in percentage points; if both have a value.
    std::optional<double> difference;
    std::string differenceText; ///< "+0.1 points"; empty if nothing moved

    bool operator==(const PointDifference&) const = default;
    bool hasMoved() const; ///< it has another value, or one in one edition only
};

struct FigureDifference {
    std::string id;
    std::string name;
    Presence presence = Presence::Both;
    bool isDrawnDifferently = false; ///< under the same id, the author wants to show something else
    std::string problemBefore;       ///< why it cannot be drawn; empty if it can
    std::string problemAfter;
    std::vector<PointDifference> points; ///< in the order of the earlier edition, then what is new

    bool operator==(const FigureDifference&) const = default;
    bool isSame() const;
};

struct EditionDifference {
    std::vector<DatasetDifference> datasets; ///< all, also those that are the same
    std::vector<FigureDifference> figures;

    bool operator==(const EditionDifference&) const = default;
    bool isSame() const;
};

/// What moved between two scenes of a figure, in the order of the earlier one, then what is new.
std::vector<PointDifference> diffPoints(const Scene& before, const Scene& after);

/// What moved between two editions of the data. Datasets and figures are matched by their ids; where none
/// matches and each edition has one only, these are compared. Built-in figures of these datasets are compared
/// as well, and what a figure needs besides comes from the gallery. Figures are compared as they are drawn:
/// resolved with either edition.
EditionDifference diffEditions(const Workspace& before, const Workspace& after, const Gallery& gallery);

/// The gallery as an edition to hold against `other`: the built-in packages that `other` has datasets of, or
/// all if there are none. Fails only if the program was built wrong.
Result<Workspace> galleryEdition(const Gallery& gallery, const Workspace& other);

} // namespace driftline
