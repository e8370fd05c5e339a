// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_output.h"

#include "style/theme_library.h"

namespace driftline {

void makeFor(FigureSpec& spec, const PresetChoice& preset) {
    const auto known = knownPreset(preset);
    if (!known) {
        spec.output.preset = preset;
        return;
    }
    spec.output = usualOutput(preset);
    spec.captionPlacement = known->captionPlacement.value_or(spec.captionPlacement);
    if (!known->background)
        return;
    const auto own = themeFor(spec.theme);
    const auto* asked = builtinTheme(*known->background);
    if (!own || asked == nullptr || own->background != asked->background)
        spec.theme = *known->background;
}

} // namespace driftline
