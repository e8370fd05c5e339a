// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window with a user who never rests: changes the name of a figure, has it kept aside, presses
// Ctrl+S, and so on, until it is killed. Arguments: the workspace, the recovery folder. It writes a line once
// it has saved for the first time.
#include "session/own_figures.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QPagedPaintDevice>
#include <QTest>
#include <QTimer>

#include <cstdio>

namespace {

using namespace driftline;

/// A user who says yes to nothing and whose errors end the program.
class NoDialogs : public DialogService {
public:
    QStringList openFiles(QWidget*, const FileQuestion&) override { return {}; }
    QString saveFile(QWidget*, const FileQuestion&) override { return {}; }
    QString chooseFolder(QWidget*, const FileQuestion&) override { return {}; }
    UnsavedChoice askUnsaved(QWidget*, const QString&) override { return UnsavedChoice::Discard; }
    int choose(QWidget*, const ChoiceQuestion& choice) override {
        end(choice.question);
        return -1;
    }
    std::optional<QString> askText(QWidget*, const QString&, const QString&) override { return {}; }
    void error(QWidget*, const QString& title, const Error& error) override {
        end(title + QStringLiteral(": ") + QString::fromStdString(error.text()));
    }
    std::unique_ptr<QPagedPaintDevice> choosePrinter(QWidget*) override { return nullptr; }
    void openAddress(const QUrl&) override {}

private:
    static void end(const QString& why) {
        std::fputs(qPrintable(why + u'\n'), stderr);
        std::exit(1);
    }
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    Session session;
    Jobs jobs(Jobs::Mode::Pool);
    MemorySettings settings;
    NoDialogs dialogs;
    MainWindow window({session, jobs, settings, dialogs, nullptr, {}, QString::fromUtf8(argv[2])});
    window.show();
    window.openFiles({QString::fromUtf8(argv[1])});
    const auto until = [](const auto& holds) {
        if (!QTest::qWaitFor(holds, 20000))
            std::exit(3);
    };
    until([&] { return !session.workspace().figures.empty(); });
    const auto id = session.workspace().figures.front().id;
    for (int turn = 1;; ++turn) {
        // Every figure, so that a mix of two saves is told.
        const auto name = "turn " + std::to_string(turn);
        const auto edited = session.edit(QStringLiteral("Rename"), [&name](Workspace& workspace) {
            workspace.description = name;
            for (auto& figure : workspace.figures)
                figure.text.shortTitle = name;
            return Result<void>();
        });
        if (!edited)
            return 4;
        // By turns at once, and some time after it was kept aside.
        if (turn % 2 == 0)
            QTest::qWait(3000);
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        until([&window] { return !window.isWindowModified(); });
        if (turn == 1) {
            std::puts("saved");
            std::fflush(stdout);
        }
    }
}
