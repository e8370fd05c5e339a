// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/ui_theme.h"
#include "ui/window/main_window.h"

#include <QModelIndex>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class QTreeView;

namespace driftline {
class FigureCanvas;
}

namespace driftline::test {

/// Answers instead of the user and keeps what was said.
class FakeDialogs : public DialogService {
public:
    QStringList openFiles(QWidget* parent, const FileQuestion& question) override;
    QString saveFile(QWidget* parent, const FileQuestion& question) override;
    QString chooseFolder(QWidget* parent, const FileQuestion& question) override;
    UnsavedChoice askUnsaved(QWidget* parent, const QString& name) override;
    int choose(QWidget* parent, const ChoiceQuestion& choice) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& text) override;
    void error(QWidget* parent, const QString& title, const Error& error) override;
    std::unique_ptr<QPagedPaintDevice> choosePrinter(QWidget* parent) override;
    void openAddress(const QUrl& address) override;

    QStringList filesToOpen;
    QString fileToSave;
    QString folder;
    UnsavedChoice unsavedChoice = UnsavedChoice::Discard;
    QStringList unsavedNames;
    int answer = -1; ///< to every choice
    std::vector<ChoiceQuestion> choices;
    std::optional<QString> text;
    std::vector<FileQuestion> questions;
    std::vector<Error> errors;
    QStringList errorTitles;
    QStringList addresses;
    QString printTo; ///< a PDF that stands for paper; empty: thought better of it
};

/// The real window, on whatever platform the test runs, with answers of our own.
class WindowFixture {
public:
    explicit WindowFixture(std::unique_ptr<Jobs> ownJobs = std::make_unique<Jobs>(Jobs::Mode::Pool));
    virtual ~WindowFixture();
    WindowFixture(const WindowFixture&) = delete;
    WindowFixture& operator=(const WindowFixture&) = delete;
    WindowFixture(WindowFixture&&) = delete;
    WindowFixture& operator=(WindowFixture&&) = delete;

    /// Lets time pass until something holds; false if it never does.
    virtual bool becomes(const std::function<bool()>& holds);

    /// Shows a new window and waits until its library is complete.
    void open();
    void close();

    /// A widget of the window; the test ends if there is none.
    template <class T>
    T& child(const char* name) {
        auto* found = window->findChild<T*>(QString::fromUtf8(name));
        require(found != nullptr, name);
        return *found;
    }

    FigureCanvas& canvas();
    QTreeView& library();
    /// In the library as it is filtered now; invalid if it is not shown.
    QModelIndex row(const std::string& figureId);
    void clickFigure(const std::string& figureId);
    /// Waits until the chart shows that figure.
    bool shows(const std::string& figureId);
    /// Gives the figure in view another short name, as an edit.
    void nameFigure(const char* name);
    void selectTab(int index);
    std::vector<std::string> tabs();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    static void require(bool holds, const char* what);

    std::unique_ptr<ThemeFollower> theme;
    Session session;
    std::unique_ptr<Jobs> ownedJobs;
    Jobs& jobs;
    MemorySettings settings;
    FakeDialogs dialogs;
    std::filesystem::path themeFolder; ///< of the user's own themes; set it before open()
    QString recoveryFolder;            ///< for unsaved work; set it before open()
    std::unique_ptr<MainWindow> window;
};

/// Sends a mouse move without buttons to the deepest widget at the place.
void hover(QWidget& widget, QPoint at);
/// All text that can be seen in the widget, line by line.
std::string visibleText(const QWidget& widget);

} // namespace driftline::test
