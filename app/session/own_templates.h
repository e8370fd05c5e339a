// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/each_figure.h"
#include "figure/figure_template.h"
#include "session/session.h"

#include <string>
#include <vector>

namespace driftline {

// Designs that are kept and used again, each as one step that undo names.

/// Keeps a template in the workspace, in the place of one of the same name. Code: template.no-name,
/// template.many.
Result<void> keepTemplate(Session& session, FigureTemplate design);

/// Takes it away. Code: template.unknown.
Result<void> removeTemplate(Session& session, const std::string& name);

/// Gives the figure in view the design; its data stay. Returns what did not fit them. Codes: figure.none,
/// those of designed() (figure/figure_template.h).
Result<Diagnostics> applyTemplate(Session& session, const FigureTemplate& design);

/// Adds the figure in view once for each of these cells, behind it, and shows the first. Returns what was
/// left out. Codes: figure.none, those of figuresForEach() (figure/each_figure.h); each.nothing also if no
/// cell has a number.
Result<EachFigures> makeForEach(Session& session, const EachColumn& column,
                                const std::vector<std::string>& cells, const EachTexts& texts);

} // namespace driftline
