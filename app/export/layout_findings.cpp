// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout_findings.h"

#include "base/text.h"
#include "export/canvas_size.h"
#include "export/figure_export.h"
#include "export/preset_style.h"
#include "render/panel_words.h"
#include "render/text_painter.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
bool wantsValues(const ScenePanel& panel) {
    return std::any_of(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text != nullptr && !text->isNote && !text->isRemark && !text->isOptional &&
               !text->isName;
    });
}

bool hasValues(const PanelWords& words) {
    return std::any_of(words.words.texts.begin(), words.words.texts.end(),
                       [](const PlacedText& text) { return text.role == WordRole::Value; });
}
} // namespace

std::vector<FigureFinding> layoutFindings(const Scene& scene, const OutputSize& output,
                                          const PictureRequest& request) {
    const auto wanting =
        static_cast<std::size_t>(std::count_if(scene.panels.begin(), scene.panels.end(), wantsValues));
    if (wanting == 0)
        return {};
    const auto size = resolvedSize(scene, output, request);
    if (!size)
        return {};
    const auto medium = mediumFor(request.preset.get()).drawnWith(scene.theme);
    const TextPainter measurer(medium.family);
    const auto layout = layoutFigure(scene, canvasSize(*size), medium, measurer);
    std::size_t without = 0;
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        const auto& panel = scene.panels[i];
        if (wantsValues(panel) && !hasValues(panelWords(scene, static_cast<int>(i), layout.panels[i],
                                                        PanelView::whole(panel), medium, measurer)))
            ++without;
    }
    if (without == 0)
        return {};
    const auto where = scene.panels.size() == 1 ? std::string()
                       : without == wanting     ? std::string(" in any panel")
                                                : fmt::format(" in {} of {}", without,
                                                              counted(scene.panels.size(), "panel", "panels"));
    return {{Severity::Note, "figure.values-left-out",
             fmt::format("At {:g} mm there is no room to write every value, so none is written{}.",
                         size->widthMm, where),
             "Values beside some marks only would make the others look like something else. A wider figure, "
             "lying "
             "bars or fewer of them have room; the table has every number.",
             std::nullopt}};
}

} // namespace driftline
