// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/reader_view.h"

#include "render/view_limits.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace driftline {

namespace {
/// A box that is flatter than this is meant for the other axis only, canvas units.
constexpr double leastSide = 8;

bool showsBars(const ScenePanel& panel) {
    return std::any_of(panel.marks.begin(), panel.marks.end(),
                       [](const Mark& mark) { return std::holds_alternative<Rectangle>(mark); });
}

FigureView wholeOf(const Scene& scene) {
    FigureView views;
    for (const auto& panel : scene.panels)
        views.push_back(PanelView::whole(panel));
    return views;
}
} // namespace

void ReaderView::setScene(std::shared_ptr<const Scene> scene) {
    const bool isSame =
        m_scene && scene && m_scene->id == scene->id && m_views.size() == scene->panels.size();
    const auto before = m_scene ? wholeOf(*m_scene) : FigureView();
    const auto now = scene ? wholeOf(*scene) : FigureView();
    m_scene = std::move(scene);
    if (isSame && before == now)
        return; // what the reader saw can be seen again
    for (std::size_t i = 0; isSame && i < now.size(); ++i) {
        const bool isZoomed = m_views[i] != before[i];
        m_views[i] = isZoomed
                         ? PanelView{panned(m_views[i].x, now[i].x, 0), panned(m_views[i].y, now[i].y, 0)}
                         : now[i];
    }
    if (!isSame)
        m_views = now;
    m_history.begin(m_views);
}

void ReaderView::setSharing(bool x, bool y) {
    m_sharedX = x;
    m_sharedY = y;
}

bool ReaderView::isZoomed() const {
    return m_scene && m_views != wholeOf(*m_scene);
}

PanelView ReaderView::keepingData(int panel, PanelView view) const {
    const auto all = whole(panel);
    const auto& shown = panelAt(panel);
    const bool timeIsX = shown.x.kind == AxisKind::Time;
    const bool valueIsX = shown.x.kind == AxisKind::Value;
    const bool bars = showsBars(shown);
    std::vector<double> times;
    for (const auto& datum : m_scene->data) {
        if (datum.panel == panel && std::isfinite(datum.at.x) && std::isfinite(datum.at.y))
            times.push_back(datum.at.x);
    }
    if (timeIsX)
        view.x = holding(view.x, all.x, times);
    auto& range = valueIsX ? view.x : view.y;
    const double middle = (range.from + range.to) / 2;
    std::vector<double> values;
    for (const auto& datum : m_scene->data) {
        if (datum.panel != panel || !std::isfinite(datum.at.x) || !std::isfinite(datum.at.y) ||
            (timeIsX && !view.x.holds(datum.at.x)))
            continue;
        const double value = valueIsX ? datum.at.x : datum.at.y;
        // Of a bar every part will do.
        values.push_back(bars ? std::clamp(middle, std::min(0.0, value), std::max(0.0, value)) : value);
    }
    if (valueIsX || shown.y.kind == AxisKind::Value)
        range = holding(range, valueIsX ? all.x : all.y, values);
    return view;
}

bool ReaderView::set(int panel, PanelView view) {
    view = keepingData(panel, view);
    if (view == of(panel))
        return false;
    for (int i = 0; i < static_cast<int>(m_views.size()); ++i) {
        auto& one = m_views[static_cast<std::size_t>(i)];
        if (i == panel || m_sharedX)
            one.x = view.x;
        if (i == panel || m_sharedY)
            one.y = view.y;
    }
    return true;
}

bool ReaderView::zoom(int panel, const PlotMap& map, QPointF about, double factor, ReaderAxis axis) {
    const auto& shown = panelAt(panel);
    const auto wanted = axis == ReaderAxis::Time ? AxisKind::Time : AxisKind::Value;
    const auto all = whole(panel);
    auto view = map.view;
    if (shown.y.kind == wanted)
        view.y = zoomed(view.y, all.y, map.fromY(about.y()), factor);
    else if (shown.x.kind == wanted)
        view.x = zoomed(view.x, all.x, map.fromX(about.x()), factor);
    return set(panel, view);
}

bool ReaderView::pan(int panel, const PlotMap& map, const PanelView& start, QPointF distance) {
    const auto all = whole(panel);
    return set(panel, {panned(start.x, all.x, -distance.x() / map.plot.width() * start.x.span()),
                       panned(start.y, all.y, distance.y() / map.plot.height() * start.y.span())});
}

bool ReaderView::frame(int panel, const PlotMap& map, const QRectF& box) {
    const auto area = box.normalized().intersected(map.plot);
    const auto all = whole(panel);
    auto view = map.view;
    if (area.width() >= leastSide && panelAt(panel).x.kind != AxisKind::Category)
        view.x = framed(map.fromX(area.left()), map.fromX(area.right()), all.x);
    if (area.height() >= leastSide && panelAt(panel).y.kind != AxisKind::Category)
        view.y = framed(map.fromY(area.bottom()), map.fromY(area.top()), all.y);
    return set(panel, view);
}

bool ReaderView::revealX(int panel, double x) {
    const auto view = of(panel);
    return set(panel, {revealing(view.x, whole(panel).x, x), view.y});
}

bool ReaderView::revealY(int panel, double y) {
    const auto view = of(panel);
    return set(panel, {view.x, revealing(view.y, whole(panel).y, y)});
}

bool ReaderView::reset() {
    if (!isZoomed())
        return false;
    m_views = wholeOf(*m_scene);
    return true;
}

bool ReaderView::goBack() {
    if (!canGoBack())
        return false;
    m_views = m_history.back();
    return true;
}

bool ReaderView::goForward() {
    if (!canGoForward())
        return false;
    m_views = m_history.forward();
    return true;
}

} // namespace driftline
