// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"
#include "figure/figure_spec.h"
#include "render/medium.h"
#include "style/preset.h"

namespace driftline {

/// Paper with the preset's family, type sizes and line widths; margins and gaps grow with its labels, markers
/// with its lines. Without a preset: Medium::paper().
Medium mediumFor(const Preset* preset);

/// The figure in the theme that the request's preset asks for, if its own has another background, and with
/// its caption where the user, else the preset wants it.
FigureSpec figureFor(FigureSpec spec, const PictureRequest& request);

} // namespace driftline
