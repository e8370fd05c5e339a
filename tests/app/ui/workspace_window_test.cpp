// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "session/own_figures.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "ui/widgets/figure_picture.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

QString qPath(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

class Workspaces : public WindowFixture {
public:
    Workspaces() = default;
    ~Workspaces() { close(); } // before its folder goes

    void openWithFigures(int count) {
        open();
        for (int i = 0; i < count; ++i)
            press(Qt::Key_D, Qt::ControlModifier);
        require(own() == static_cast<std::size_t>(count), "figures were duplicated");
    }

    std::size_t own() const { return session.workspace().figures.size(); }

    std::string title() { return window->windowTitle().toStdString(); }

    bool saved() {
        return QTest::qWaitFor([this] { return !window->isWindowModified(); });
    }

    void pressInLibrary(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        library().setFocus();
        QTest::keyClick(&library(), key, modifiers);
    }

    TemporaryFolder folder;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(workspace_window_test, Workspaces)

BOOST_AUTO_TEST_CASE(a_workspace_is_saved_and_opened_again) {
    openWithFigures(2);
    BOOST_TEST(window->isWindowModified());
    BOOST_TEST(title().find("Untitled[*]") != std::string::npos);
    dialogs.fileToSave = qPath(folder / "mine.driftline");
    press(Qt::Key_S, Qt::ControlModifier);
    BOOST_TEST(saved());
    BOOST_TEST(title().find("mine.driftline[*]") != std::string::npos);
    BOOST_TEST(dialogs.questions.size() == 1U);
    BOOST_TEST(dialogs.questions.front().suffix.toStdString() == "driftline");
    const auto before = session.workspace();

    press(Qt::Key_N, Qt::ControlModifier);
    BOOST_TEST(own() == 0U);
    BOOST_TEST(shows("article-forced-alignment"));
    BOOST_TEST(title().find("mine.driftline") == std::string::npos);

    dialogs.filesToOpen = {dialogs.fileToSave};
    press(Qt::Key_O, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return own() == 2U; }));
    BOOST_TEST((session.workspace() == before));
    BOOST_TEST(session.undoStack().count() == 0);
    BOOST_TEST(shows(before.figures.front().id));
    BOOST_TEST(dialogs.unsavedNames.isEmpty());
    // Saved again without a question.
    pressInLibrary(Qt::Key_Delete);
    BOOST_TEST(window->isWindowModified());
    press(Qt::Key_S, Qt::ControlModifier);
    BOOST_TEST(saved());
    BOOST_TEST(dialogs.questions.size() == 2U); // to save, to open
    BOOST_TEST((settings.load().recent == QStringList{dialogs.fileToSave}));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(a_csv_takes_the_place_of_the_workspace_or_is_added) {
    openWithFigures(1);
    dialogs.filesToOpen = {qPath(folder.write("a.csv", "year,value\n2020,1\n2021,2\n"))};
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return own() == 2U; }));
    press(Qt::Key_O, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return own() == 1U; }));
    BOOST_TEST(dialogs.unsavedNames.size() == 1); // asked once, not again when it was read
    BOOST_TEST(!window->isWindowModified());
}

BOOST_AUTO_TEST_CASE(unsaved_changes_are_asked_about) {
    openWithFigures(1);
    dialogs.unsavedChoice = UnsavedChoice::Cancel;
    press(Qt::Key_N, Qt::ControlModifier);
    press(Qt::Key_O, Qt::ControlModifier);
    BOOST_TEST(!window->close());
    BOOST_TEST(window->isVisible());
    BOOST_TEST(own() == 1U);
    BOOST_TEST(dialogs.unsavedNames.size() == 3);
    BOOST_TEST(dialogs.questions.empty()); // it did not come to choosing a file

    dialogs.unsavedChoice = UnsavedChoice::Save;
    BOOST_TEST(!window->close()); // no name was given
    BOOST_TEST(window->isVisible());
    dialogs.fileToSave = qPath(folder / "mine");
    window->close();
    BOOST_TEST(QTest::qWaitFor([this] { return !window->isVisible(); }));
    BOOST_TEST(std::filesystem::exists(folder / "mine/datapackage.json"));
}

BOOST_AUTO_TEST_CASE(changes_can_be_discarded) {
    openWithFigures(1);
    dialogs.unsavedChoice = UnsavedChoice::Discard;
    press(Qt::Key_N, Qt::ControlModifier);
    BOOST_TEST(own() == 0U);
    BOOST_TEST(window->close());
}

