// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"

#include "render/figure_canvas.h"
#include "ui/models/library_model.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPrinter>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTreeView>
#include <boost/test/unit_test.hpp>

#include <utility>

namespace driftline::test {

QStringList FakeDialogs::openFiles(QWidget* /*parent*/, const FileQuestion& question) {
    questions.push_back(question);
    return filesToOpen;
}

QString FakeDialogs::saveFile(QWidget* /*parent*/, const FileQuestion& question) {
    questions.push_back(question);
    return fileToSave;
}

QString FakeDialogs::chooseFolder(QWidget* /*parent*/, const FileQuestion& question) {
    questions.push_back(question);
    return folder;
}

UnsavedChoice FakeDialogs::askUnsaved(QWidget* /*parent*/, const QString& name) {
    unsavedNames.append(name);
    return unsavedChoice;
}

int FakeDialogs::choose(QWidget* /*parent*/, const ChoiceQuestion& choice) {
    choices.push_back(choice);
    return answer;
}

std::optional<QString> FakeDialogs::askText(QWidget* /*parent*/, const QString& /*title*/,
                                            const QString& /*text*/) {
    return text;
}

void FakeDialogs::error(QWidget* /*parent*/, const QString& title, const Error& error) {
    errorTitles.append(title);
    errors.push_back(error);
}

std::unique_ptr<QPagedPaintDevice> FakeDialogs::choosePrinter(QWidget* /*parent*/) {
    if (printTo.isEmpty())
        return nullptr;
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFileName(printTo);
    return printer;
}

void FakeDialogs::openAddress(const QUrl& address) {
    addresses.append(address.toString());
}

WindowFixture::WindowFixture(std::unique_ptr<Jobs> ownJobs)
    : theme(std::make_unique<ThemeFollower>(*qApp))
    , ownedJobs(std::move(ownJobs))
    , jobs(*ownedJobs) {}

WindowFixture::~WindowFixture() {
    close();
    theme.reset();
    qApp->setStyleSheet({});
}

bool WindowFixture::becomes(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, 30000);
}

void WindowFixture::open() {
    close();
    window = std::make_unique<MainWindow>(
        WindowServices{session, jobs, settings, dialogs, theme.get(), themeFolder, recoveryFolder});
    QSignalSpy ready(window.get(), &MainWindow::libraryReady);
    window->resize(1400, 870);
    window->show();
    window->activateWindow();
    require(becomes([&ready] { return ready.count() > 0; }), "the library is complete");
}

void WindowFixture::close() {
    if (window)
        window->close();
    window.reset();
}

FigureCanvas& WindowFixture::canvas() {
    return child<FigureCanvas>("figure");
}

QTreeView& WindowFixture::library() {
    return child<QTreeView>("libraryList");
}

QModelIndex WindowFixture::row(const std::string& figureId) {
    const auto* model = library().model();
    const auto found =
        model->match(model->index(0, 0), LibraryModel::IdRole, QString::fromStdString(figureId), 1,
                     Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

void WindowFixture::clickFigure(const std::string& figureId) {
    const auto index = row(figureId);
    require(index.isValid(), figureId.c_str());
    library().scrollTo(index);
    QTest::mouseClick(library().viewport(), Qt::LeftButton, {}, library().visualRect(index).center());
    require(shows(figureId), figureId.c_str());
}

bool WindowFixture::shows(const std::string& figureId) {
    return QTest::qWaitFor([this, &figureId] {
        const auto scene = canvas().scene();
        return scene != nullptr && scene->id == figureId;
    });
}

void WindowFixture::nameFigure(const char* name) {
    const auto named =
        session.editFigure(QStringLiteral("Rename"), [name](FigureSpec& figure) -> Result<void> {
            figure.text.shortTitle = name;
            return {};
        });
    require(named.has_value(), name);
}

void WindowFixture::selectTab(int index) {
    child<QTabBar>("figureTabs").setCurrentIndex(index);
}

std::vector<std::string> WindowFixture::tabs() {
    const auto& bar = child<QTabBar>("figureTabs");
    std::vector<std::string> names;
    for (int index = 0; index < bar.count(); ++index) {
        if (bar.isTabVisible(index))
            names.push_back(bar.tabText(index).toStdString());
    }
    return names;
}

void WindowFixture::press(int key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window.get(), static_cast<Qt::Key>(key), modifiers);
}

void WindowFixture::require(bool holds, const char* what) {
    BOOST_REQUIRE_MESSAGE(holds, what);
}

void hover(QWidget& widget, QPoint at) {
    auto* deepest = widget.childAt(at);
    auto* target = deepest == nullptr ? &widget : deepest;
    const auto place = target->mapFrom(&widget, at);
    QMouseEvent move(QEvent::MouseMove, QPointF(place), QPointF(widget.mapToGlobal(at)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(target, &move);
}

std::string visibleText(const QWidget& widget) {
    QStringList lines;
    for (const auto* label : widget.findChildren<QLabel*>()) {
        if (!label->isVisibleTo(&widget))
            continue;
        lines.append(Qt::mightBeRichText(label->text())
                         ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                         : label->text());
    }
    return lines.join(u'\n').toStdString();
}

} // namespace driftline::test
