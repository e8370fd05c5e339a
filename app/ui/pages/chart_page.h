// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "publish/claims.h"
#include "render/scene_datum.h"
#include "scene/figure_check.h"
#include "scene/scene.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;

namespace driftline {

class FigureCanvas;
class HonestyStrip;
class NoteStrip;
class PageDesk;
class PinnedReadings;
class ReadingCard;
class ZoomButtons;
struct FigurePage;
struct Reading;

/// The figure on its page, with what the reader points at beside the crosshair and notes under it.
class ChartPage : public QWidget {
    Q_OBJECT
public:
    explicit ChartPage(QWidget* parent = nullptr);

    void setScene(std::shared_ptr<const Scene> scene, const FigurePage& page);
    /// What a reader of the figure should know, listed under it.
    void setFindings(std::vector<FigureFinding> findings);
    /// In place of the chart: why it cannot be drawn, with a button for each way out.
    void setError(const Error& error, const std::vector<Remedy>& ways = {});
    /// A claim of the article that this figure does not bear out.
    void setDoubt(const std::optional<Claim>& claim);
    /// Something that happened, with details to unfold; stays until it is closed or the next one comes.
    void setNotice(const QString& text, const QStringList& details);
    void setSelectedDatum(const SceneDatum& datum);
    /// Dims the others; an empty or unknown name shows all alike.
    void focusSeriesNamed(const QString& name);
    void resetView();
    FigureCanvas& canvas() { return *m_canvas; }
    PageDesk& desk() { return *m_desk; }

Q_SIGNALS:
    void claimAsked();
    void datumChosen(const driftline::SceneDatum& datum); ///< one of no scene: none any more
    void copied(const QString& what);
    void remedyAsked(const driftline::Remedy& remedy); ///< a finding is to be mended
    void painted();                                    ///< the first figure has reached the screen

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the canvas shows; nullptr while an error stands in its place. Nobody else keeps it here, so that
    /// what is marked in the canvas and what it is marked in cannot part.
    std::shared_ptr<const Scene> shown() const;
    QWidget* makeCard();
    QWidget* makeErrorPlace();
    void showWays(const std::vector<Remedy>& ways);
    void connectCanvas();
    void focusSeries(int series);
    enum class Extent { Brief, Full };
    void showNotice(Extent extent);
    void giveWay();
    void clickSeries(int series);
    void showReading(const Reading& reading);
    void showPins();
    bool canCopyReading() const;
    /// The pinned readings, or else the one walked to.
    void copyReadings();
    void copy(const std::vector<Reading>& readings);
    void showZoom();

    QWidget* m_card = nullptr;
    QStackedWidget* m_places = nullptr;
    PageDesk* m_desk = nullptr;
    FigureCanvas* m_canvas = nullptr; ///< on the desk
    ReadingCard* m_reading = nullptr;
    PinnedReadings* m_pins = nullptr;
    ZoomButtons* m_zoom = nullptr;
    QLabel* m_errorHeading = nullptr;
    QLabel* m_errorText = nullptr;
    QLabel* m_errorCode = nullptr;
    QWidget* m_errorWays = nullptr;
    NoteStrip* m_doubt;
    HonestyStrip* m_findings;
    NoteStrip* m_notice;
    QString m_noticeText;
    QStringList m_noticeDetails;
};

} // namespace driftline
