// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/medium.h"
#include "scene/scene.h"

#include <QPointF>
#include <QRectF>
#include <QWidget>

#include <memory>
#include <vector>

namespace driftline {

/// What the reader points at: the place along x that is nearest, with the data of every series there.
struct Reading {
    int panel = -1;
    double x = 0;          ///< data coordinate that was snapped to
    std::vector<int> data; ///< indexes into Scene::data, in the order of series
    QString eventDetail;   ///< set if an event line is nearest
    QPointF at;            ///< widget coordinates of the snapped place, for the tooltip
    QRectF panelRect;      ///< widget coordinates

    bool operator==(const Reading&) const = default;
};

/// Shows a Scene and answers to the mouse and the keyboard. It never changes the scene: zoom, pan, focus
/// and the crosshair are views of it. Wheel zooms around the pointer, drag pans, double click resets;
/// left and right arrows walk from place to place along x.
class FigureCanvas : public QWidget {
    Q_OBJECT
public:
    explicit FigureCanvas(QWidget* parent = nullptr);
    ~FigureCanvas() override;
    FigureCanvas(const FigureCanvas&) = delete;
    FigureCanvas& operator=(const FigureCanvas&) = delete;

    /// The view (zoom, focus) is kept if the figure is the same one (Scene::id), else reset.
    void setScene(std::shared_ptr<const Scene> scene);
    std::shared_ptr<const Scene> scene() const;

    /// Dims every other series; -1 shows all alike.
    void setFocusedSeries(int series);
    int focusedSeries() const;
    /// Highlights one datum, as when its row is selected in the table; -1 none.
    void setSelectedDatum(int datum);

    void resetView();
    bool isZoomed() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void readingChanged(const driftline::Reading& reading);
    void readingCleared();
    void seriesClicked(int series); ///< on a direct label, a legend entry; -1: on empty ground
    void viewChanged(bool zoomed);
    void painted(); ///< once, when the first scene has reached the screen

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace driftline
