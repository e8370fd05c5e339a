// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "figure/figure_spec.h"
#include "render/figure_parts.h"
#include "scene/scene.h"

#include <QString>

#include <functional>
#include <optional>

namespace driftline {

/// A change of a figure that the user asked for at a part of its picture.
struct PartChange {
    QString label; ///< in the list of what can be undone
    std::function<Result<void>(FigureSpec&)> apply;
};

/// The figure in view and its picture. A part of the picture is found in the figure by what it says and where
/// it is.
struct PartContext {
    const FigureSpec& spec;
    const Scene& scene;
    DatasetPtr events = nullptr; ///< that EventChoice::dataset names; nullptr: none
};

/// The section of the inspector that has the fields of a part.
QString sectionOf(const PartContext& context, const FigurePart& part);

/// The words that an author wrote and may rewrite; nothing where they come from the data.
std::optional<QString> writtenText(const PartContext& context, const FigurePart& part);
/// Empty words remove a part that is optional. Code: figure.no-title.
PartChange rewritten(const PartContext& context, const FigurePart& part, const QString& text);

/// Nothing if the part comes from the data and cannot be removed here.
std::optional<PartChange> removed(const PartContext& context, const FigurePart& part);

/// Where a note would come to stand that is put near a position.
struct NotePlace {
    std::string at;   ///< as TextNote::at
    double value = 0; ///< as TextNote::value
    ScenePoint point; ///< the same in the coordinates of its panel
};
std::optional<NotePlace> notePlace(const PartContext& context, const FigurePart& part, ScenePoint to);

/// Puts a note at the place of the data that is nearest to `to`, in the coordinates of its panel; nothing if
/// its chart has no free positions.
std::optional<PartChange> movedNote(const PartContext& context, const FigurePart& part, ScenePoint to);
/// The same in steps: positions along the axis, and fiftieths of the value axis.
std::optional<PartChange> steppedNote(const PartContext& context, const FigurePart& part, int places,
                                      int values);

/// Limits a note, an event or a line to one small multiple (empty: to none); nothing if the part cannot be.
std::optional<PartChange> limited(const PartContext& context, const FigurePart& part,
                                  const std::string& facet);
/// The small multiple that it is limited to; empty if it is not.
std::string facetOf(const PartContext& context, const FigurePart& part);

/// What the data call the series of a part.
std::string dataNameOf(const PartContext& context, int series);
/// The panel of the figure that a panel of the picture shows; nothing if that is not one of them.
std::optional<std::size_t> specPanelOf(const PartContext& context, int panel);

} // namespace driftline
