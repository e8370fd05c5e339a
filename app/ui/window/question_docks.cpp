// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/question_docks.h"

#include "ui/questions/average_panel.h"
#include "ui/questions/shift_panel.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/line_icon.h"
#include "ui/window/sentences.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

namespace driftline {

namespace {
constexpr int leastDockWidth = 324;

/// A dock whose panel is made when it is first shown: most sessions begin without either.
class QuestionDock : public QDockWidget {
public:
    QuestionDock(const QString& name, const QString& title, std::function<QuestionPanel*()> makePanel,
                 QMainWindow& window)
        : QDockWidget(name, &window)
        , m_makePanel(std::move(makePanel)) {
        setFeatures(QDockWidget::DockWidgetClosable);
        setTitleBarWidget(new DockTitle(title, this));
        setProperty("kind", "question");
        // Who asks for it wants to use it: to the front, with the keyboard in it.
        connect(toggleViewAction(), &QAction::triggered, this, [this](bool shown) {
            if (!shown)
                return;
            raise();
            widget()->setFocus(Qt::ShortcutFocusReason);
        });
    }

    void setVisible(bool visible) override {
        if (visible && widget() == nullptr) {
            auto* panel = m_makePanel();
            panel->setMinimumWidth(leastDockWidth);
            setWidget(panel);
        }
        QDockWidget::setVisible(visible);
    }

private:
    std::function<QuestionPanel*()> m_makePanel;
};

} // namespace

QuestionDocks::QuestionDocks(Session& session, CurrentScene& current, Jobs& jobs, QDockWidget& beside,
                             QMainWindow& window)
    : QObject(&window) {
    m_shift = addDock(window, qtText(window_sentences::isItReal), qtText(window_sentences::isThisShiftReal),
                      [this, &session, &current, &jobs] {
                          auto* panel = new ShiftPanel(session, current, jobs);
                          connect(this, &QuestionDocks::datumSelected, panel, &ShiftPanel::selectDatum);
                          return panel;
                      });
    m_shift->setObjectName(QStringLiteral("shiftDock"));
    m_average = addDock(window, tr("Average"), qtText(window_sentences::averageOpenedUp),
                        [&session, &current, &jobs] { return new AveragePanel(session, current, jobs); });
    m_average->setObjectName(QStringLiteral("averageDock"));
    window.tabifyDockWidget(&beside, m_shift);
    window.tabifyDockWidget(m_shift, m_average);
    auto* shiftShown = m_shift->toggleViewAction();
    shiftShown->setText(qtText(window_sentences::isThisShiftReal));
    shiftShown->setShortcut(Qt::Key_F7);
    shiftShown->setIcon(lineIcon(QStringLiteral("shift")));
    shiftShown->setIconText(qtText(window_sentences::isItReal));
    shiftShown->setToolTip(qtText(window_sentences::aboutShift));
    auto* averageShown = m_average->toggleViewAction();
    averageShown->setText(qtText(window_sentences::openUpTheAverage));
    averageShown->setShortcut(Qt::Key_F6);
    averageShown->setIcon(lineIcon(QStringLiteral("average")));
    averageShown->setIconText(tr("Average"));
    averageShown->setToolTip(qtText(window_sentences::aboutAverage));
    window.addAction(shiftShown);
    window.addAction(averageShown);
}

QDockWidget* QuestionDocks::addDock(QMainWindow& window, const QString& name, const QString& title,
                                    const std::function<QuestionPanel*()>& makePanel) {
    const auto makeHeard = [this, makePanel] {
        auto* panel = makePanel();
        connect(panel, &QuestionPanel::told, this, &QuestionDocks::told);
        connect(panel, &QuestionPanel::failed, this, &QuestionDocks::failed);
        return panel;
    };
    auto* dock = new QuestionDock(name, title, makeHeard, window);
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->hide();
    return dock;
}

QAction* QuestionDocks::shiftAction() const {
    return m_shift->toggleViewAction();
}

QAction* QuestionDocks::averageAction() const {
    return m_average->toggleViewAction();
}

} // namespace driftline
