// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/export_figure.h"

#include "export/figure_export.h"
#include "session/settings.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/theme/qt_text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QWidget>

namespace driftline {

ExportFigure::ExportFigure(CurrentScene& current, DialogService& dialogs, SettingsStore& settings,
                           QWidget* window)
    : QObject(window)
    , m_current(current)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_window(window)
    , m_export(tr("Export…"))
    , m_copy(tr("Copy figure")) {
    m_export.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_export.setToolTip(tr("Save the figure as a picture or its numbers as a table (Ctrl+E)"));
    connect(&m_export, &QAction::triggered, this, &ExportFigure::openDialog);
    m_copy.setShortcut(QKeySequence::Copy);
    m_copy.setShortcutContext(Qt::WidgetWithChildrenShortcut); // fields and the table copy their own
    m_copy.setToolTip(tr("Copy the figure as a picture, as large as it is printed"));
    connect(&m_copy, &QAction::triggered, this, &ExportFigure::copy);
    connect(&current, &CurrentScene::changed, this, &ExportFigure::enable);
    enable();
}

void ExportFigure::enable() {
    m_export.setEnabled(m_current.scene() != nullptr);
    m_copy.setEnabled(m_current.scene() != nullptr);
}

void ExportFigure::openDialog() {
    auto* dialog =
        new ExportDialog({m_current.figure(), m_current.scene(), m_current.datasets(), m_current.authors()},
                         m_dialogs, m_settings, m_window);
    connect(dialog, &ExportDialog::saved, this, [this](const QString& path, const QString& what) {
        Q_EMIT told(tr("Saved %1. %2").arg(QFileInfo(path).fileName(), what).trimmed());
    });
    dialog->open();
}

void ExportFigure::copy() {
    const auto scene = m_current.scene();
    const auto size = resolvedSize(*scene, m_current.figure()->output, {});
    if (!size) {
        m_dialogs.error(m_window, tr("The figure was not copied"), size.error());
        return;
    }
    QGuiApplication::clipboard()->setImage(renderImage(*scene, *size));
    Q_EMIT told(tr("Copied the figure: %1 × %2 pixels").arg(size->widthPx).arg(size->heightPx));
}

} // namespace driftline
