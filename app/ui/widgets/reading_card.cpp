// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_card.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/marker_icon.h"
#include "ui/widgets/sentences.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QStringList>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

constexpr int away = 16; ///< from the crosshair
constexpr int markerSide = 10;
constexpr int mostCardWidth = 320;
constexpr int border = 4; ///< that of the style sheet, and a pixel for rounded type on either side

QLabel* small(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("kind", "card-small");
    label->setWordWrap(true);
    return label;
}

/// The style is asked again only where the kind is another one.
void setKind(QLabel& label, const QString& kind) {
    if (label.property("kind").toString() == kind)
        return;
    label.setProperty("kind", kind);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace

ReadingCard::ReadingCard(QWidget* parent, Kind kind)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_fieldwork(new QLabel(this))
    , m_rows(new QGridLayout)
    , m_facts(small(this))
    , m_sources(small(this)) {
    setObjectName(kind == Kind::Pinned ? QStringLiteral("pinnedReading") : QStringLiteral("reading"));
    setProperty("kind", "reading");
    setAttribute(Qt::WA_TransparentForMouseEvents, kind == Kind::Following);
    setProperty("pinned", kind == Kind::Pinned);
    setAccessibleName(kind == Kind::Pinned ? tr("Pinned values")
                                           : qtText(widgets_sentences::valuesAtTheCrosshair));
    m_heading->setProperty("kind", "card-strong");
    m_fieldwork->setProperty("kind", "card-small");
    m_top = new QHBoxLayout;
    m_top->setSpacing(8);
    m_top->addWidget(m_heading);
    m_top->addWidget(m_fieldwork, 1);
    if (kind == Kind::Pinned) {
        addButtons();
        setCursor(Qt::OpenHandCursor);
        setToolTip(qtText(widgets_sentences::aboutMovingTheCard));
    }
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(5);
    layout->addLayout(m_top);
    layout->addLayout(m_rows);
    layout->addWidget(m_facts);
    layout->addWidget(m_sources);
    hide();
}

void ReadingCard::addButtons() {
    const auto add = [this](const QString& text, const QString& name, const QString& tip) {
        auto* button = new QPushButton(text, this);
        button->setAccessibleName(name);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCursor(Qt::ArrowCursor);
        button->installEventFilter(this);
        m_top->addWidget(button);
        return button;
    };
    m_top->setSpacing(4);
    m_more = add({}, qtText(widgets_sentences::allValuesHere), qtText(widgets_sentences::allValuesHere));
    m_more->setObjectName(QStringLiteral("moreReading"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isFull = !m_isFull;
        fill(m_shown);
        Q_EMIT sizeChanged();
    });
    auto* copy = add(tr("Copy"), qtText(widgets_sentences::copyTheseValues),
                     qtText(widgets_sentences::aboutCopyTheseValues));
    copy->setObjectName(QStringLiteral("copyReading"));
    connect(copy, &QPushButton::clicked, this, &ReadingCard::copyAsked);
    auto* close = add(QStringLiteral("×"), qtText(widgets_sentences::unpinTheseValues),
                      qtText(widgets_sentences::aboutUnpinning));
    close->setObjectName(QStringLiteral("unpin"));
    connect(close, &QPushButton::clicked, this, &ReadingCard::closeAsked);
}

void ReadingCard::showReading(const Reading& reading, QPoint origin) {
    if (reading.data.empty() && reading.eventDetail.isEmpty()) {
        hide();
        return;
    }
    if (m_shown.scene != reading.scene || reading.data != m_shown.data || reading.datum != m_shown.datum ||
        reading.eventDetail != m_shown.eventDetail) {
        m_shown = reading;
        fill(reading);
    }
    place(reading, origin);
    show();
    raise();
}

void ReadingCard::fill(const Reading& reading) {
    if (reading.data.empty()) {
        hideRowsFrom(0);
        m_heading->setText(tr("Event"));
        m_fieldwork->clear();
        m_facts->setText(reading.eventDetail);
        m_facts->show();
        m_sources->hide();
        return;
    }
    const auto& scene = *reading.scene;
    const auto words = readingWords(scene, reading.data, reading.eventDetail);
    m_heading->setText(words.heading);
    if (m_more != nullptr)
        m_more->setText(m_isFull ? tr("Less") : tr("More"));
    if (m_more != nullptr && !m_isFull) {
        showShort(words, reading);
        return;
    }
    m_fieldwork->setText(words.fieldwork);
    for (std::size_t at = 0; at < words.rows.size(); ++at) {
        const auto& row = words.rows[at];
        showRow(at, scene, row, words.rows.size() > 1 && row.datum == reading.datum);
    }
    hideRowsFrom(words.rows.size());
    m_facts->setText(words.common.join(QStringLiteral(" · ")));
    m_facts->setVisible(!words.common.isEmpty());
    auto sources = typeset(words.sources.join(QStringLiteral("; ")));
    if (!words.event.isEmpty())
        sources = words.event + QChar(u'\n') + sources;
    m_sources->setText(sources);
    m_sources->setVisible(!sources.isEmpty());
}

/// The number that is meant; without one, the first.
void ReadingCard::showShort(const ReadingWords& words, const Reading& reading) {
    m_fieldwork->clear();
    m_facts->hide();
    m_sources->hide();
    hideRowsFrom(words.rows.empty() ? 0 : 1);
    if (words.rows.empty())
        return;
    const auto meant = std::find_if(words.rows.begin(), words.rows.end(),
                                    [&reading](const ReadingRow& row) { return row.datum == reading.datum; });
    auto row = meant == words.rows.end() ? words.rows.front() : *meant;
    row.facts.clear();
    showRow(0, *reading.scene, row, true);
}

/// Labels are kept for the next place: making them anew is most of what a move of the mouse would cost.
const ReadingCard::RowLabels& ReadingCard::labelsOf(std::size_t at) {
    while (m_labels.size() <= at) {
        const RowLabels labels = {new QLabel(this), new QLabel(this), new QLabel(this), small(this)};
        labels.facts->setWordWrap(false);
        const int row = static_cast<int>(m_labels.size());
        m_rows->addWidget(labels.marker, row, 0, Qt::AlignVCenter);
        m_rows->addWidget(labels.name, row, 1);
        m_rows->addWidget(labels.value, row, 2, Qt::AlignRight);
        m_rows->addWidget(labels.facts, row, 3);
        m_labels.push_back(labels);
    }
    return m_labels[at];
}

void ReadingCard::hideRowsFrom(std::size_t first) {
    for (auto at = first; at < m_labels.size(); ++at) {
        for (auto* label : {m_labels[at].marker, m_labels[at].name, m_labels[at].value, m_labels[at].facts}) {
            label->hide();
            label->clear();
        }
    }
}

void ReadingCard::showRow(std::size_t at, const Scene& scene, const ReadingRow& row, bool isMeant) {
    const auto& labels = labelsOf(at);
    const int series = scene.data[static_cast<std::size_t>(row.datum)].series;
    if (series >= 0)
        labels.marker->setPixmap(
            markerIcon(scene.series[static_cast<std::size_t>(series)], markerSide, devicePixelRatioF()));
    setKind(*labels.name, isMeant ? QStringLiteral("card-strong") : QString());
    labels.name->setText(row.name);
    setKind(*labels.value, row.hasValue ? QStringLiteral("card-strong") : QStringLiteral("card-small"));
    labels.value->setText(row.value);
    labels.facts->setText(row.facts.join(QStringLiteral(" · ")));
    // Shown at once: the layout would do it later, and until then their size does not count.
    labels.marker->setVisible(series >= 0);
    labels.name->show();
    labels.value->show();
    labels.facts->setVisible(!row.facts.isEmpty());
}

void ReadingCard::place(const Reading& reading, QPoint origin) {
    // The parts of a layout do not hear that a text in them is another one.
    m_top->invalidate();
    m_rows->invalidate();
    // Long sources wrap instead of stretching the card over the chart.
    const int rowsWidth = std::max(m_top->sizeHint().width(), m_rows->sizeHint().width());
    const int margins = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    int wanted = 0;
    for (const auto* label : {m_facts, m_sources}) {
        if (!label->isHidden())
            wanted = std::max(wanted, label->fontMetrics().horizontalAdvance(label->text()));
    }
    const int inner = std::max(rowsWidth, std::min(wanted + 4, mostCardWidth - margins));
    setFixedWidth(inner + margins + border);
    // Without any text that wraps a layout has no height for a width.
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();

    const auto at = reading.at.toPoint() + origin;
    m_anchor = at;
    const auto room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    const QSize size(width(), height);
    if (m_moved) {
        const auto corner = at + *m_moved;
        setGeometry(
            QRect(QPoint(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
                         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height))),
                  size));
    } else if (m_more != nullptr) {
        setGeometry(QRect(placeBeside(at, size, room, m_obstacles), size));
    } else {
        setGeometry(QRect(besideCrosshair(at, height, room), size));
    }
}

