// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/page_zoom.h"

#include "ui/actions/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/page_desk.h"
#include "ui/widgets/page_zoom_field.h"

namespace driftline {

PageZoomActions::PageZoomActions(PageDesk& desk, PageZoomField& field, QObject* parent) : QObject(parent) {
    connect(add(qtText(actions_sentences::fitThePage), {Qt::CTRL | Qt::Key_0}), &QAction::triggered, &desk,
            [&desk] { desk.setZoom({}); });
    connect(add(tr("True size"), {Qt::CTRL | Qt::ALT | Qt::Key_0}), &QAction::triggered, &desk,
            [&desk] { desk.setZoom({1}); });
    connect(add(tr("Zoom in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}), &QAction::triggered,
            &desk, &PageDesk::zoomIn);
    connect(add(tr("Zoom out"), {Qt::CTRL | Qt::Key_Minus}), &QAction::triggered, &desk, &PageDesk::zoomOut);
    connect(&field, &PageZoomField::zoomAsked, &desk, &PageDesk::setZoom);
    const auto show = [&desk, &field] { field.setZoom(desk.zoom(), desk.shownFactor()); };
    connect(&desk, &PageDesk::zoomChanged, &field, show);
    show();
}

QAction* PageZoomActions::add(const QString& text, const QList<QKeySequence>& keys) {
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    m_actions.append(action);
    return action;
}

} // namespace driftline
