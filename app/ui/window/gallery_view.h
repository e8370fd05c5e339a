// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"
#include "ui/models/library_model.h"

#include <QAction>
#include <QObject>
#include <QStackedWidget>

#include <deque>
#include <memory>

namespace driftline {

class CentralArea;
class FigurePanel;
class GalleryPage;

/// The middle of the window: the figure or, when it is asked for, the gallery in its place. Whatever brings
/// a figure into view or changes one leads back to the figure. The gallery's pictures are made while it is
/// shown: a worker resolves one figure after the other, and each is painted here in its turn.
class GalleryView : public QObject {
    Q_OBJECT
public:
    GalleryView(Session& session, Jobs& jobs, LibraryModel& model, FigurePanel& figure, CentralArea& area);

    /// Shows the gallery or leads back, checked while it is shown.
    QAction* action() { return &m_action; }
    void leave();

Q_SIGNALS:
    void figureChosen(const std::string& id);
    void besideAsked(const std::string& id); ///< to stand beside the figure in view

private:
    void show(bool gallery);
    GalleryPage& page();
    bool isShown() const;
    void startPictures();
    void nextPicture();

    Session& m_session;
    FigurePanel& m_figure;
    QStackedWidget* m_stack;
    QWidget& m_figures; ///< the page that holds the figure
    LibraryModel& m_model;
    GalleryPage* m_page = nullptr; ///< made when it is first asked for
    QAction m_action;
    JobLane m_lane;
    std::deque<std::string> m_waiting; ///< figures without a picture
};

} // namespace driftline
