// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/drop_target.h"
#include "render/figure_layout.h"
#include "render/figure_page.h"
#include "render/figure_parts.h"
#include "render/scene_datum.h"
#include "scene/scene.h"

#include <QPointF>
#include <QRectF>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace driftline {

/// What the reader points at: the place along x that is nearest, with the data of every series there. It
/// holds the scene that its indices belong to.
struct Reading {
    std::shared_ptr<const Scene> scene;
    int panel = -1;
    double x = 0;          ///< data coordinate that was snapped to
    std::vector<int> data; ///< indexes into Scene::data, in the order of series
    int datum = -1;        ///< the one of them that is meant: nearest to the pointer, or walked to
    QString eventDetail;   ///< set if an event line is nearest
    QPointF at;            ///< widget coordinates of the snapped place, for the tooltip
    QRectF panelRect;      ///< widget coordinates

    /// The number that is meant.
    SceneDatum meant() const { return {scene, datum}; }
    bool operator==(const Reading&) const = default;
};

/// Shows a Scene and answers to the mouse and the keyboard. It never changes the scene: zoom, pan, focus,
/// pins and the crosshair are views of it.
///
/// The widget is as large as its page, laid out in canvas units and shown at a scale, so that its lines break
/// where those of an exported picture do.
///
/// Wheel zooms along time around the pointer, Shift+wheel the value axis; drag pans, Shift+drag zooms into a
/// box; double click or 0 resets; Alt+Left and Alt+Right and the side buttons of the mouse go back and
/// forward through the views. Arrows walk from number to number: along the axis of places from period to
/// period, across it from series to series, Page Up and Page Down from panel to panel; Enter pins.
class FigureCanvas : public QWidget {
    Q_OBJECT
public:
    explicit FigureCanvas(QWidget* parent = nullptr);
    ~FigureCanvas() override;
    FigureCanvas(const FigureCanvas&) = delete;
    FigureCanvas& operator=(const FigureCanvas&) = delete;

    /// The view (zoom, focus) is kept if the figure is the same one (Scene::id), else reset.
    void setScene(std::shared_ptr<const Scene> scene, const FigurePage& page);
    std::shared_ptr<const Scene> scene() const;
    const FigurePage& page() const;
    /// Pixels of the widget per canvas unit.
    void setScale(double scale);
    double scale() const;
    /// Where everything is on the page, in canvas units.
    const FigureLayout& figureLayout() const;

    /// Dims every other series; -1 shows all alike.
    void setFocusedSeries(int series);
    int focusedSeries() const;
    /// Highlights one datum, as when its row is selected in the table. One of another scene highlights none.
    void setSelectedDatum(const SceneDatum& datum);

    void resetView();
    bool isZoomed() const;
    void goBack();
    void goForward();
    bool canGoBack() const;
    bool canGoForward() const;
    /// The next drag draws a box to zoom into, also without Shift.
    void setBoxZoom(bool on);
    bool isBoxZoom() const;

    /// Keeps the present reading on the figure; takes it away if it is kept already. Nothing without one.
    void pinReading();
    /// Nothing if it is none of pins(), or was one of another scene.
    void removePin(const Reading& pin);
    void clearPins();
    /// Where the pins are now.
    std::vector<Reading> pins() const;
    /// The present reading if it was walked to by keyboard; else one with panel -1.
    Reading walkedReading() const;

    /// As if the reader had walked there by keyboard. Nothing where another scene is shown.
    void readDatum(const SceneDatum& datum);
    /// Widget coordinates; empty if it is not in sight, as where another scene is shown.
    QRect datumRect(const SceneDatum& datum) const;
    /// The same for the plot of a panel of a scene.
    QRect panelRect(const std::shared_ptr<const Scene>& of, int panel) const;
    /// The datum that pointing there reads.
    SceneDatum datumAt(QPoint place) const;

    /// What can be selected, in reading order. Indexes are valid until the scene or the reader's view
    /// changes; a selection ends with its scene.
    const std::vector<FigurePart>& parts() const;
    int selectedPart() const; ///< -1: none
    void selectPart(int index);
    /// At a position of the widget; -1 if none.
    int partAt(QPoint place) const;
    /// The panel there as a part of the figure; -1 if none, or where the figure has only one.
    int panelPartAt(QPoint place) const;
    /// Asked whether a part can be dragged: then it has handles while it is selected.
    void setMovable(std::function<bool(const FigurePart&)> canMove);
    bool isMovable(int index) const;
    /// Shown while a part is being dragged, until that ends.
    void showDropTarget(const DropTarget& target);
    bool isDraggingPart() const;
    /// Between data and canvas units, in the reader's view.
    PlotMap panelMap(int panel) const;

Q_SIGNALS:
    void readingChanged(const driftline::Reading& reading);
    void readingCleared();
    void seriesClicked(int series); ///< on a direct label, a legend entry; -1: on empty ground
    void markClicked();             ///< on a line, point or bar, whose place is being read
    void datumChosen(const driftline::SceneDatum& datum); ///< clicked or pinned
    void viewChanged(bool zoomed);
    void boxZoomChanged(bool on);
    void pinsChanged();                            ///< one has come, gone or moved
    void partSelected();                           ///< another one, or none any more
    void partActivated();                          ///< the selected one, by a double click
    void partDragged(int index, QPointF distance); ///< and not let go yet, canvas units
    void partDropped(int index, QPointF distance); ///< the same, at the end
    void sceneChanged();                           ///< another one is shown, with nothing selected
    void painted();                                ///< once, when the first scene has reached the screen

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace driftline
