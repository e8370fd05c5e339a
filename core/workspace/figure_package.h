// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/resolve.h"
#include "workspace/workspace.h"

namespace driftline {

/// A workspace of this figure and of the data it shows, small enough to travel inside a picture. Every
/// dataset that the figure asks for is there under its id, with its whole codebook, sampling, waves, licences
/// and history, cut to the rows that pass the filters of a panel (of any period where it is ranked), those
/// that reference lines stand for and the chosen events, and to the sources that these rows name. Resolved
/// against it alone the figure gives the same Scene; only the row numbers in findings are those of the cut
/// table. Answers of individual respondents never leave: of a dataset that any panel reads as such
/// (query/respondents.h), the numbers that are drawn replace the rows, in datasets of their own that the
/// panels read (drawn_numbers.h). Codes: those of the lookup and of checkQuery().
Result<Workspace> figureWorkspace(const FigureSpec& shown, const DatasetLookup& known);

/// The workspace's own datasets and no others; it must outlive the lookup. Code: dataset.unknown.
DatasetLookup lookupOf(const Workspace& workspace);

} // namespace driftline
