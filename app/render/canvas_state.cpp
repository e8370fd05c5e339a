// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/canvas_state.h"

#include "render/crosshair.h"
#include "render/page_plot.h"
#include "render/paint_style.h"
#include "render/series_hit.h"
#include "render/word_styles.h"
#include "render/words_painter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace driftline {

namespace {
/// How far outside a plot the pointer still reads it, canvas units.
constexpr double aroundPlot = 12;
/// How near the pointer must be to an event line, canvas units.
constexpr double nearEvent = 4;
constexpr double ringShare = 1.35; ///< of the marker
constexpr double frameInset = 3;   ///< pixels
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
        if (!m_state.m_marks.scene)
            return;
        for (const auto* words : m_state.m_renderer.words())
            paintWords(*painter, *words, *m_state.m_marks.scene, m_state.m_medium, *m_state.m_text,
                       m_state.m_marks.focus, Background::Filled);
    }

private:
    const CanvasState& m_state;
};

CanvasState::CanvasState(PagePlot& plot, const QWidget& owner)
    : m_plot(plot)
    , m_owner(owner)
    , m_page{{0, 0}, Medium::paper()}
    , m_medium(m_page.medium)
    , m_text(std::make_unique<TextPainter>(m_medium.family))
    , m_renderer(plot, FigureRenderer::Target::Pixels)
    , m_words(std::make_unique<WordsLayer>(plot, *this)) {
    prepare(plot);
    plot.setOverlay([this](QPainter& painter) {
        paintOverlay(painter, m_overlay, m_scale, *m_text, boldLabelStyle(m_medium));
    });
}

CanvasState::~CanvasState() = default;

void CanvasState::setScene(std::shared_ptr<const Scene> scene, const FigurePage& page) {
    m_reader.setScene(scene);
    // The renderer reads the scene before until it is emptied or built anew, which follows at once.
    const auto before = std::exchange(m_marks, m_marks.carriedTo(std::move(scene)));
    m_page = page;
    if (m_page.medium.family != m_medium.family)
        m_text = std::make_unique<TextPainter>(m_page.medium.family);
    m_medium = m_marks.scene ? page.medium.drawnWith(m_marks.scene->theme) : page.medium;
    layOut();
    showPage();
}

void CanvasState::setScale(double scale) {
    m_scale = scale;
    showPage();
}

QSize CanvasState::pixelSize() const {
    return (m_page.size * m_scale).toSize();
}

void CanvasState::layOut() {
    if (!scene() || m_page.size.isEmpty()) {
        m_renderer.clear();
        m_parts.clear();
        return;
    }
    m_renderer.build(*scene(), layoutFigure(*scene(), m_page.size, m_medium, *m_text), m_reader.views(),
                     m_medium, *m_text);
    m_reader.setSharing(m_renderer.layout().sharedX, m_renderer.layout().sharedY);
    m_renderer.setFocus(m_marks.focus);
    m_parts = figureParts(m_renderer.words(), plots());
}

void CanvasState::showPage() {
    m_plot.setPage(m_page.size, m_scale, scene() ? toColor(scene()->theme.background) : QColor(Qt::white));
}

void CanvasState::setFocus(int series) {
    m_marks.focus = series;
    m_renderer.setFocus(series);
}

int CanvasState::panelAt(QPointF at) const {
    for (int panel = 0; panel < m_renderer.panelCount(); ++panel) {
        if (plotRect(panel).adjusted(-aroundPlot, -aroundPlot, aroundPlot, aroundPlot).contains(at))
            return panel;
    }
    return -1;
}

std::optional<Spot> CanvasState::dotNear(int panel, QPointF at) const {
    const auto map = m_renderer.map(panel);
    std::optional<Spot> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < scene()->data.size(); ++i) {
        const auto& one = scene()->data[i];
        if (one.panel != panel || !map.view.x.holds(one.at.x) || !map.view.y.holds(one.at.y))
            continue;
        const auto place = m_marks.index.placeOf(panel, static_cast<int>(i));
        const auto miss = map.toPoint(one.at) - at;
        const double distance = std::hypot(miss.x(), miss.y());
        if (!place || distance >= least)
            continue;
        least = distance;
        nearest = Spot{panel, *place, static_cast<int>(i)};
    }
    return nearest;
}

