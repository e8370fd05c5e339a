// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/panel_words.h"

#include "render/annotation_words.h"
#include "render/axis_titles.h"
#include "render/direct_labels.h"
#include "render/event_words.h"
#include "render/mark_words.h"
#include "render/point_names.h"
#include "render/tick_words.h"
#include "render/word_styles.h"

#include <algorithm>

namespace driftline {

namespace {
std::vector<double> placesOf(const std::vector<Tick>& ticks) {
    std::vector<double> places;
    for (const auto& tick : ticks)
        places.push_back(tick.at);
    return places;
}

void append(std::vector<PlacedText>& texts, std::vector<PlacedText> more) {
    texts.insert(texts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

double bottomOf(const std::vector<PlacedText>& texts, double atLeast) {
    for (const auto& text : texts)
        atLeast = std::max(atLeast, text.box.bottom());
    return atLeast;
}

void addXAxis(PanelWords& out, const Scene& scene, const ScenePanel& panel, const PanelFrame& frame,
              const PlotMap& map, const Medium& medium, const TextMeasurer& measurer) {
    const double em = medium.label;
    const auto ticks = visibleTicks(panel.x, map.view.x, map.plot.width(), medium);
    if (frame.showsX) {
        auto words = xTickWords(ticks, panel.x, map, {frame.left, frame.right},
                                map.plot.bottom() + valueRoomBelow(scene, medium) + tickGap * em,
                                scene.theme.muted, medium, measurer);
        const double bottom = bottomOf(words, map.plot.bottom());
        append(out.words.texts, std::move(words));
        const auto style = labelStyle(medium);
        double y = bottom + xTitleGap * em;
        for (const auto& line : axisTitleLines(panel.x, frame.right - map.plot.left(), medium, measurer)) {
            out.words.texts.push_back({WordRole::AxisTitle, line, style, scene.theme.muted,
                                       QRectF(map.plot.left(), y, measurer.width(line, style), style.size),
                                       -1, false, 0});
            y += labelPitch * em;
        }
    }
    out.xTicks = placesOf(ticks);
}

void addYAxis(PanelWords& out, const Scene& scene, const ScenePanel& panel, const PanelFrame& frame,
              const PlotMap& map, const Medium& medium, const TextMeasurer& measurer) {
    const auto ticks = visibleTicks(panel.y, map.view.y, map.plot.height(), medium);
    if (frame.showsY) {
        // Names of rows stand left of what is written left of their marks.
        const bool areNames = panel.y.kind == AxisKind::Category;
        const double reach = areNames ? valueOverhang(panel, map.plot.width(), medium, measurer).left : 0;
        const double right = map.plot.left() - tickGap * medium.label - std::max(0.0, reach);
        append(out.words.texts,
               yTickWords(ticks, panel.y, map, right, right - frame.left + 0.01 * medium.label,
                          scene.theme.muted, medium, measurer));
    }
    out.yTicks = placesOf(ticks);
}

bool hasOptionalValues(const ScenePanel& panel) {
    return std::any_of(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text != nullptr && text->isOptional && !text->isName;
    });
}

/// The y axis's title and the names of events share the rows above the plot.
void addWordsAbove(PanelWords& out, const Scene& scene, int index, const PanelFrame& frame,
                   const PlotMap& map, const Medium& medium, const TextMeasurer& measurer) {
    const auto& panel = scene.panels[static_cast<std::size_t>(index)];
    RoomAbove room{
        frame.wordsLeft, frame.wordsRight, map.plot.top() - topGap * medium.label - frame.valueRoom, {}};
    if (frame.showsYTitle) {
        const auto title = axisTitleLines(panel.y, room.right - room.left, medium, measurer);
        append(out.words.texts, yTitleWords(room, title, scene.theme.muted, medium, measurer));
        takeTitleRows(room, title, medium, measurer);
    }
    addEventWords(out.words, scene, index, map, room, medium, measurer);
}
} // namespace

PanelWords panelWords(const Scene& scene, int index, const PanelFrame& frame, const PanelView& view,
                      const Medium& medium, const TextMeasurer& measurer) {
    PanelWords out;
    const auto& panel = scene.panels[static_cast<std::size_t>(index)];
    const PlotMap map{frame.plot, view};
    if (medium.bare) {
        out.yTicks = placesOf(visibleTicks(panel.y, view.y, map.plot.height(), medium));
        return out;
    }
    addXAxis(out, scene, panel, frame, map, medium, measurer);
    addYAxis(out, scene, panel, frame, map, medium, measurer);
    addWordsAbove(out, scene, index, frame, map, medium, measurer);
    addDirectLabels(out.words, scene, panel, LineEnd::Start, map, frame.left, medium, measurer);
    addDirectLabels(out.words, scene, panel, LineEnd::End, map, frame.right, medium, measurer);
    const WordBounds bounds{frame.left, frame.right};
    addRemarkWords(out.words, panel, map, bounds, medium, measurer);
    // Notes can stand in many places, values of bars in one; values at points make way, or are left out.
    const bool canWait = hasOptionalValues(panel);
    if (!canWait)
        out.values = addValueWords(out.words, panel, map, bounds, frame.longestValues, medium, measurer);
    addPointNames(out.words, panel, map, bounds, medium, measurer);
    addNoteWords(out.words, panel, map, bounds, medium, measurer);
    if (canWait)
        out.values = addValueWords(out.words, panel, map, bounds, frame.longestValues, medium, measurer);
    addReferenceWords(out.words, scene, panel, map, medium, measurer);
    return out;
}

void shareValueForm(FigureLayout& layout, const Scene& scene, const Medium& medium,
                    const TextMeasurer& measurer) {
    std::vector<int> wanting;
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        if (hasOptionalValues(scene.panels[i]))
            wanting.push_back(static_cast<int>(i));
    }
    if (wanting.size() < 2)
        return;
    const auto setForm = [&](ValueForm form) {
        for (const int index : wanting)
            layout.panels[static_cast<std::size_t>(index)].longestValues = form;
    };
    for (const auto form : {ValueForm::WithUnit, ValueForm::WithoutUnit}) {
        setForm(form);
        const bool haveRoom = std::all_of(wanting.begin(), wanting.end(), [&](int index) {
            const auto place = static_cast<std::size_t>(index);
            return panelWords(scene, index, layout.panels[place], PanelView::whole(scene.panels[place]),
                              medium, measurer)
                       .values == form;
        });
        if (haveRoom)
            return;
    }
    setForm(ValueForm::None);
}

} // namespace driftline
