// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_canvas.h"
#include "session/jobs.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QSignalSpy>

#include <chrono>
#include <memory>

namespace driftline {

/// The whole window, shown and with its library read. Needs a QApplication.
class OpenWindow {
public:
    OpenWindow() {
        QSignalSpy ready(&m_window, &MainWindow::libraryReady);
        m_window.resize(1400, 870);
        m_window.show();
        ready.wait(30000);
        m_canvas = m_window.findChild<FigureCanvas*>();
    }

    Session& session() { return m_session; }
    FigureCanvas& canvas() { return *m_canvas; }

    /// Runs the loop until the canvas shows another picture and has painted it. Whether it did.
    bool waitForPicture(const std::shared_ptr<const Scene>& before) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(5);
        while (m_canvas->scene() == before && std::chrono::steady_clock::now() < limit)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_canvas->repaint();
        return m_canvas->scene() != before;
    }

    /// Another title, and the picture with it.
    bool giveTitle(const std::string& title) {
        const auto before = m_canvas->scene();
        const auto done =
            m_session.editFigure(QStringLiteral("Edit"), [&title](FigureSpec& spec) -> Result<void> {
                spec.text.title = title;
                return {};
            });
        return done && waitForPicture(before);
    }

private:
    Session m_session;
    Jobs m_jobs{Jobs::Mode::Pool};
    MemorySettings m_settings;
    std::unique_ptr<DialogService> m_dialogs = desktopDialogs();
    MainWindow m_window{{m_session, m_jobs, m_settings, *m_dialogs}};
    FigureCanvas* m_canvas = nullptr;
};

} // namespace driftline
