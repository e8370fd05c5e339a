// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/resolve.h"

#include "base/log.h"
#include "scene/changes.h"
#include "scene/drawable.h"
#include "scene/phases.h"
#include "scene/scatter.h"
#include "style/theme_library.h"

namespace driftline {

ListedFigure listNumbers(Assembly arranged) {
    ListedFigure listed(std::move(arranged));
    addData(listed.numbers, listed.arranged);
    addPairData(listed.numbers, listed.arranged);
    addChanges(listed.numbers, listed.arranged);
    withdrawUndrawable(listed.numbers, listed.arranged);
    return listed;
}

Result<Scene> resolve(const FigureSpec& spec, const DatasetLookup& datasets, const WorkToken& token) {
    const LoggedTime time(LogCategory::Scene, "figure " + spec.id);
    const auto theme = themeFor(spec.theme);
    if (!theme)
        return failWithContext(theme.error(), "Figure " + spec.id);
    const FigureContext context{spec, *theme, datasets, token};
    auto arranged = [&] {
        const LoggedTime queries(LogCategory::Scene, "its queries");
        return assemble(spec, datasets, *theme, token);
    }();
    if (!arranged)
        return tl::unexpected(std::move(arranged.error()));
    auto marked = markPanels(listNumbers(*std::move(arranged)), context);
    if (!marked)
        return failWithContext(std::move(marked.error()), "Figure " + spec.id);
    auto annotated = annotatePanels(scalePanels(*std::move(marked), context), context);
    if (!annotated)
        return failWithContext(std::move(annotated.error()), "Figure " + spec.id);
    return captionScene(turnPanels(labelPanels(*std::move(annotated), context), context), context);
}

} // namespace driftline
