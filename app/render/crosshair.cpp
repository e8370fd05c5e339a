// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/crosshair.h"

#include "render/figure_renderer.h"
#include "render/paint_style.h"
#include "render/spread.h"
#include "render/word_styles.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
bool hasBars(const ScenePanel& panel) {
    return std::any_of(panel.marks.begin(), panel.marks.end(),
                       [](const Mark& mark) { return std::holds_alternative<Rectangle>(mark); });
}

/// Whether the figure itself writes the value beside its mark.
bool isWritten(const ScenePanel& panel, int datum) {
    return std::any_of(panel.marks.begin(), panel.marks.end(), [datum](const Mark& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text != nullptr && text->datum == datum && !text->isName;
    });
}
} // namespace

void Crosshair::add(OverlayLook& look, const Spot& spot, Kind kind) const {
    const auto& place = m_index.at(spot);
    for (int panel = 0; panel < static_cast<int>(m_scene.panels.size()); ++panel) {
        const auto same =
            panel == spot.panel ? std::optional(spot.place) : m_index.counterpart(spot, panel, m_scene);
        // Where time is shared the line goes through all panels, also those that have no number there.
        const bool isShared = m_renderer.layout().sharedX && m_index.isAlongX(panel) &&
                              m_index.isAlongX(spot.panel) &&
                              !m_scene.panels[static_cast<std::size_t>(panel)].isScatter();
        if (!same && !isShared)
            continue;
        const auto* there = same ? &m_index.places(panel)[*same] : nullptr;
        if (m_scene.panels[static_cast<std::size_t>(panel)].isScatter())
            addCross(look, panel, spot, kind);
        else
            addLine(look, panel, there == nullptr ? place.at : there->at, kind);
        if (there == nullptr)
            continue;
        for (const int datum : there->data) {
            if (isInSight(datum))
                addRing(look, datum, kind == Kind::Pointed && datum == spot.datum);
        }
        if (kind == Kind::Pointed && panel != spot.panel)
            addValues(look, panel, there->data);
    }
}

void Crosshair::addSelected(OverlayLook& look, int datum) const {
    if (datum >= 0 && static_cast<std::size_t>(datum) < m_scene.data.size())
        addRing(look, datum, true);
}

bool Crosshair::isInSight(int datum) const {
    const int series = m_scene.data[static_cast<std::size_t>(datum)].series;
    const bool isContext = series >= 0 && m_scene.series[static_cast<std::size_t>(series)].context;
    return m_focus >= 0 ? series == m_focus : !isContext;
}

void Crosshair::addLine(OverlayLook& look, int panel, double at, Kind kind) const {
    const auto map = m_renderer.map(panel);
    const auto& plot = map.plot;
    const auto& places = m_index.places(panel);
    if (const auto& range = m_index.isAlongX(panel) ? map.view.x : map.view.y; !range.holds(at))
        return;
    double step = map.view.x.span() + map.view.y.span();
    for (std::size_t i = 1; i < places.size(); ++i)
        step = std::min(step, places[i].at - places[i - 1].at);
    const bool shades = hasBars(m_scene.panels[static_cast<std::size_t>(panel)]);
    auto& lines = kind == Kind::Pinned ? look.pins : look.lines;
    if (m_index.isAlongX(panel) && shades)
        look.places.push_back(QRectF(QPointF(map.toX(at - step / 2), plot.top()),
                                     QPointF(map.toX(at + step / 2), plot.bottom()))
                                  .intersected(plot));
    else if (m_index.isAlongX(panel))
        lines.emplace_back(map.toX(at), plot.top(), map.toX(at), plot.bottom());
    else if (shades)
        look.places.push_back(QRectF(QPointF(plot.left(), map.toY(at + step / 2)),
                                     QPointF(plot.right(), map.toY(at - step / 2)))
                                  .intersected(plot));
    else
        lines.emplace_back(plot.left(), map.toY(at), plot.right(), map.toY(at));
}

void Crosshair::addCross(OverlayLook& look, int panel, const Spot& spot, Kind kind) const {
    if (panel != spot.panel || spot.datum < 0)
        return;
    const auto map = m_renderer.map(panel);
    const auto& at = m_scene.data[static_cast<std::size_t>(spot.datum)].at;
    if (!map.view.x.holds(at.x) || !map.view.y.holds(at.y))
        return;
    auto& lines = kind == Kind::Pinned ? look.pins : look.lines;
    const auto& plot = map.plot;
    const auto dot = map.toPoint(at);
    lines.emplace_back(dot.x(), dot.y(), dot.x(), plot.bottom());
    lines.emplace_back(plot.left(), dot.y(), dot.x(), dot.y());
}

bool Crosshair::addRing(OverlayLook& look, int datum, bool isStrong) const {
    const auto& one = m_scene.data[static_cast<std::size_t>(datum)];
    if (one.panel < 0 || one.panel >= m_renderer.panelCount() || !std::isfinite(one.at.x) ||
        !std::isfinite(one.at.y))
        return false;
    // A bar that is shaded with its place needs no ring.
    if (!isStrong && hasBars(m_scene.panels[static_cast<std::size_t>(one.panel)]))
        return false;
    const auto map = m_renderer.map(one.panel);
    if (!map.view.x.holds(one.at.x) || !map.view.y.holds(one.at.y))
        return false;
    const bool isKnown = one.series >= 0 && static_cast<std::size_t>(one.series) < m_scene.series.size();
    look.rings.push_back({map.toPoint(one.at),
                          isKnown ? toColor(m_scene.series[static_cast<std::size_t>(one.series)].style.colour)
                                  : toColor(m_scene.theme.ink),
                          isStrong});
    return true;
}

void Crosshair::addValues(OverlayLook& look, int panel, const std::vector<int>& data) const {
    constexpr double away = 4;
    constexpr double baseline = 0.35; // of the size, below the middle
    const auto map = m_renderer.map(panel);
    const auto style = boldLabelStyle(m_medium);
    const double height = style.size * labelPitch;
    std::vector<RingLabel> labels;
    std::vector<Spread> wanted;
    double widest = 0;
    for (const int datum : data) {
        const auto& one = m_scene.data[static_cast<std::size_t>(datum)];
        if (!one.value || !isInSight(datum) || !std::isfinite(one.at.x) || !std::isfinite(one.at.y) ||
            !map.view.x.holds(one.at.x) || !map.view.y.holds(one.at.y) ||
            isWritten(m_scene.panels[static_cast<std::size_t>(panel)], datum))
            continue;
        const auto text = QString::fromStdString(one.valueText());
        const double width = m_measurer.width(text, style);
        const auto colour = one.series < 0
                                ? m_scene.theme.ink
                                : m_scene.series[static_cast<std::size_t>(one.series)].style.colour;
        labels.push_back({map.toPoint(one.at), text, {width, height}, toColor(colour)});
        wanted.push_back({map.toY(one.at.y), height});
        widest = std::max(widest, width);
    }
    const auto middles = spreadOut(wanted, map.plot.top(), map.plot.bottom());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto& label = labels[i];
        const double reach = look.ringSize / 2 + away;
        const bool hasRoom = label.at.x() + reach + widest <= map.plot.right();
        label.at = {hasRoom ? label.at.x() + reach : label.at.x() - reach - label.size.width(),
                    middles[i] + baseline * style.size};
        look.labels.push_back(std::move(label));
    }
}

} // namespace driftline
