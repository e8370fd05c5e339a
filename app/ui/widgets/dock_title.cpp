// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dock_title.h"

#include "ui/widgets/line_icon.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace driftline {

DockTitle::DockTitle(const QString& title, QDockWidget* dock) : QWidget(dock) {
    setObjectName(QStringLiteral("dockTitle"));
    setAttribute(Qt::WA_StyledBackground);
    auto* name = new QLabel(title, this);
    name->setProperty("kind", "heading");
    auto* close = new QToolButton(this);
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close “%1”").arg(title));
    close->setToolTip(tr("Close"));
    close->setProperty("kind", "quiet");
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 8, 4);
    layout->addWidget(name, 1);
    layout->addWidget(close);
}

} // namespace driftline
