// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_page.h"
#include "scene/figure_check.h"
#include "scene/scene.h"
#include "session/jobs.h"

#include <functional>
#include <memory>
#include <vector>

namespace driftline {

/// Holds a figure of this size against the rules of honest charts, on a worker.
void startCheck(JobLane& lane, std::shared_ptr<const FigureSpec> figure, std::shared_ptr<const Scene> scene,
                const FigureSize& size, std::function<void(Result<std::vector<FigureFinding>>)> done);

} // namespace driftline
