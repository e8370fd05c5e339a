// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/chart_suggestions.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QAction>
#include <QObject>
#include <QStackedWidget>

#include <deque>
#include <memory>
#include <vector>

namespace driftline {

class CentralArea;
class FigurePanel;
class NewFigurePage;

/// Makes figures in the middle of the window: a page takes the place of the figure until a chart is chosen
/// or it is left. A worker completes what was chosen and finds the charts; their pictures follow one by one.
/// The chosen chart becomes a new figure, or a panel of the figure in view where addPanel() asked for one.
class NewFigureView : public QObject {
    Q_OBJECT
public:
    NewFigureView(Session& session, Jobs& jobs, FigurePanel& figure, CentralArea& area);

    /// Opens the page for a new figure.
    QAction* action() { return &m_action; }
    /// Opens the page for another panel of the figure in view.
    void addPanel();
    void leave();
    /// A dataset now has the numbers that were asked for here: they can be chosen.
    void takeMade(const std::string& dataset);

Q_SIGNALS:
    void dataAsked(); ///< the user wants to add a file
    void computeAsked(const std::string& dataset);
    void groupAsked(const std::string& dataset);
    void told(const QString& message);
    void failed(const driftline::Error& error);

private:
    enum class Becomes { Figure, Panel };

    void open(Becomes becomes);
    NewFigurePage& page();
    bool isShown() const;
    void listDatasets();
    void showDataset(const std::string& id);
    void ask(const Encoding& encoding);
    void takeOptions(const ChartSuggestions& options);
    void nextPicture();
    void make(const FigureSpec& chosen);

    Session& m_session;
    FigurePanel& m_figure;
    QStackedWidget* m_stack;
    QWidget& m_figures;              ///< the page that holds the figure
    NewFigurePage* m_page = nullptr; ///< made when it is first asked for
    QAction m_action;
    JobLane m_options;
    JobLane m_pictures;
    Becomes m_becomes = Becomes::Figure;
    bool m_awaitsNumbers = false; ///< a computed column or a group was asked for here
    DatasetPtr m_dataset;
    std::vector<std::string> m_names;  ///< that the chosen rows have
    std::vector<FigureSpec> m_charts;  ///< that are shown, in their order
    std::deque<std::size_t> m_waiting; ///< charts without a picture
};

} // namespace driftline
