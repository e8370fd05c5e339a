// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/figure_check.h"
#include "session/current_scene.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QWidget>

#include <string>

class QComboBox;

namespace driftline {

class ChartPage;

/// A figure beside the one in view. It follows every change of its data and answers to whoever points at it,
/// but it is not edited here: a click into it, or its button, asks for it to become the figure in view.
class BesidePanel : public QWidget {
    Q_OBJECT
public:
    /// `scene` is of the figure beside.
    BesidePanel(Session& session, CurrentScene& scene, Jobs& jobs, QWidget* parent);

    /// Which figure this is, among all that could stand here.
    void setFigure(const std::string& id);
    ChartPage& chart() { return *m_chart; }

Q_SIGNALS:
    void editingAsked();
    void figureChosen(const std::string& id); ///< to stand here instead
    void closeAsked();
    void remedyAsked(const driftline::Remedy& remedy);
    void told(const QString& message); ///< for the status line

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTop();
    void showScene();

    Session& m_session;
    CurrentScene& m_scene;
    JobLane m_checks;
    QComboBox* m_figures = nullptr;
    std::string m_remediesFor; ///< id of the figure that the fixes in view are for
    ChartPage* m_chart;
};

} // namespace driftline
