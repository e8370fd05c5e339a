// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "figure/dataset_lookup.h"
#include "figure/figure_spec.h"
#include "scene/scene.h"

namespace driftline {

/// Turns what the author wants to show into what is to be seen. Phases, in order: query each panel,
/// assemble the series over all panels, resolve styles, build marks per chart kind, scale the axes,
/// write labels, captions and alt text. A pure function; safe on any thread.
/// Errors are those of the query and figure libraries, wrapped with the panel they happened in.
Result<Scene> resolve(const FigureSpec& spec, const DatasetLookup& datasets, const WorkToken& token = {});

} // namespace driftline
