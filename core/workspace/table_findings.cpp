// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/table_findings.h"

#include "query/impossible.h"

namespace driftline {

Diagnostics tableFindings(const std::vector<DatasetPtr>& datasets) {
    Diagnostics findings;
    for (const auto& dataset : datasets)
        findings.append(impossibleValues(*dataset));
    return findings;
}

Scene withoutTableFindings(Scene scene, const Workspace& workspace) {
    Diagnostics kept;
    for (const auto& finding : scene.findings.items()) {
        if (!isOfImpossibleValue(finding.code) || workspace.dataset(finding.place.file) == nullptr)
            kept.add(finding);
    }
    scene.findings = std::move(kept);
    return scene;
}

} // namespace driftline
