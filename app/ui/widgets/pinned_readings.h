// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_canvas.h"

#include <QObject>

#include <vector>

namespace driftline {

class ReadingCard;

/// The cards of the readings that the reader has pinned, over a parent widget. None lies on another while
/// there is room, unless the reader moves it there.
class PinnedReadings : public QObject {
    Q_OBJECT
public:
    explicit PinnedReadings(QWidget* over);

    /// One card a reading, in this order. `origin` is that of the readings' coordinates in the parent; `ink`
    /// is to stay free.
    void show(const std::vector<Reading>& readings, QPoint origin, std::vector<QRect> ink);

Q_SIGNALS:
    void copyAsked(const driftline::Reading& pin);
    void closeAsked(const driftline::Reading& pin);

private:
    void addCard();
    void place();
    void sort(const std::vector<Reading>& readings);

    QWidget* m_over;
    std::vector<Reading> m_readings;
    QPoint m_origin;
    std::vector<QRect> m_ink;
    std::vector<ReadingCard*> m_cards; ///< children of the widget they lie over
};

} // namespace driftline