/// One that follows the pointer stays at the same side of it, and does not jump about.
QPoint ReadingCard::besideCrosshair(QPoint at, int height, const QRect& room) const {
    const bool hasRoomRight = at.x() + away + width() <= room.right();
    const int left = hasRoomRight ? at.x() + away : at.x() - away - width();
    return {std::clamp(left, room.left(), std::max(room.left(), room.right() - width())),
            std::clamp(at.y() - height / 2, room.top(), std::max(room.top(), room.bottom() - height))};
}

void ReadingCard::moveBy(QPoint distance) {
    const auto room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    const auto wanted = pos() + distance;
    move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    m_moved = pos() - m_anchor;
    raise();
}

void ReadingCard::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QFrame::mousePressEvent(event);
    m_grip = event->position().toPoint();
    setCursor(Qt::ClosedHandCursor);
}

void ReadingCard::mouseMoveEvent(QMouseEvent* event) {
    if (!m_grip)
        return QFrame::mouseMoveEvent(event);
    if (const auto distance = event->position().toPoint() - *m_grip; !distance.isNull())
        moveBy(distance);
}

void ReadingCard::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_grip)
        return QFrame::mouseReleaseEvent(event);
    m_grip.reset();
    setCursor(Qt::OpenHandCursor);
}

bool ReadingCard::eventFilter(QObject* watched, QEvent* event) {
    constexpr int step = 8;
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!key->modifiers().testFlag(Qt::ShiftModifier))
        return QFrame::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Left:
        moveBy({-step, 0});
        return true;
    case Qt::Key_Right:
        moveBy({step, 0});
        return true;
    case Qt::Key_Up:
        moveBy({0, -step});
        return true;
    case Qt::Key_Down:
        moveBy({0, step});
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace driftline
