// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_window.h"

#include "base/log.h"
#include "export/own_folders.h"
#include "export/program_facts.h"
#include "session/crash_report.h"
#include "session/jobs.h"
#include "session/recovery_folder.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"
#include "ui/theme/ui_theme.h"
#include "ui/window/main_window.h"
#include "ui/window/sentences.h"

#include <QApplication>

namespace driftline {

int runWindow(int& argc, char** argv, const std::vector<std::string>& files, const WindowStart& start) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Driftline"));
    QApplication::setApplicationVersion(QStringLiteral(DRIFTLINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("driftline"));
    CrashReport crashReport(recoveryFolder().toStdString(), programFactsText());
    ThemeFollower theme(application);
    Session session;
    Jobs jobs(Jobs::Mode::Pool);
    const auto settings = desktopSettings();
    const auto dialogs = desktopDialogs();
    if (const auto appearance = appearanceFromName(settings->load().appearance);
        appearance != Appearance::FollowDesktop)
        theme.setAppearance(appearance);
    MainWindow window({session, jobs, *settings, *dialogs, &theme, ownThemeFolder(), recoveryFolder(),
                       start.quitAfterFirstPaint});
    QObject::connect(&window, &MainWindow::windowTitleChanged, &window, [&window, &crashReport] {
        crashReport.setWorkspace(window.windowFilePath().toStdString());
    });
    QObject::connect(&window, &MainWindow::firstPainted, &window, [] {
        logTo(LogCategory::Session, [] { return std::string(window_sentences::firstFigureIsOnTheScreen); });
    });
    if (start.quitAfterFirstPaint)
        QObject::connect(&window, &MainWindow::firstPainted, &application, [] { QApplication::exit(); });
    if (!files.empty()) {
        QStringList paths;
        for (const auto& file : files)
            paths.append(qtText(file));
        QObject::connect(&window, &MainWindow::firstPainted, &window,
                         [&window, paths] { window.openFiles(paths); });
    }
    window.show();
    return QApplication::exec();
}

} // namespace driftline