std::optional<Spot> CanvasState::spotNear(int panel, QPointF at) const {
    const auto map = m_renderer.map(panel);
    if (scene()->panels[static_cast<std::size_t>(panel)].isScatter())
        return dotNear(panel, at);
    const auto place = m_marks.index.isAlongX(panel)
                           ? m_marks.index.nearest(panel, map.fromX(at.x()), map.view.x)
                           : m_marks.index.nearest(panel, map.fromY(at.y()), map.view.y);
    if (!place)
        return {};
    Spot spot{panel, *place, -1};
    double least = std::numeric_limits<double>::infinity();
    for (const int datum : m_marks.index.at(spot).data) {
        const auto& one = scene()->data[static_cast<std::size_t>(datum)];
        const bool stands = std::isfinite(one.at.x) && std::isfinite(one.at.y);
        const QPointF miss = stands ? map.toPoint(one.at) - at : QPointF();
        const double distance = stands ? std::hypot(miss.x(), miss.y()) : std::numeric_limits<double>::max();
        if (distance < least) {
            least = distance;
            spot.datum = datum;
        }
    }
    return spot;
}

QString CanvasState::eventAt(int panel, QPointF at) const {
    const auto map = m_renderer.map(panel);
    const auto* rule = ruleNear(scene()->panels[static_cast<std::size_t>(panel)], map.fromX(at.x()),
                                nearEvent / map.plot.width() * map.view.x.span());
    return rule == nullptr ? QString() : QString::fromStdString(rule->detail);
}

int CanvasState::seriesNamedAt(QPointF at) const {
    return scene() ? seriesOfWords(m_renderer.words(), at) : -1;
}

bool CanvasState::isOnMark(QPointF at) const {
    const int panel = scene() ? panelAt(at) : -1;
    return panel >= 0 &&
           seriesOfMarks(scene()->panels[static_cast<std::size_t>(panel)], m_renderer.map(panel), at) >= 0;
}

Reading CanvasState::readingAt(const Spot& spot, const QString& eventDetail) const {
    const auto& place = m_marks.index.at(spot);
    const auto map = m_renderer.map(spot.panel);
    Reading reading{scene(),    spot.panel,  place.at, place.data,
                    spot.datum, eventDetail, {},       toWidget(map.plot)};
    // The tooltip hangs at the first number; the crosshair stands at the place itself.
    QPointF at = map.plot.center();
    for (const int datum : place.data) {
        const auto& one = scene()->data[static_cast<std::size_t>(datum)];
        if (std::isfinite(one.at.x) && std::isfinite(one.at.y)) {
            at = map.toPoint(one.at);
            break;
        }
    }
    if (m_marks.index.isAlongX(spot.panel))
        at.setX(map.toX(place.at));
    else
        at.setY(map.toY(place.at));
    reading.at = m_scale * QPointF(std::clamp(at.x(), map.plot.left(), map.plot.right()),
                                   std::clamp(at.y(), map.plot.top(), map.plot.bottom()));
    return reading;
}

QRectF CanvasState::toWidget(const QRectF& area) const {
    return {area.topLeft() * m_scale, area.size() * m_scale};
}

void CanvasState::togglePin(const Spot& spot) {
    const auto same = std::find_if(m_marks.pins.begin(), m_marks.pins.end(), [&spot](const Spot& pin) {
        return pin.panel == spot.panel && pin.place == spot.place;
    });
    if (same == m_marks.pins.end())
        m_marks.pins.push_back(spot);
    else
        m_marks.pins.erase(same);
}

