// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/gallery_view.h"

#include "session/current_scene.h"
#include "ui/pages/chart_page.h"
#include "ui/pages/gallery_page.h"
#include "ui/panels/figure_panel.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_thumbnail.h"
#include "ui/widgets/line_icon.h"
#include "ui/window/central_area.h"
#include "ui/window/sentences.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>

namespace driftline {

GalleryView::GalleryView(Session& session, Jobs& jobs, LibraryModel& model, FigurePanel& figure,
                         CentralArea& area)
    : QObject(area.window())
    , m_session(session)
    , m_figure(figure)
    , m_stack(&area.pages())
    , m_figures(area.figures())
    , m_model(model)
    , m_action(tr("Gallery"))
    , m_lane(jobs) {
    m_action.setIcon(lineIcon(QStringLiteral("gallery")));
    m_action.setShortcut(Qt::CTRL | Qt::Key_G);
    m_action.setToolTip(qtText(window_sentences::aboutGallery));
    m_action.setCheckable(true);
    area.window()->addAction(&m_action);
    connect(&m_action, &QAction::triggered, this, &GalleryView::show);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] { m_action.setChecked(isShown()); });
    connect(&session, &Session::currentFigureChanged, this, &GalleryView::leave);
    connect(&session, &Session::workspaceChanged, this, &GalleryView::leave);
    connect(&figure, &FigurePanel::tabAsked, this, &GalleryView::leave);
}

GalleryPage& GalleryView::page() {
    if (m_page != nullptr)
        return *m_page;
    m_page = new GalleryPage(m_model, m_stack);
    m_stack->addWidget(m_page);
    connect(m_page, &GalleryPage::left, this, &GalleryView::leave);
    connect(m_page, &GalleryPage::listed, this, &GalleryView::startPictures);
    connect(m_page, &GalleryPage::besideAsked, this, [this](const std::string& id) {
        leave();
        Q_EMIT besideAsked(id);
    });
    connect(m_page, &GalleryPage::figureChosen, this, [this](const std::string& id) {
        leave();
        Q_EMIT figureChosen(id);
    });
    return *m_page;
}

bool GalleryView::isShown() const {
    return m_page != nullptr && m_stack->currentWidget() == m_page;
}

void GalleryView::leave() {
    if (isShown())
        show(false);
}

void GalleryView::show(bool gallery) {
    const bool hadFocus = page().isAncestorOf(QApplication::focusWidget());
    m_action.setChecked(gallery);
    m_stack->setCurrentWidget(gallery ? static_cast<QWidget*>(m_page) : &m_figures);
    if (gallery) {
        m_page->enter(m_session.currentFigureId());
        startPictures();
    } else if (hadFocus) {
        m_figure.chart().setFocus(Qt::OtherFocusReason);
    }
}

void GalleryView::startPictures() {
    m_waiting.clear();
    for (const auto& figure : m_page->figures()) {
        // A built-in figure never changes; an own one, or its data, may have.
        if (const auto id = figure.toStdString(); !m_page->hasPicture(figure) || m_session.isOwnFigure(id))
            m_waiting.push_back(id);
    }
    nextPicture();
}

void GalleryView::nextPicture() {
    if (!isShown() || m_waiting.empty())
        return;
    const auto id = m_waiting.front();
    m_waiting.pop_front();
    const auto spec = m_session.figure(id);
    if (spec == nullptr) {
        nextPicture();
        return;
    }
    m_lane.start<Scene>(resolving(m_session, spec), [this, id](Result<Scene> scene) {
        // A figure that cannot be drawn keeps an empty frame; choosing it tells why.
        if (scene)
            m_page->setPicture(QString::fromStdString(id), galleryPicture(*scene));
        nextPicture();
    });
}

} // namespace driftline
