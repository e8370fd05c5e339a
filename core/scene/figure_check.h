// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "figure/figure_spec.h"
#include "scene/scene.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// One change of the figure that mends a finding.
struct Remedy {
    std::string label; ///< "Start the axis at zero": also the name of the step in undo
    std::function<FigureSpec(const FigureSpec&)> apply; ///< pure; may be asked of a later state of the figure
};

/// Something a reader of the figure, or its author, should know.
struct FigureFinding {
    Severity severity = Severity::Note; ///< Warning: as it stands the figure may mislead
    std::string code;                   ///< stable and dotted: "figure.axis-cut"
    std::string what;                   ///< one sentence about this figure
    std::string why;                    ///< one sentence: why it matters; may be empty
    std::optional<Remedy> remedy;
};

/// Holds the figure against what honest charts keep to, and tells what was found when its data were read
/// (Scene::findings). `scene` must have been resolved from `spec`. What may mislead comes first.
///
/// Sources of the rules: bars from zero, breaks drawn as breaks, no joining over gaps: Pew Research Center
/// and owid-grapher; margins for probability samples only: AAPOR, Code of
/// Professional Ethics and Practices, III.A; colours below a CIEDE2000 distance of 10 are taken for each
/// other (base/colour.h).
std::vector<FigureFinding> checkFigure(const FigureSpec& spec, const Scene& scene);

/// The same for files and consoles: place is the figure, the reason stands where remedies stand.
Diagnostics asDiagnostics(const std::vector<FigureFinding>& findings, const std::string& figure);

} // namespace driftline
