// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/export_figure.h"

#include "export/figure_export.h"
#include "export/figure_print.h"
#include "session/settings.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/theme/qt_text.h"

#include <QFileInfo>
#include <QPrinter>
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
    , m_print(tr("Print…")) {
    m_export.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_export.setToolTip(qtText(actions_sentences::aboutExport));
    connect(&m_export, &QAction::triggered, this, &ExportFigure::openDialog);
    m_print.setShortcut(QKeySequence::Print);
    m_print.setToolTip(qtText(actions_sentences::aboutPrint));
    connect(&m_print, &QAction::triggered, this, &ExportFigure::print);
    connect(&current, &CurrentScene::changed, this, &ExportFigure::enable);
    enable();
}

void ExportFigure::enable() {
    m_export.setEnabled(m_current.scene() != nullptr);
    m_print.setEnabled(m_current.scene() != nullptr);
}

void ExportFigure::openDialog() {
    m_current.resolveNow(); // what was typed just now is part of it
    if (m_current.scene() == nullptr)
        return;
    auto* dialog =
        new ExportDialog({m_current.figure(), m_current.scene(), m_current.datasets(), m_current.authors()},
                         m_current.inputs(), m_dialogs, m_settings, m_window);
    connect(dialog, &ExportDialog::saved, this, [this](const QString& path, const QString& what) {
        Q_EMIT told(tr("Saved %1. %2").arg(QFileInfo(path).fileName(), what).trimmed());
    });
    dialog->open();
}

void ExportFigure::print() {
    m_current.resolveNow();
    const auto scene = m_current.scene();
    if (scene == nullptr)
        return;
    const auto size = vectorSize(*scene, m_current.figure()->output, {});
    if (!size) {
        m_dialogs.error(m_window, qtText(actions_sentences::figureWasNotPrinted), size.error());
        return;
    }
    const auto printer = m_dialogs.choosePrinter(m_window);
    if (printer == nullptr)
        return;
    // "Print to file" writes a file too.
    if (const auto* toFile = dynamic_cast<const QPrinter*>(printer.get())) {
        const auto checked = m_current.inputs().checkTarget(toFile->outputFileName().toStdString());
        if (!checked) {
            m_dialogs.error(m_window, qtText(actions_sentences::figureWasNotPrinted), checked.error());
            return;
        }
    }
    if (const auto printed = printFigure(*printer, *scene, *size); !printed)
        m_dialogs.error(m_window, qtText(actions_sentences::figureWasNotPrinted), printed.error());
    else
        Q_EMIT told(qtText(actions_sentences::printedFigure));
}

} // namespace driftline
