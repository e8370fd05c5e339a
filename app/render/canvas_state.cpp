// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/canvas_state.h"

#include "render/paint_style.h"
#include "render/qcp.h"
#include "render/series_hit.h"
#include "render/view_limits.h"
#include "render/words_painter.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// How far outside a plot the pointer still reads it, pixels.
constexpr double aroundPlot = 12;
/// How near the pointer must be to an event line, pixels.
constexpr double nearEvent = 4;
constexpr double ringShare = 1.35; ///< of the marker
constexpr double frameInset = 3;

bool hasBars(const ScenePanel& panel) {
    return std::any_of(panel.marks.begin(), panel.marks.end(),
                       [](const Mark& mark) { return std::holds_alternative<Rectangle>(mark); });
}
} // namespace

/// All words of the figure, over the marks.
class CanvasState::WordsLayer final : public QCPLayerable {
public:
    WordsLayer(QCustomPlot& plot, const CanvasState& state)
        : QCPLayerable(&plot, QStringLiteral("legend"))
        , m_state(state) {}

protected:
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(0, 0, 0, 1); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aeOther);
    }

    void draw(QCPPainter* painter) override {
        if (!m_state.m_scene)
            return;
        for (const auto* words : m_state.m_renderer.words())
            paintWords(*painter, *words, *m_state.m_scene, m_state.m_medium, m_state.m_text, m_state.m_focus);
    }

private:
    const CanvasState& m_state;
};

CanvasState::CanvasState(QCustomPlot& plot, const QWidget& owner)
    : m_plot(plot)
    , m_owner(owner)
    , m_medium(Medium::screen())
    , m_text(m_medium.family)
    , m_renderer(plot, FigureRenderer::Target::Screen)
    , m_words(std::make_unique<WordsLayer>(plot, *this))
    , m_overlay(plot) {
    prepare(plot, FigureRenderer::Target::Screen);
}

CanvasState::~CanvasState() = default;

void CanvasState::setScene(std::shared_ptr<const Scene> scene) {
    const bool isSame =
        m_scene && scene && m_scene->id == scene->id && m_views.size() == scene->panels.size();
    std::vector<PanelView> views;
    for (std::size_t i = 0; scene && i < scene->panels.size(); ++i) {
        const auto whole = PanelView::whole(scene->panels[i]);
        const bool keep = isSame && m_views[i] != PanelView::whole(m_scene->panels[i]);
        views.push_back(keep ? PanelView{panned(m_views[i].x, whole.x, 0), panned(m_views[i].y, whole.y, 0)}
                             : whole);
    }
    if (!isSame)
        m_focus = -1;
    m_selected = -1;
    m_spot.reset();
    m_scene = std::move(scene);
    m_views = std::move(views);
    m_index = m_scene ? HitIndex(*m_scene) : HitIndex();
}

void CanvasState::layOut(QSize size) {
    if (!m_scene || size.isEmpty())
        return;
    m_renderer.build(*m_scene, layoutFigure(*m_scene, size, m_medium, m_text), m_views, m_medium, m_text);
    m_renderer.setFocus(m_focus);
}

void CanvasState::setFocus(int series) {
    m_focus = series;
    m_renderer.setFocus(series);
}

int CanvasState::panelAt(QPointF at) const {
    for (int panel = 0; panel < m_renderer.panelCount(); ++panel) {
        if (plotRect(panel).adjusted(-aroundPlot, -aroundPlot, aroundPlot, aroundPlot).contains(at))
            return panel;
    }
    return -1;
}

std::optional<CanvasState::Spot> CanvasState::spotNear(int panel, QPointF at) const {
    const auto map = m_renderer.map(panel);
    const auto place = isAlongX(panel) ? m_index.nearest(panel, map.fromX(at.x()), map.view.x)
                                       : m_index.nearest(panel, map.fromY(at.y()), map.view.y);
    return place ? std::optional(Spot{panel, *place}) : std::nullopt;
}

QString CanvasState::eventAt(int panel, QPointF at) const {
    const auto map = m_renderer.map(panel);
    const auto* rule = ruleNear(m_scene->panels[static_cast<std::size_t>(panel)], map.fromX(at.x()),
                                nearEvent / map.plot.width() * map.view.x.span());
    return rule == nullptr ? QString() : QString::fromStdString(rule->detail);
}

