// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"
#include "figure/figure_spec.h"
#include "scene/figure_check.h"

#include <vector>

namespace driftline {

/// What only the size of the picture decides: values are written all or none in a panel, and the strip says
/// where they are not (figure.values-left-out). Nothing if the size is refused, which is told elsewhere. GUI
/// thread.
std::vector<FigureFinding> layoutFindings(const Scene& scene, const OutputSize& output,
                                          const PictureRequest& request = {});

} // namespace driftline