BOOST_AUTO_TEST_CASE(a_save_that_fails_keeps_the_window_and_tells_why) {
    openWithFigures(1);
    folder.write("theirs/thesis.txt", "x");
    dialogs.fileToSave = qPath(folder / "theirs");
    dialogs.unsavedChoice = UnsavedChoice::Save;
    window->close();
    BOOST_TEST(QTest::qWaitFor([this] { return !dialogs.errors.empty(); }));
    BOOST_TEST(dialogs.errors.front().code == "workspace.folder-taken");
    BOOST_TEST(window->isVisible());
    BOOST_TEST(window->isWindowModified());
}

BOOST_AUTO_TEST_CASE(own_figures_are_renamed_moved_and_deleted_by_keys) {
    openWithFigures(2);
    const auto last = session.currentFigureId();
    dialogs.text = QStringLiteral("Mine");
    pressInLibrary(Qt::Key_F2);
    BOOST_TEST(session.currentFigure()->listName() == "Mine");
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Rename figure");
    BOOST_TEST(row(last).data().toString().toStdString() == "Mine");
    pressInLibrary(session.workspace().figures.front().id == last ? Qt::Key_Down : Qt::Key_Up,
                   Qt::AltModifier);
    BOOST_TEST(session.undoStack().undoText().toStdString().starts_with("Move figure"));
    BOOST_TEST(session.currentFigureId() == last);
    pressInLibrary(Qt::Key_Delete);
    BOOST_TEST(own() == 1U);
    BOOST_TEST(session.currentFigureId() != last);
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.currentFigureId() == last);
    BOOST_TEST(own() == 2U);
}

BOOST_AUTO_TEST_CASE(of_a_built_in_figure_only_a_copy_can_be_made) {
    open();
    dialogs.text = QStringLiteral("Mine");
    for (const auto key : {Qt::Key_F2, Qt::Key_Delete})
        pressInLibrary(key);
    BOOST_TEST(session.undoStack().count() == 0);
    std::vector<std::string> enabled;
    for (const auto* action : child<QToolButton>("libraryMore").menu()->actions()) {
        if (action->isEnabled())
            enabled.push_back(action->text().toStdString());
        else if (action->isVisible())
            BOOST_TEST(action->toolTip().contains(QStringLiteral("Duplicate")));
    }
    BOOST_TEST((enabled == std::vector<std::string>{"Duplicate figure"}));
}

BOOST_AUTO_TEST_CASE(the_sheet_of_keys_is_read_off_the_actions) {
    open();
    press(Qt::Key_Question);
    const auto text = visibleText(child<QWidget>("shortcutSheet"));
    BOOST_TEST_INFO(text);
    for (const auto* words : {"Save as", "Ctrl+Shift+S", "Duplicate figure", "Ctrl+D", "Present", "F5, F11",
                              "Rename figure", "F2", "Undo", "Keyboard shortcuts"})
        BOOST_TEST((text.find(words) != std::string::npos), words);
}

BOOST_AUTO_TEST_CASE(the_presentation_walks_from_figure_to_figure) {
    open();
    const auto first = session.currentFigureId();
    press(Qt::Key_F5);
    auto& presenter = child<QWidget>("presenter");
    auto* picture = presenter.findChild<FigurePicture*>();
    BOOST_REQUIRE(picture != nullptr);
    BOOST_TEST(picture->scene()->id == first);
    QTest::keyClick(&presenter, Qt::Key_Right);
    BOOST_TEST(session.currentFigureId() != first);
    BOOST_TEST(QTest::qWaitFor([&] { return picture->scene()->id == session.currentFigureId(); }));
    QTest::keyClick(&presenter, Qt::Key_PageUp);
    BOOST_TEST(session.currentFigureId() == first);
    QTest::keyClick(&presenter, Qt::Key_PageUp); // there is none before the first
    BOOST_TEST(session.currentFigureId() == first);
    QTest::keyClick(&presenter, Qt::Key_Escape);
    BOOST_TEST(QTest::qWaitFor([this] { return window->findChild<QWidget*>("presenter") == nullptr; }));
}

BOOST_AUTO_TEST_CASE(the_look_is_chosen_and_remembered) {
    open();
    auto* dark = [this]() -> QAction* {
        for (auto* action : window->findChildren<QAction*>()) {
            if (action->isCheckable() && action->text() == QStringLiteral("Dark"))
                return action;
        }
        return nullptr;
    }();
    BOOST_REQUIRE(dark != nullptr);
    dark->trigger();
    BOOST_TEST((desktopScheme(QApplication::palette()) == ColourScheme::Dark));
    BOOST_TEST(settings.load().appearance.toStdString() == "dark");
    theme->setAppearance(Appearance::Light);
    BOOST_TEST((desktopScheme(QApplication::palette()) == ColourScheme::Light));
}

BOOST_AUTO_TEST_SUITE_END()