int CanvasState::seriesAt(QPointF at) const {
    if (!m_scene)
        return -1;
    if (const int named = seriesOfWords(m_renderer.words(), at); named >= 0)
        return named;
    const int panel = panelAt(at);
    return panel < 0
               ? -1
               : seriesOfMarks(m_scene->panels[static_cast<std::size_t>(panel)], m_renderer.map(panel), at);
}

bool CanvasState::isOnName(QPointF at) const {
    return m_scene && seriesOfWords(m_renderer.words(), at) >= 0;
}

Reading CanvasState::readingAt(Spot spot, const QString& eventDetail) const {
    const auto& place = m_index.places(spot.panel)[spot.place];
    const auto map = m_renderer.map(spot.panel);
    Reading reading{spot.panel, place.at, place.data, eventDetail, {}, map.plot};
    // The tooltip hangs at the first number; the crosshair stands at the place itself.
    QPointF at = map.plot.center();
    for (const int datum : place.data) {
        const auto& one = m_scene->data[static_cast<std::size_t>(datum)];
        if (std::isfinite(one.at.x) && std::isfinite(one.at.y)) {
            at = map.toPoint(one.at);
            break;
        }
    }
    if (isAlongX(spot.panel))
        at.setX(map.toX(place.at));
    else
        at.setY(map.toY(place.at));
    reading.at = QPointF(std::clamp(at.x(), map.plot.left(), map.plot.right()),
                         std::clamp(at.y(), map.plot.top(), map.plot.bottom()));
    return reading;
}

void CanvasState::setViews(int panel, const PanelView& view) {
    const auto& layout = m_renderer.layout();
    for (int i = 0; i < panelCount(); ++i) {
        auto& one = m_views[static_cast<std::size_t>(i)];
        if (i == panel || layout.sharedX)
            one.x = view.x;
        if (i == panel || layout.sharedY)
            one.y = view.y;
        m_renderer.setView(i, one);
    }
}

bool CanvasState::zoom(int panel, QPointF about, double factor, Qt::Orientation axis) {
    const auto& scenePanel = m_scene->panels[static_cast<std::size_t>(panel)];
    const auto whole = PanelView::whole(scenePanel);
    const auto map = m_renderer.map(panel);
    auto view = map.view;
    if (axis == Qt::Horizontal && scenePanel.x.kind == AxisKind::Time)
        view.x = zoomed(view.x, whole.x, map.fromX(about.x()), factor);
    else if (axis == Qt::Vertical && scenePanel.y.kind == AxisKind::Value)
        view.y = zoomed(view.y, whole.y, map.fromY(about.y()), factor);
    if (view == map.view)
        return false;
    setViews(panel, view);
    return true;
}

bool CanvasState::pan(int panel, const PanelView& start, QPointF distance) {
    const auto whole = PanelView::whole(m_scene->panels[static_cast<std::size_t>(panel)]);
    const auto plot = plotRect(panel);
    const PanelView view{panned(start.x, whole.x, -distance.x() / plot.width() * start.x.span()),
                         panned(start.y, whole.y, distance.y() / plot.height() * start.y.span())};
    if (view == m_renderer.view(panel))
        return false;
    setViews(panel, view);
    return true;
}

bool CanvasState::reveal(Spot spot) {
    const auto whole = PanelView::whole(m_scene->panels[static_cast<std::size_t>(spot.panel)]);
    auto view = m_renderer.view(spot.panel);
    const double at = m_index.places(spot.panel)[spot.place].at;
    if (isAlongX(spot.panel))
        view.x = revealing(view.x, whole.x, at);
    else
        view.y = revealing(view.y, whole.y, at);
    if (view == m_renderer.view(spot.panel))
        return false;
    setViews(spot.panel, view);
    return true;
}

bool CanvasState::resetView() {
    if (!isZoomed())
        return false;
    for (int i = 0; i < panelCount(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        m_views[index] = PanelView::whole(m_scene->panels[index]);
        if (i < m_renderer.panelCount())
            m_renderer.setView(i, m_views[index]);
    }
    return true;
}

bool CanvasState::isZoomed() const {
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (m_views[i] != PanelView::whole(m_scene->panels[i]))
            return true;
    }
    return false;
}

void CanvasState::showOverlay() {
    m_overlay.show(overlayLook());
}

