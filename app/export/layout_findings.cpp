// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout_findings.h"

#include "base/text.h"
#include "export/sentences.h"
#include "render/panel_words.h"
#include "render/text_painter.h"

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

std::string sizeText(const PictureSize& size) {
    return export_sentences::pageSize(size.widthMm, size.heightMm);
}

FigureFinding noteOf(CodedText said) {
    return {Severity::Note, std::move(said.code), std::move(said.text), std::move(said.remedy), std::nullopt};
}

FigureFinding valuesLeftOut(const PictureSize& size, std::size_t without, std::size_t wanting,
                            const std::vector<ScenePanel>& panels) {
    const auto where =
        panels.size() == 1 ? std::string()
        : without == wanting
            ? std::string(export_sentences::inAnyPanel)
            : export_sentences::inSomePanels(without, counted(panels.size(), "panel", "panels"));
    const bool lie =
        std::all_of(panels.begin(), panels.end(), [](const ScenePanel& panel) { return panel.isSideways(); });
    return noteOf(export_sentences::valuesLeftOut(sizeText(size), where,
                                                  lie ? export_sentences::tallerOrFewerBars
                                                      : export_sentences::widerOrFewerBars));
}

FigureFinding namesLeftOut(const PictureSize& size, std::size_t missing) {
    return noteOf(missing == 1 ? export_sentences::nameLeftOut(sizeText(size))
                               : export_sentences::namesLeftOut(sizeText(size), missing));
}

} // namespace

bool mayLeaveWordsOut(const Scene& scene) {
    return std::any_of(scene.panels.begin(), scene.panels.end(),
                       [](const ScenePanel& panel) { return wantsValues(panel) || namesWanted(panel) > 0; });
}

std::vector<FigureFinding> wordsLeftOut(const Scene& scene, const PictureSize& size) {
    if (!mayLeaveWordsOut(scene))
        return {};
    const auto wanting =
        static_cast<std::size_t>(std::count_if(scene.panels.begin(), scene.panels.end(), wantsValues));
    const auto page = pageOf(size);
    const auto medium = page.medium.drawnWith(scene.theme);
    const TextPainter measurer(medium.family);
    const auto layout = layoutFigure(scene, page.size, medium, measurer);
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
        findings.push_back(valuesLeftOut(size, without, wanting, scene.panels));
    if (missing > 0)
        findings.push_back(namesLeftOut(size, missing));
    return findings;
}

std::vector<FigureFinding> layoutFindings(const Scene& scene, const FigureSize& size) {
    auto findings = wordsLeftOut(scene, size.size);
    if (size.problem)
        findings.insert(findings.begin(),
                        {Severity::Warning, size.problem->code, size.problem->message,
                         export_sentences::sizeMeanwhile(sizeText(size.size), size.size.dpi), std::nullopt});
    return findings;
}

} // namespace driftline
