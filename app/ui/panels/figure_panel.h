// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/picture_size.h"
#include "render/scene_datum.h"
#include "scene/figure_check.h"
#include "session/current_scene.h"
#include "session/jobs.h"
#include "session/session.h"
#include "ui/models/claims_model.h"

#include <QUrl>
#include <QWidget>

#include <string>

class QAction;
class QStackedWidget;
class QTabBar;

namespace driftline {

class ChartPage;
class ClaimsPage;
class DataPage;
class Jobs;
class SourcesPage;
class TablePage;
class Timeline;
struct FigureSize;

/// The figure in view: chart, table, sources, for the article claims, and the whole data behind it.
class FigurePanel : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Figure, Numbers, Sources, Claims, Data };

    FigurePanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent = nullptr);

    /// Reads what the first picture can do without. Call once it is on the screen.
    void loadClaims();
    void showTab(Tab tab);
    /// Next to the chart: what happened to a file and what was found in it.
    void showNotice(const QString& text, const QStringList& details);
    void resetView();
    /// Marks this figure as the one that is edited, where another one stands beside it.
    void setFramed(bool framed);
    /// Dims the others; an empty or unknown name shows all alike.
    void focusSeries(const QString& name);
    ChartPage& chart() { return *m_chart; }
    DataPage& data() { return *m_data; }

Q_SIGNALS:
    void painted(); ///< the first figure has reached the screen
    void figureAsked(const std::string& id);
    void addressAsked(const QUrl& address);
    void datumSelected(const driftline::SceneDatum& datum);  ///< one of no scene: none
    void tabAsked();                                         ///< by showTab(): this panel is to be seen
    void told(const QString& message);                       ///< for the status line
    void inspectorAsked(const QString& section, bool opens); ///< a section; opens: opens the inspector too
    void seriesSelected(const std::string& name);            ///< in the chart, as the data call it
    void joinListAsked(const QString& csv);               ///< the list of what did not match is to be written
    void sizeChanged(const driftline::PictureSize& size); ///< of the figure in view

private:
    void showScene();
    /// Checks the figure against the rules of honest charts. The strip stays as it is until the result is
    /// known.
    void check(const FigureSize& size);
    /// Finds what did not match in what stands together; the Sources tab lists it.
    void findJoins();
    void showClaims();
    void mend(const Remedy& remedy);
    /// Pages behind a tab are filled when they come to the front.
    void fill(int tab);
    void connectPages();
    /// Marks one number on every page; one of no scene: none.
    void chooseDatum(const SceneDatum& datum);
    void nameTabs();

    Session& m_session;
    CurrentScene& m_current;
    JobLane m_checks;
    std::string m_remediesFor; ///< id of the figure that the remedies in view are for
    ClaimsModel m_claims;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    ChartPage* m_chart;
    TablePage* m_table;
    SourcesPage* m_sources;
    ClaimsPage* m_claimsPage;
    DataPage* m_data;
    Timeline* m_timeline;
    SceneDatum m_datum; ///< chosen
    bool m_mayReadClaims = false;
    std::array<bool, 5> m_isFilled{};
    JobLane m_joins;
};

} // namespace driftline
