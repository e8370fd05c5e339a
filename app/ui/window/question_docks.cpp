// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/question_docks.h"

#include "ui/panels/average_panel.h"
#include "ui/panels/shift_panel.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/line_icon.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

namespace driftline {

namespace {
constexpr int leastWidth = 324;
} // namespace

QuestionDocks::QuestionDocks(Session& session, CurrentScene& current, Jobs& jobs, QDockWidget& beside,
                             QMainWindow& window)
    : QObject(&window) {
    auto* shift = new ShiftPanel(session, current, jobs);
    auto* average = new AveragePanel(session, current, jobs);
    m_shift = addDock(window, tr("Is it real?"), tr("Is this shift real?"), shift);
    m_shift->setObjectName(QStringLiteral("shiftDock"));
    m_average = addDock(window, tr("Average"), tr("The average, opened up"), average);
    m_average->setObjectName(QStringLiteral("averageDock"));
    window.tabifyDockWidget(&beside, m_shift);
    window.tabifyDockWidget(m_shift, m_average);
    auto* shiftShown = m_shift->toggleViewAction();
    shiftShown->setText(tr("Is this shift real?"));
    shiftShown->setShortcut(Qt::Key_F7);
    shiftShown->setIcon(lineIcon(QStringLiteral("shift")));
    shiftShown->setIconText(tr("Is it real?"));
    shiftShown->setToolTip(tr("Compares two waves or two series: is the difference more than chance? (F7)"));
    auto* averageShown = m_average->toggleViewAction();
    averageShown->setText(tr("Open up the average"));
    averageShown->setShortcut(Qt::Key_F6);
    averageShown->setIcon(lineIcon(QStringLiteral("average")));
    averageShown->setIconText(tr("Average"));
    averageShown->setToolTip(tr("Shows what each country adds to the average, and lets you weigh them (F6)"));
    window.addAction(shiftShown);
    window.addAction(averageShown);
    connect(shift, &ShiftPanel::told, this, &QuestionDocks::told);
    connect(average, &AveragePanel::told, this, &QuestionDocks::told);
    connect(average, &AveragePanel::failed, this, &QuestionDocks::failed);
    connect(this, &QuestionDocks::datumSelected, shift, &ShiftPanel::selectDatum);
}

QDockWidget* QuestionDocks::addDock(QMainWindow& window, const QString& name, const QString& title,
                                    QWidget* panel) {
    auto* dock = new QDockWidget(name, &window);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new DockTitle(title, dock));
    dock->setProperty("kind", "question");
    panel->setMinimumWidth(leastWidth);
    dock->setWidget(panel);
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->hide();
    // Who asks for it wants to use it: to the front, with the keyboard in it.
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock, panel](bool shown) {
        if (!shown)
            return;
        dock->raise();
        panel->setFocus(Qt::ShortcutFocusReason);
    });
    return dock;
}

QAction* QuestionDocks::shiftAction() const {
    return m_shift->toggleViewAction();
}

QAction* QuestionDocks::averageAction() const {
    return m_average->toggleViewAction();
}

} // namespace driftline
