// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_canvas.h"
#include "render/reading_words.h"
#include "scene/scene.h"
#include "ui/widgets/card_place.h"

#include <QFrame>

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace driftline {

/// The card beside a crosshair: every series' number at one place along x and what is known of it. Floats
/// over its parent. One that follows the pointer lets the mouse through. A pinned one is small: it says the
/// number that is meant, the others and their sources on demand, and covers no marks while there is room. It
/// has buttons and can be moved: with the mouse, or with Shift and the arrow keys while one of its buttons
/// has the focus.
class ReadingCard : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Following, Pinned };

    explicit ReadingCard(QWidget* parent, Kind kind = Kind::Following);

    /// The reading is in coordinates of a widget whose origin lies at `origin` in the parent.
    void showReading(const Reading& reading, QPoint origin);
    const Reading& shown() const { return m_shown; }
    /// A reader has moved it from where it would stand. It then keeps its distance to the place that it
    /// reads.
    bool isMoved() const { return m_moved.has_value(); }
    /// What it is to leave free where it can.
    void avoid(CardObstacles obstacles) { m_obstacles = std::move(obstacles); }

Q_SIGNALS:
    void copyAsked();
    void closeAsked();
    void sizeChanged(); ///< a pinned one says more or less than before

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addButtons();
    void moveBy(QPoint distance);
    void fill(const Reading& reading);
    /// What a row says; kept and hidden where there are fewer rows.
    struct RowLabels {
        QLabel* marker;
        QLabel* name;
        QLabel* value;
        QLabel* facts;
    };
    const RowLabels& labelsOf(std::size_t at);
    void showRow(std::size_t at, const Scene& scene, const ReadingRow& row, bool isMeant);
    void hideRowsFrom(std::size_t first);
    void place(const Reading& reading, QPoint origin);
    void showShort(const ReadingWords& words, const Reading& reading);
    QPoint besideCrosshair(QPoint at, int height, const QRect& room) const;

    QLabel* m_heading;
    QLabel* m_fieldwork;
    QHBoxLayout* m_top = nullptr;
    QGridLayout* m_rows;
    std::vector<RowLabels> m_labels;
    QLabel* m_facts;
    QLabel* m_sources;
    Reading m_shown;
    CardObstacles m_obstacles;
    QPushButton* m_more = nullptr; ///< of a pinned one
    bool m_isFull = false;
    QPoint m_anchor;               ///< the place that it reads, in the parent
    std::optional<QPoint> m_moved; ///< from the anchor to its corner
    std::optional<QPoint> m_grip;  ///< where it is held while it is dragged
};

} // namespace driftline
