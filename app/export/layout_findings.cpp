// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout_findings.h"

#include "base/text.h"
#include "render/panel_words.h"
#include "render/text_painter.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
bool wantsValues(const ScenePanel& panel) {
    return std::any_of(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text != nullptr && !text->isNote && !text->isRemark && !text->isOptional && !text->isName;
    });
}

bool hasValues(const PanelWords& words) {
    return std::any_of(words.words.texts.begin(), words.words.texts.end(),
                       [](const PlacedText& text) { return text.role == WordRole::Value; });
}
/// Names of dots that must stand unless there is no room for them.
std::size_t namesWanted(const ScenePanel& panel) {
    return static_cast<std::size_t>(
        std::count_if(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
            const auto* text = std::get_if<TextMark>(&mark);
            return text != nullptr && text->isName && !text->isOptional && text->datum >= 0;
        }));
}

/// How many of them do not stand in these words.
std::size_t namesMissing(const ScenePanel& panel, const PanelWords& words) {
    std::size_t missing = 0;
    for (const auto& mark : panel.marks) {
        const auto* name = std::get_if<TextMark>(&mark);
        if (name == nullptr || !name->isName || name->isOptional || name->datum < 0)
            continue;
        const auto text = QString::fromStdString(name->text);
        const auto& texts = words.words.texts;
        const bool isThere = std::any_of(texts.begin(), texts.end(), [&](const PlacedText& placed) {
            return placed.text == text && placed.series == name->series;
        });
        missing += isThere ? 0U : 1U;
    }
    return missing;
}

FigureFinding valuesLeftOut(double widthMm, std::size_t without, std::size_t wanting, std::size_t panels) {
    const auto where = panels == 1 ? std::string()
                       : without == wanting
                           ? std::string(" in any panel")
                           : fmt::format(" in {} of {}", without, counted(panels, "panel", "panels"));
    return {Severity::Note, "figure.values-left-out",
            fmt::format("At {:g} mm, not every value fits, so none are shown{}.", widthMm, where),
            "If only some marks had a value, the others would look different in kind. Make the figure wider, "
            "lay the bars on their side or show fewer; the table has every number.",
            std::nullopt};
}

FigureFinding namesLeftOut(double widthMm, std::size_t missing) {
    return {Severity::Note, "figure.names-left-out",
            fmt::format("At {:g} mm {} {} no name, because it would cover other dots or words.", widthMm,
                        counted(missing, "dot", "dots"), missing == 1 ? "has" : "have"),
            "Make the figure wider or taller, or show fewer dots; the table has every name.", std::nullopt};
}

/// Where not every value or name has room.
std::vector<FigureFinding> wordsLeftOut(const Scene& scene, const FigureSize& size) {
    const auto wanting =
        static_cast<std::size_t>(std::count_if(scene.panels.begin(), scene.panels.end(), wantsValues));
    const bool wantsNames = std::any_of(scene.panels.begin(), scene.panels.end(),
                                        [](const ScenePanel& panel) { return namesWanted(panel) > 0; });
    if (wanting == 0 && !wantsNames)
        return {};
    const auto medium = size.page.medium.drawnWith(scene.theme);
    const TextPainter measurer(medium.family);
    const auto layout = layoutFigure(scene, size.page.size, medium, measurer);
    std::size_t without = 0;
    std::size_t missing = 0;
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        const auto& panel = scene.panels[i];
        if (!wantsValues(panel) && namesWanted(panel) == 0)
            continue;
        const auto words = panelWords(scene, static_cast<int>(i), layout.panels[i], PanelView::whole(panel),
                                      medium, measurer);
        if (wantsValues(panel) && !hasValues(words))
            ++without;
        missing += namesMissing(panel, words);
    }
    std::vector<FigureFinding> findings;
    if (without > 0)
        findings.push_back(valuesLeftOut(size.size.widthMm, without, wanting, scene.panels.size()));
    if (missing > 0)
        findings.push_back(namesLeftOut(size.size.widthMm, missing));
    return findings;
}
} // namespace

std::vector<FigureFinding> layoutFindings(const Scene& scene, const FigureSize& size) {
    auto findings = wordsLeftOut(scene, size);
    if (size.problem)
        findings.insert(findings.begin(),
                        {Severity::Warning, size.problem->code, size.problem->message,
                         fmt::format("Until you change it, the page is {:.4g} × {:.4g} mm at {:g} dpi.",
                                     size.size.widthMm, size.size.heightMm, size.size.dpi),
                         std::nullopt});
    return findings;
}

} // namespace driftline
