// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/guide_help.h"

#include "ui/dialogs/dialog_service.h"
#include "ui/help/help_topics.h"
#include "ui/help/help_window.h"
#include "ui/help/sentences.h"
#include "ui/theme/qt_text.h"

#include <QApplication>
#include <QKeyEvent>

namespace driftline {

GuideHelp::GuideHelp(const Gallery& gallery, DialogService& dialogs, QWidget* window)
    : QObject(window)
    , m_gallery(gallery)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_action(tr("User’s guide")) {
    m_action.setShortcut(QKeySequence(Qt::Key_F1));
    m_action.setToolTip(qtText(help_sentences::aboutGuide));
    connect(&m_action, &QAction::triggered, this,
            [this] { open(helpTopicFor(QApplication::focusWidget())); });
    QCoreApplication::instance()->installEventFilter(this);
}

GuideHelp::~GuideHelp() = default;

void GuideHelp::open(const GuidePlace& place) {
    if (m_help == nullptr) {
        // Without a parent, because a dialog of the window would lock its children too; so it must not keep
        // the program alone.
        m_help = std::make_unique<HelpWindow>(m_gallery);
        m_help->setAttribute(Qt::WA_QuitOnClose, false);
        m_help->setWindowIcon(m_window->windowIcon());
        connect(m_help.get(), &HelpWindow::addressAsked, this,
                [this](const QUrl& address) { m_dialogs.openAddress(address); });
    }
    m_help->showPlace(place);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

bool GuideHelp::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1 &&
        static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        const auto* dialog = QApplication::activeModalWidget();
        if (widget != nullptr && dialog != nullptr && widget->window() == dialog) {
            open(helpTopicFor(widget));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace driftline
