// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/caption_command.h"

#include "cli/console.h"
#include "cli/figure_origin.h"
#include "cli/figure_source.h"
#include "cli/output_target.h"
#include "workspace/figure_caption.h"

namespace driftline {

int runCaption(const CaptionOptions& options) {
    FigureOrigin origin;
    if (const Result<void> opened = openOrigin(origin, options.from, options.rows); !opened)
        return failWith(opened.error());
    const Result<FigurePtr> figure = oneFigure(origin, options.figure);
    if (!figure)
        return failWith(figure.error());
    const DatasetLookup lookup = origin.lookup();
    const Result<Scene> scene = resolve(**figure, lookup);
    if (!scene)
        return failWith(withRowChoices(scene.error(), **figure, lookup));
    const Result<FigureCaption> caption = captionFor(**figure, lookup, *scene);
    if (!caption)
        return failWith(caption.error());
    return finishAt(options.output, caption->text + "\n", origin.inputs);
}

} // namespace driftline