OverlayLook CanvasState::overlayLook() const {
    OverlayLook look;
    look.accent = m_owner.palette().color(QPalette::Highlight);
    if (m_hasFrame)
        look.focusFrame =
            QRectF(m_plot.rect()).adjusted(frameInset, frameInset, -frameInset - 1, -frameInset - 1);
    if (!m_scene || m_renderer.panelCount() != panelCount())
        return look;
    look.line = toColor(m_scene->theme.baseline);
    look.ground = toColor(m_scene->theme.background);
    look.ringSize = ringShare * m_medium.marker;
    if (m_spot) {
        const auto& place = m_index.places(m_spot->panel)[m_spot->place];
        for (int panel = 0; panel < panelCount(); ++panel) {
            if (panel == m_spot->panel || (m_renderer.layout().sharedX && isAlongX(panel)))
                addCrosshair(look, panel, place.at);
        }
        for (const int datum : place.data) {
            if (isInSight(datum))
                addRing(look, datum, false);
        }
    }
    if (m_selected >= 0)
        addRing(look, m_selected, true);
    return look;
}

bool CanvasState::isInSight(int datum) const {
    const int series = m_scene->data[static_cast<std::size_t>(datum)].series;
    const bool isContext = series >= 0 && m_scene->series[static_cast<std::size_t>(series)].context;
    return m_focus >= 0 ? series == m_focus : !isContext;
}

void CanvasState::addCrosshair(OverlayLook& look, int panel, double at) const {
    const auto map = m_renderer.map(panel);
    const auto& plot = map.plot;
    const auto& places = m_index.places(panel);
    double step = map.view.x.span() + map.view.y.span();
    for (std::size_t i = 1; i < places.size(); ++i)
        step = std::min(step, places[i].at - places[i - 1].at);
    const bool shades = hasBars(m_scene->panels[static_cast<std::size_t>(panel)]);
    if (isAlongX(panel) && shades)
        look.places.push_back(QRectF(QPointF(map.toX(at - step / 2), plot.top()),
                                     QPointF(map.toX(at + step / 2), plot.bottom()))
                                  .intersected(plot));
    else if (isAlongX(panel))
        look.lines.emplace_back(map.toX(at), plot.top(), map.toX(at), plot.bottom());
    else if (shades)
        look.places.push_back(QRectF(QPointF(plot.left(), map.toY(at + step / 2)),
                                     QPointF(plot.right(), map.toY(at - step / 2)))
                                  .intersected(plot));
    else
        look.lines.emplace_back(plot.left(), map.toY(at), plot.right(), map.toY(at));
}

void CanvasState::addRing(OverlayLook& look, int datum, bool isStrong) const {
    if (static_cast<std::size_t>(datum) >= m_scene->data.size())
        return;
    const auto& one = m_scene->data[static_cast<std::size_t>(datum)];
    if (one.panel < 0 || one.panel >= panelCount() || !std::isfinite(one.at.x) || !std::isfinite(one.at.y))
        return;
    // A bar that is shaded with its place needs no ring.
    if (!isStrong && hasBars(m_scene->panels[static_cast<std::size_t>(one.panel)]))
        return;
    const auto map = m_renderer.map(one.panel);
    if (!map.view.x.holds(one.at.x) || !map.view.y.holds(one.at.y))
        return;
    const bool isKnown = one.series >= 0 && static_cast<std::size_t>(one.series) < m_scene->series.size();
    look.rings.push_back({map.toPoint(one.at),
                          isKnown
                              ? toColor(m_scene->series[static_cast<std::size_t>(one.series)].style.colour)
                              : toColor(m_scene->theme.ink),
                          isStrong});
}

QString spokenReading(const Scene& scene, const Reading& reading) {
    QString text;
    for (const int index : reading.data) {
        const auto& datum = scene.data[static_cast<std::size_t>(index)];
        text += text.isEmpty() ? QString::fromStdString(datum.position) + QStringLiteral(": ")
                               : QStringLiteral(", ");
        const auto& said = datum.value ? datum.valueText : datum.missing;
        text += QString::fromStdString(datum.seriesName) + u' ' + QString::fromStdString(said);
    }
    if (!reading.eventDetail.isEmpty())
        text += QStringLiteral(". ") + reading.eventDetail;
    return text;
}

} // namespace driftline
