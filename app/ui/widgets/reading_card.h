// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_canvas.h"
#include "scene/scene.h"

#include <QFrame>
#include <QStringList>

#include <memory>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace driftline {

/// The card beside the crosshair: every series' number at one place along x and what is known of it.
/// Floats over its parent and lets the mouse through.
class ReadingCard : public QFrame {
    Q_OBJECT
public:
    explicit ReadingCard(QWidget* parent);

    /// The reading is in coordinates of a widget whose origin lies at `origin` in the parent.
    void showReading(std::shared_ptr<const Scene> scene, const Reading& reading, QPoint origin);

private:
    void fill(const Scene& scene, const Reading& reading);
    void addRow(int row, const Scene& scene, const Datum& datum, QStringList facts);
    void place(const Reading& reading, QPoint origin);

    QLabel* m_heading;
    QLabel* m_fieldwork;
    QHBoxLayout* m_top = nullptr;
    QGridLayout* m_rows;
    QLabel* m_facts;
    QLabel* m_sources;
    Reading m_shown;
    std::shared_ptr<const Scene> m_scene;
};

} // namespace driftline
