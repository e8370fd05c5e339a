// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/preset_style.h"

#include "style/theme_library.h"

#include <cmath>
#include <limits>

namespace driftline {

Medium mediumFor(const Preset* preset) {
    const auto paper = Medium::paper();
    auto medium = paper;
    if (preset == nullptr)
        return medium;
    const auto& text = preset->text;
    if (!text.font.empty())
        medium.family = QString::fromStdString(text.font);
    medium.title = text.title;
    medium.subtitle = text.subtitle;
    medium.panelTitle = text.subtitle;
    medium.label = text.label;
    medium.footer = text.footer;
    medium.dataLine = preset->lines.data;
    medium.contextLine = preset->lines.context;
    medium.referenceLine = preset->lines.reference;
    medium.hairline = preset->lines.hairline;
    medium.leastLine = preset->lines.least.value_or(0);
    medium.mostLine = preset->lines.most.value_or(std::numeric_limits<double>::infinity());
    medium.marker = paper.marker * medium.dataLine / paper.dataLine;
    // Plots stand on whole units; a margin between them would take its rest from the names at their ends.
    medium.margin = std::round(paper.margin * medium.label / paper.label);
    medium.gap = paper.gap * medium.label / paper.label;
    return medium;
}

FigureSpec figureFor(FigureSpec spec, const PictureRequest& request) {
    const auto* preset = request.preset.get();
    if (request.caption)
        spec.captionPlacement = *request.caption;
    else if (preset != nullptr)
        spec.captionPlacement = preset->captionPlacement.value_or(spec.captionPlacement);
    // A figure that is made for one journal and asked for as another takes for that time no names in ink from
    // its own.
    if (preset != nullptr && spec.output.preset != PresetChoice())
        spec.output.preset = choiceOf(*preset);
    if (preset == nullptr || !preset->background)
        return spec;
    const auto own = themeFor(spec.theme);
    const auto* asked = builtinTheme(*preset->background);
    if (!own || asked == nullptr || own->background != asked->background)
        spec.theme = *preset->background;
    return spec;
}

} // namespace driftline
