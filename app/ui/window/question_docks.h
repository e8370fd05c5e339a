// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/scene_datum.h"
#include "session/current_scene.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QObject>

#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;

namespace driftline {

class QuestionPanel;

/// The docks at the right that answer questions about the figure in view, hidden until they are asked for and
/// made then.
class QuestionDocks : public QObject {
    Q_OBJECT
public:
    /// As tabs of the dock `beside`.
    QuestionDocks(Session& session, CurrentScene& current, Jobs& jobs, QDockWidget& beside,
                  QMainWindow& window);

    /// Show or hide, checked while shown.
    QAction* shiftAction() const;
    QAction* averageAction() const;
    QDockWidget* shiftDock() const { return m_shift; }
    QDockWidget* averageDock() const { return m_average; }

Q_SIGNALS:
    void told(const QString& message);
    void failed(const driftline::Error& error);
    void datumSelected(
        const driftline::SceneDatum& datum); ///< to be emitted by who selects; the shift panel follows

private:
    QDockWidget* addDock(QMainWindow& window, const QString& name, const QString& title,
                         const std::function<QuestionPanel*()>& makePanel);

    QDockWidget* m_shift = nullptr;
    QDockWidget* m_average = nullptr;
};

} // namespace driftline
