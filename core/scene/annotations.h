// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/phases.h"

#include <string>
#include <vector>

namespace driftline {

/// Whether something that an author limits to one small multiple (empty: not limited) appears in this panel.
bool standsIn(const std::string& facet, const AssembledPanel& panel);

/// Lines and events limited to a small multiple that does not exist are refused
/// (figure.annotation-facet).
Result<void> checkAnnotationFacets(const FigureSpec& spec, const Assembly& assembly);

/// Reference lines with the row they stand for, and the author's own lines with their source. Their numbers
/// and sources join the others.
Result<std::vector<Rule>> addReferences(SceneData& numbers, const AssembledPanel& panel, int panelIndex,
                                        const FigureContext& context);

/// What the author gives as a source becomes one of the scene's sources. Without one, a finding asks for it.
void addOwnSource(SceneData& numbers, const std::string& source, const std::string& whatFor);

/// Tints the rows of the facet that stands out, where facets are rows of one panel.
void highlightRows(UprightPanel& panel, const AssembledPanel& assembled, const std::string& facet,
                   const Theme& theme);

/// Events of the chosen dataset and the author's own: dated lines, and for ranges bands. Only where time runs
/// from left to right.
Result<void> addEvents(UprightFigure& figure, const FigureContext& context);

/// The author's notes. A position that the data do not have is an error; one that this kind of chart does not
/// show becomes a finding.
Result<void> addNotes(UprightFigure& figure, const Theme& theme);

} // namespace driftline
