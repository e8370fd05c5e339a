// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/preset_style.h"

#include <QStandardPaths>

#include <cmath>

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
    medium.marker = paper.marker * medium.dataLine / paper.dataLine;
    // Plots stand on whole units; a margin between them would take its rest from the names at their ends.
    medium.margin = std::round(paper.margin * medium.label / paper.label);
    medium.gap = paper.gap * medium.label / paper.label;
    return medium;
}

FigureSpec figureFor(FigureSpec spec, const Preset* preset) {
    if (preset != nullptr && preset->background)
        spec.theme = *preset->background;
    return spec;
}

std::filesystem::path ownPresetFolder() {
    const auto settings = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::filesystem::path(settings.toStdString()) / "driftline" / "presets";
}

} // namespace driftline
