// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline_track.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
constexpr int trackHeight = 30;
constexpr double margin = 10;
constexpr double handleRadius = 6.5;
constexpr double tickRadius = 2;
constexpr int pageStep = 5;
constexpr double grabDistance = 14;
} // namespace

TimelineTrack::TimelineTrack(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("timelineTrack"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(qtText(widgets_sentences::aboutTimelineHandles));
}

QSize TimelineTrack::sizeHint() const {
    return {240, trackHeight};
}

void TimelineTrack::setPeriods(const std::vector<Period>& periods, const TimeScale& time) {
    m_periods = periods;
    m_at.clear();
    m_first = 0;
    m_last = 0;
    if (periods.empty())
        return;
    for (const auto& period : periods)
        m_at.push_back(time.at(period));
    // A period that begins last need not stand last: 2024 stands after its first quarter.
    const auto [low, high] = std::minmax_element(m_at.begin(), m_at.end());
    const double from = *low;
    const double span = std::max(1e-9, *high - from);
    for (auto& at : m_at)
        at = (at - from) / span;
    m_last = count() - 1;
    update();
}

void TimelineTrack::setRange(int first, int last) {
    m_first = std::clamp(first, 0, std::max(0, count() - 1));
    m_last = std::clamp(last, m_first, std::max(0, count() - 1));
    describe();
    update();
}

void TimelineTrack::describe() {
    if (m_periods.empty())
        return;
    const auto from = qtText(m_periods[static_cast<std::size_t>(m_first)].label());
    const auto to = qtText(m_periods[static_cast<std::size_t>(m_last)].label());
    setAccessibleName(m_active == Handle::First ? qtText(widgets_sentences::timelineFirst, from, to)
                                                : qtText(widgets_sentences::timelineLast, from, to));
}

double TimelineTrack::xOf(int index) const {
    return margin + m_at[static_cast<std::size_t>(index)] * (width() - 2 * margin);
}

int TimelineTrack::nearest(double x) const {
    int best = 0;
    for (int i = 1; i < count(); ++i) {
        if (std::abs(xOf(i) - x) < std::abs(xOf(best) - x))
            best = i;
    }
    return best;
}

void TimelineTrack::tell(int first, int last) {
    if (first == m_first && last == m_last)
        return;
    setRange(first, last);
    Q_EMIT moved(m_first, m_last);
}

void TimelineTrack::move(Handle handle, int to) {
    const int end = count() - 1;
    if (handle == Handle::First)
        tell(std::clamp(to, 0, m_last), m_last);
    else if (handle == Handle::Last)
        tell(m_first, std::clamp(to, m_first, end));
    else if (handle == Handle::Both) {
        const int length = m_last - m_first;
        const int first = std::clamp(to, 0, end - length);
        tell(first, first + length);
    }
}

void TimelineTrack::paintEvent(QPaintEvent* /*event*/) {
    if (m_at.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = rect().center().y() + 0.5;
    const auto line = palette().color(QPalette::Mid);
    const auto accent = palette().color(isEnabled() ? QPalette::Link : QPalette::Mid);
    painter.setPen(QPen(line, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(margin, y), QPointF(width() - margin, y));
    painter.setPen(QPen(accent, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(xOf(m_first), y), QPointF(xOf(m_last), y));
    // Ticks closer than their size would be a second line.
    if (count() * 3 * tickRadius < width()) {
        painter.setPen(Qt::NoPen);
        for (int i = 0; i < count(); ++i) {
            painter.setBrush(i >= m_first && i <= m_last ? palette().color(QPalette::Base) : line);
            painter.drawEllipse(QPointF(xOf(i), y), tickRadius, tickRadius);
        }
    }
    for (const auto handle : {Handle::First, Handle::Last}) {
        const QPointF at(xOf(handle == Handle::First ? m_first : m_last), y);
        const bool isActive = hasFocus() && m_active == handle;
        painter.setPen(QPen(isActive ? palette().color(QPalette::WindowText) : accent, isActive ? 2.5 : 2));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(at, handleRadius, handleRadius);
    }
}

void TimelineTrack::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_at.empty())
        return;
    const double x = event->position().x();
    const double toFirst = std::abs(xOf(m_first) - x);
    const double toLast = std::abs(xOf(m_last) - x);
    const bool isBetween = x > xOf(m_first) && x < xOf(m_last);
    if (std::min(toFirst, toLast) > grabDistance && isBetween && (m_first > 0 || m_last < count() - 1)) {
        m_dragged = Handle::Both;
        m_grab = nearest(x) - m_first;
    } else {
        // Where both stand on one period, the side of the mouse decides.
        m_dragged =
            toFirst < toLast || (toFirst == toLast && x < xOf(m_first)) ? Handle::First : Handle::Last;
        m_active = m_dragged;
    }
    Q_EMIT gestureStarted();
    mouseMoveEvent(event);
}

void TimelineTrack::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged == Handle::None)
        return;
    const int at = nearest(event->position().x());
    move(m_dragged, m_dragged == Handle::Both ? at - m_grab : at);
}

void TimelineTrack::mouseReleaseEvent(QMouseEvent* /*event*/) {
    letGo();
}

void TimelineTrack::letGo() {
    if (m_dragged == Handle::None)
        return;
    m_dragged = Handle::None;
    Q_EMIT gestureEnded();
}

void TimelineTrack::keyPressEvent(QKeyEvent* event) {
    if (m_at.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int now = m_active == Handle::First ? m_first : m_last;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        move(m_active, now - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        move(m_active, now + 1);
        break;
    case Qt::Key_PageDown:
        move(m_active, now - pageStep);
        break;
    case Qt::Key_PageUp:
        move(m_active, now + pageStep);
        break;
    case Qt::Key_Home:
        move(m_active, 0);
        break;
    case Qt::Key_End:
        move(m_active, count() - 1);
        break;
    case Qt::Key_Space:
        m_active = m_active == Handle::First ? Handle::Last : Handle::First;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    describe();
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

} // namespace driftline