void CanvasState::applyView() {
    for (int panel = 0; isLaidOut() && panel < panelCount(); ++panel)
        m_renderer.setView(panel, m_reader.of(panel));
    // Words come and go with the view.
    const auto before =
        m_marks.part < 0 ? std::nullopt : std::optional(m_parts[static_cast<std::size_t>(m_marks.part)]);
    m_parts = figureParts(m_renderer.words(), plots());
    const auto same = std::find_if(m_parts.begin(), m_parts.end(), [&before](const FigurePart& part) {
        return before && part.isSame(*before);
    });
    m_marks.part = same == m_parts.end() ? -1 : static_cast<int>(same - m_parts.begin());
    m_marks.canMovePart = m_marks.canMovePart && m_marks.part >= 0;
}

std::vector<QRectF> CanvasState::plots() const {
    std::vector<QRectF> out;
    for (int panel = 0; panel < m_renderer.panelCount(); ++panel)
        out.push_back(plotRect(panel));
    return out;
}

int CanvasState::partAt(QPointF at) const {
    if (!isLaidOut())
        return -1;
    if (const int words = partWithWordsAt(m_parts, at); words >= 0)
        return words;
    const int panel = panelAt(at);
    if (panel < 0)
        return -1;
    const int series =
        seriesOfMarks(scene()->panels[static_cast<std::size_t>(panel)], m_renderer.map(panel), at);
    return series < 0 ? -1 : partOfSeries(m_parts, series, panel);
}

bool CanvasState::reveal(const Spot& spot) {
    const auto datum = static_cast<std::size_t>(spot.datum);
    const bool isDot = scene()->panels[static_cast<std::size_t>(spot.panel)].isScatter() && spot.datum >= 0;
    const double place = isDot ? scene()->data[datum].at.x : m_marks.index.at(spot).at;
    const bool isAlongX = m_marks.index.isAlongX(spot.panel);
    bool changed = isAlongX ? m_reader.revealX(spot.panel, place) : m_reader.revealY(spot.panel, place);
    if (spot.datum >= 0) {
        const double value = isAlongX ? scene()->data[datum].at.y : scene()->data[datum].at.x;
        if (std::isfinite(value))
            changed =
                (isAlongX ? m_reader.revealY(spot.panel, value) : m_reader.revealX(spot.panel, value)) ||
                changed;
    }
    return changed;
}

void CanvasState::showOverlay() {
    auto look = overlayLook();
    if (look == m_overlay)
        return;
    m_overlay = std::move(look);
    m_plot.update();
}

OverlayLook CanvasState::overlayLook() const {
    OverlayLook look;
    look.accent = m_owner.palette().color(QPalette::Link); // the highlight is a pale ground for words
    if (scene())
        look.accent = visibleOn(toColor(scene()->theme.background), look.accent, toColor(scene()->theme.ink));
    if (m_hasFrame) {
        const double inset = frameInset / m_scale;
        look.focusFrame = QRectF(QPointF(), m_page.size).adjusted(inset, inset, -inset, -inset);
    }
    if (!isLaidOut())
        return look;
    look.line = toColor(scene()->theme.baseline);
    look.ground = toColor(scene()->theme.background);
    look.ringSize = ringShare * m_medium.marker;
    look.box = m_marks.box;
    look.hasHandles = m_marks.canMovePart;
    look.target = m_marks.target;
    if (m_marks.part >= 0)
        look.selection = m_parts[static_cast<std::size_t>(m_marks.part)].box.translated(m_marks.partMoved);
    const Crosshair crosshair(*scene(), m_renderer, m_marks.index, m_medium, *m_text, m_marks.focus);
    for (const auto& pin : m_marks.pins)
        crosshair.add(look, pin, Crosshair::Kind::Pinned);
    if (m_marks.spot)
        crosshair.add(look, *m_marks.spot, Crosshair::Kind::Pointed);
    crosshair.addSelected(look, m_marks.selected);
    return look;
}

} // namespace driftline
