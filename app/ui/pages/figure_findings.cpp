// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/figure_findings.h"

#include "export/layout_findings.h"

#include <utility>

namespace driftline {

void startCheck(JobLane& lane, std::shared_ptr<const FigureSpec> figure, std::shared_ptr<const Scene> scene,
                const FigureSize& size, std::function<void(Result<std::vector<FigureFinding>>)> done) {
    using Findings = std::vector<FigureFinding>;
    lane.start<Findings>(
        [figure = std::move(figure), scene = std::move(scene), size](const WorkToken&) -> Result<Findings> {
            auto findings = checkFigure(*figure, *scene);
            for (auto& finding : layoutFindings(*scene, size))
                findings.push_back(std::move(finding));
            return findings;
        },
        std::move(done));
}

} // namespace driftline
