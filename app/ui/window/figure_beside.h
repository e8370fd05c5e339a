// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/figure_check.h"
#include "session/current_scene.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QAction>
#include <QObject>

#include <string>

class QDockWidget;

namespace driftline {

class BesidePanel;
class CentralArea;
class FigurePanel;

/// A second figure beside the one in view. The session goes on having one figure in view, which is framed and
/// which inspector and actions change. Where the other one is to be edited, it comes into view and the two
/// change roles: the panels change sides, so that both figures keep their places.
class FigureBeside : public QObject {
    Q_OBJECT
public:
    /// `current` is of the figure in view. The library makes room where two figures have too little.
    FigureBeside(Session& session, Jobs& jobs, CurrentScene& current, FigurePanel& figure, CentralArea& area,
                 QDockWidget& library);

    /// Shows a figure beside the one in view or takes it away, checked while there is one.
    QAction* action() { return &m_action; }
    /// Makes the other figure the one that is edited.
    QAction* otherAction() { return &m_other; }
    void open(const std::string& figure);
    void close();

Q_SIGNALS:
    void told(const QString& message); ///< for the status line

private:
    bool isOpen() const { return !m_beside.empty(); }
    void toggle();
    void edit();
    void followFigure();
    void followWorkspace();
    void changeSides();
    void makeRoom();
    BesidePanel& panel();
    void mend(const Remedy& remedy);
    std::string figureToOpen() const;

    Session& m_session;
    Jobs& m_jobs;
    CurrentScene& m_current;
    CurrentScene m_scene; ///< of the figure beside
    FigurePanel& m_figure;
    CentralArea& m_area;
    QDockWidget& m_library;
    BesidePanel* m_panel = nullptr; ///< made when it is first asked for
    QAction m_action;
    QAction m_other;
    std::string m_inView;
    std::string m_before; ///< what was in view before
    std::string m_beside; ///< empty: none
    bool m_hidLibrary = false;
};

} // namespace driftline
