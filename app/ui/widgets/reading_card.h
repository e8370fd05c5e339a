// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_canvas.h"
#include "render/reading_words.h"
#include "scene/scene.h"

#include <QFrame>

#include <memory>
#include <utility>
#include <vector>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace driftline {

/// The card beside a crosshair: every series' number at one place along x and what is known of it. Floats
/// over its parent. One that follows the pointer lets the mouse through; a pinned one has buttons.
class ReadingCard : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Following, Pinned };

    explicit ReadingCard(QWidget* parent, Kind kind = Kind::Following);

    /// The reading is in coordinates of a widget whose origin lies at `origin` in the parent.
    void showReading(const Reading& reading, QPoint origin);
    const Reading& shown() const { return m_shown; }
    /// Other cards that it is to leave free where it can.
    void avoid(std::vector<QRect> others) { m_others = std::move(others); }

Q_SIGNALS:
    void copyAsked();
    void closeAsked();

private:
    void addButtons();
    void fill(const Reading& reading);
    void addRow(int at, const Scene& scene, const ReadingRow& row, bool isMeant);
    void place(const Reading& reading, QPoint origin);

    QLabel* m_heading;
    QLabel* m_fieldwork;
    QHBoxLayout* m_top = nullptr;
    QGridLayout* m_rows;
    QLabel* m_facts;
    QLabel* m_sources;
    Reading m_shown;
    std::vector<QRect> m_others;
};

} // namespace driftline
