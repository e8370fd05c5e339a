// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg_engine.h"

#include "export/svg_text.h"
#include "render/scripts.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// Everything that figures use; QPainter turns the rest into these.
constexpr QPaintEngine::PaintEngineFeatures features =
    QPaintEngine::PrimitiveTransform | QPaintEngine::AlphaBlend | QPaintEngine::PainterPaths |
    QPaintEngine::Antialiasing | QPaintEngine::ConstantOpacity | QPaintEngine::PaintOutsidePaintEvent;

QByteArray attribute(const char* name, const QByteArray& value) {
    QByteArray out(" ");
    out += name;
    out += "=\"";
    out += value;
    out += '"';
    return out;
}

QByteArray attribute(const char* name, double value) {
    return attribute(name, svgNumber(value));
}

/// `fill` or `stroke` with its opacity.
QByteArray paint(const char* name, const QColor& colour, double opacity) {
    auto out = attribute(name, colour.name().toLatin1());
    const double alpha = colour.alphaF() * opacity;
    if (alpha < 1)
        out += attribute(QByteArray(QByteArray(name) + "-opacity").constData(), alpha);
    return out;
}

QByteArray strokeOf(const QPen& pen, double scale, double opacity) {
    auto out = paint("stroke", pen.color(), opacity);
    // A pen of no width is as thin as can be.
    constexpr double thinnest = 0.1;
    const double width = std::max(pen.widthF() * scale, thinnest);
    out += attribute("stroke-width", width);
    if (pen.capStyle() != Qt::FlatCap)
        out += attribute("stroke-linecap", QByteArray(pen.capStyle() == Qt::RoundCap ? "round" : "square"));
    if (pen.joinStyle() == Qt::RoundJoin || pen.joinStyle() == Qt::BevelJoin)
        out += attribute("stroke-linejoin", QByteArray(pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel"));
    if (pen.style() == Qt::SolidLine)
        return out;
    QByteArray dashes;
    for (const double dash : pen.dashPattern()) {
        if (!dashes.isEmpty())
            dashes += ' ';
        dashes += svgNumber(dash * width);
    }
    out += attribute("stroke-dasharray", dashes);
    if (pen.dashOffset() != 0)
        out += attribute("stroke-dashoffset", pen.dashOffset() * width);
    return out;
}

double scaleOf(const QTransform& transform) {
    return std::sqrt(std::fabs(transform.determinant()));
}

/// The path's box if it is a rectangle with upright sides.
std::optional<QRectF> asRectangle(const QPainterPath& path) {
    constexpr int corners = 5; // the first one twice
    const auto box = path.boundingRect();
    QPainterPath same;
    same.addRect(box);
    if (path.elementCount() != corners)
        return {};
    for (int i = 0; i < corners; ++i) {
        if (path.elementAt(i).type != same.elementAt(i).type ||
            QPointF(path.elementAt(i)) != QPointF(same.elementAt(i)))
            return {};
    }
    return box;
}

QByteArray rectangleAttributes(const QRectF& box) {
    return attribute("x", box.x()) + attribute("y", box.y()) + attribute("width", box.width()) +
           attribute("height", box.height());
}

/// Of two rectangles exactly; QPainterPath would answer in curves and rounding.
QPainterPath common(const QPainterPath& a, const QPainterPath& b) {
    const auto first = asRectangle(a);
    const auto second = asRectangle(b);
    if (!first || !second)
        return a.intersected(b);
    QPainterPath out;
    if (const auto both = first->intersected(*second); !both.isEmpty())
        out.addRect(both);
    return out;
}

QByteArray clipName(const QByteArray& prefix, int clip) {
    return prefix + "-clip" + QByteArray::number(clip + 1);
}
} // namespace

SvgEngine::SvgEngine(QSizeF size) : QPaintEngine(features), m_canvas(QPointF(0, 0), size) {}

bool SvgEngine::begin(QPaintDevice* /*device*/) {
    m_clip.reset();
    setActive(true);
    return true;
}

bool SvgEngine::end() {
    setActive(false);
    return true;
}

void SvgEngine::clipTo(const QPainterPath& path, Qt::ClipOperation operation) {
    if (operation == Qt::NoClip)
        m_clip.reset();
    else
        m_clip = operation == Qt::IntersectClip && m_clip ? common(*m_clip, path) : path;
    m_isClipEnabled = true;
}

void SvgEngine::updateState(const QPaintEngineState& next) {
    const auto changed = next.state();
    if (changed.testFlag(DirtyClipPath))
        clipTo(next.transform().map(next.clipPath()), next.clipOperation());
    if (changed.testFlag(DirtyClipRegion)) {
        QPainterPath path;
        for (const auto& part : next.clipRegion())
            path.addRect(part);
        clipTo(next.transform().map(path), next.clipOperation());
    }
    if (changed.testFlag(DirtyClipEnabled))
        m_isClipEnabled = next.isClipEnabled();
}

int SvgEngine::clipNumber() {
    if (!m_clip || !m_isClipEnabled)
        return -1;
    // Clips of the whole plot are in whole units, which the canvas is not.
    if (const auto box = asRectangle(*m_clip); box && box->adjusted(-1, -1, 1, 1).contains(m_canvas))
        return -1;
    const auto box = m_clip->boundingRect();
    auto& alike = m_clipsByBox[{box.x(), box.y(), box.width(), box.height()}];
    const auto found = std::find_if(alike.begin(), alike.end(),
                                    [this](std::size_t index) { return m_clips[index] == *m_clip; });
    if (found != alike.end())
        return static_cast<int>(*found);
    alike.push_back(m_clips.size());
    m_clips.push_back(*m_clip);
    return static_cast<int>(m_clips.size()) - 1;
}

void SvgEngine::append(const QByteArray& element) {
    const int clip = clipNumber();
    if (m_groups.empty() || m_groups.back().clip != clip)
        m_groups.push_back({clip, {}});
    m_groups.back().elements += element + '\n';
}

QTransform SvgEngine::place() const {
    return painter()->combinedTransform();
}

QByteArray SvgEngine::look(bool isFilled) const {
    const auto& brush = painter()->brush();
    const auto& pen = painter()->pen();
    const double opacity = painter()->opacity();
    auto out = isFilled && brush.style() != Qt::NoBrush ? paint("fill", brush.color(), opacity)
                                                        : attribute("fill", QByteArray("none"));
    if (pen.style() != Qt::NoPen)
        out += strokeOf(pen, scaleOf(place()), opacity);
    return out;
}

bool SvgEngine::isVisible(bool isFilled) const {
    return painter()->pen().style() != Qt::NoPen || (isFilled && painter()->brush().style() != Qt::NoBrush);
}

void SvgEngine::drawPath(const QPainterPath& path) {
    if (!isVisible(true))
        return;
    QByteArray element = "<path" + look(true);
    if (path.fillRule() == Qt::OddEvenFill && painter()->brush().style() != Qt::NoBrush)
        element += attribute("fill-rule", QByteArray("evenodd"));
    append(element + attribute("d", svgPath(place().map(path))) + "/>");
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    if (!isVisible(mode != PolylineMode))
        return;
    QPainterPath path;
    path.addPolygon(place().map(QPolygonF(QList<QPointF>(points, points + count))));
    if (mode != PolylineMode)
        path.closeSubpath();
    QByteArray element = "<path" + look(mode != PolylineMode);
    if (mode == OddEvenMode)
        element += attribute("fill-rule", QByteArray("evenodd"));
    append(element + attribute("d", svgPath(path)) + "/>");
}

void SvgEngine::drawLines(const QLineF* lines, int count) {
    if (!isVisible(false))
        return;
    QPainterPath path;
    for (const auto* line = lines; line != lines + count; ++line) {
        const auto placed = place().map(*line);
        path.moveTo(placed.p1());
        path.lineTo(placed.p2());
    }
    append("<path" + look(false) + attribute("d", svgPath(path)) + "/>");
}

void SvgEngine::drawRects(const QRectF* rects, int count) {
    if (!isVisible(true))
        return;
    for (const auto* box = rects; box != rects + count; ++box) {
        QPainterPath path;
        path.addRect(*box);
        const auto placed = asRectangle(place().map(path));
        if (!placed)
            drawPath(path);
        else if (!placed->isEmpty())
            append("<rect" + look(true) + rectangleAttributes(*placed) + "/>");
    }
}

void SvgEngine::drawEllipse(const QRectF& box) {
    if (!isVisible(true))
        return;
    if (place().type() > QTransform::TxScale) {
        QPainterPath path;
        path.addEllipse(box);
        drawPath(path);
        return;
    }
    const auto placed = place().mapRect(box);
    const QByteArray middle = attribute("cx", placed.center().x()) + attribute("cy", placed.center().y());
    constexpr double alike = 1e-6;
    if (std::fabs(placed.width() - placed.height()) < alike)
        append("<circle" + look(true) + middle + attribute("r", placed.width() / 2) + "/>");
    else
        append("<ellipse" + look(true) + middle + attribute("rx", placed.width() / 2) +
               attribute("ry", placed.height() / 2) + "/>");
}

void SvgEngine::drawPixmap(const QRectF& /*box*/, const QPixmap& /*pixmap*/, const QRectF& /*part*/) {}

void SvgEngine::writeText(const QPainter& painter, const LiveText& line) {
    if (line.text.trimmed().isEmpty())
        return;
    const auto transform = painter.combinedTransform();
    const bool isUpright = transform.type() <= QTransform::TxTranslate;
    const auto at = isUpright ? transform.map(line.baseline) : line.baseline;
    QByteArray element("<text");
    if (!isUpright)
        element += attribute("transform",
                             "matrix(" + svgNumber(transform.m11(), 6) + ' ' + svgNumber(transform.m12(), 6) +
                                 ' ' + svgNumber(transform.m21(), 6) + ' ' + svgNumber(transform.m22(), 6) +
                                 ' ' + svgNumber(transform.dx()) + ' ' + svgNumber(transform.dy()) + ')');
    // A line that runs from right to left hangs at its middle, where every viewer agrees: some take its right
    // end for the start, and some know no direction.
    const bool isFromRight = line.text.isRightToLeft();
    element += attribute("x", isFromRight ? at.x() + line.width / 2 : at.x()) + attribute("y", at.y()) +
               attribute("font-size", line.style.size);
    if (isFromRight)
        element += attribute("text-anchor", QByteArray("middle")) + attribute("direction", QByteArray("rtl"));
    if (line.style.bold)
        element += attribute("font-weight", QByteArray("600"));
    element += paint("fill", line.colour, painter.opacity());
    // A viewer without the typeface fits its own into the room that the layout gave; letters that join must
    // not be moved one by one, as some viewers then do.
    if (!isShapedByContext(line.text))
        element +=
            attribute("textLength", line.width) + attribute("lengthAdjust", QByteArray("spacingAndGlyphs"));
    append(element + '>' + xmlText(line.text) + "</text>");
}

QByteArray SvgEngine::elements(const QByteArray& prefix) const {
    QByteArray out;
    if (!m_clips.empty())
        out += "<defs>\n";
    for (std::size_t i = 0; i < m_clips.size(); ++i) {
        out += "<clipPath" + attribute("id", clipName(prefix, static_cast<int>(i))) + '>';
        const auto box = asRectangle(m_clips[i]);
        out += box ? "<rect" + rectangleAttributes(*box) + "/>"
                   : "<path" + attribute("d", svgPath(m_clips[i])) + "/>";
        out += "</clipPath>\n";
    }
    if (!m_clips.empty())
        out += "</defs>\n";
    for (const auto& group : m_groups) {
        if (group.clip < 0) {
            out += group.elements;
            continue;
        }
        out += "<g" + attribute("clip-path", "url(#" + clipName(prefix, group.clip) + ")") + ">\n";
        out += group.elements;
        out += "</g>\n";
    }
    return out;
}

} // namespace driftline
