// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/caption_command.h"

#include "cli/console.h"
#include "cli/figure_origin.h"
#include "cli/output_target.h"
#include "publish/figure_caption.h"

namespace driftline {

int runCaption(const CaptionOptions& options) {
    FigureOrigin origin;
    const Result<ResolvedFigure> shown = resolveFrom(origin, options.from, options.rows, options.figure);
    if (!shown)
        return failWith(shown.error());
    const Result<FigureCaption> caption = captionFor(*shown->figure, shown->datasets, shown->scene);
    if (!caption)
        return failWith(caption.error());
    return finishAt(options.output, caption->text + "\n", origin.inputs);
}

} // namespace driftline
