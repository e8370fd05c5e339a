// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/package_file.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <random>

using namespace driftline;
using namespace driftline::test;

namespace {

/// More on demand: DRIFTLINE_MONKEY_EVENTS=20000.
int eventCount() {
    const char* asked = std::getenv("DRIFTLINE_MONKEY_EVENTS");
    return asked == nullptr ? 10000 : std::atoi(asked);
}

/// Random but seeded clicks, keys and wheel turns on whatever can be reached.
class Monkey {
public:
    Monkey(QWidget& window, unsigned seed) : m_window(window), m_random(seed) {}

    void act() {
        closePopups();
        auto* target = pick();
        if (target == nullptr)
            return;
        const QPoint at(number(std::max(1, target->width())), number(std::max(1, target->height())));
        switch (number(6)) {
        case 0:
        case 1:
            QTest::mouseClick(target, Qt::LeftButton, pickModifier(), at);
            break;
        case 2:
            drag(*target, at);
            break;
        case 3:
            turnWheel(*target, at);
            break;
        case 4:
            hover(*target, at);
            break;
        default:
            target->setFocus();
            QTest::keyClick(target, keys[static_cast<std::size_t>(number(keys.size()))], pickModifier());
            break;
        }
        if (number(20) == 0)
            QApplication::processEvents();
    }

private:
    // No key that opens a window of the desktop or quits.
    static constexpr std::array keys{
        Qt::Key_Left,  Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,   Qt::Key_Home,  Qt::Key_End,
        Qt::Key_Space, Qt::Key_Tab,   Qt::Key_Enter,  Qt::Key_PageUp, Qt::Key_2,     Qt::Key_A,
        Qt::Key_Minus, Qt::Key_Z,     Qt::Key_Delete, Qt::Key_0,      Qt::Key_Escape};

    template <class Size>
    int number(Size below) {
        return static_cast<int>(m_random() % static_cast<unsigned>(below));
    }

    Qt::KeyboardModifiers pickModifier() {
        switch (number(8)) {
        case 0:
            return Qt::ShiftModifier;
        case 1:
            return Qt::ControlModifier;
        default:
            return Qt::NoModifier;
        }
    }

    /// Menus and dialogs begin loops and leave the program; a monkey would never come back.
    static bool isTaboo(const QWidget& widget) {
        const auto* tool = qobject_cast<const QToolButton*>(&widget);
        if (tool != nullptr && (tool->menu() != nullptr || tool->defaultAction() != nullptr))
            return true;
        return widget.property("opens").toBool();
    }

    QWidget* pick() {
        const auto all = m_window.findChildren<QWidget*>();
        for (int tries = 0; tries < 50; ++tries) {
            auto* widget = all[number(all.size())];
            if (widget->isVisible() && widget->isEnabled() && widget->window() == &m_window &&
                !isTaboo(*widget))
                return widget;
        }
        return nullptr;
    }

    static void closePopups() {
        while (auto* popup = QApplication::activePopupWidget())
            popup->close();
        while (auto* modal = QApplication::activeModalWidget())
            modal->close();
    }

    void drag(QWidget& target, QPoint from) {
        QTest::mousePress(&target, Qt::LeftButton, pickModifier(), from);
        QTest::mouseMove(&target,
                         {number(std::max(1, target.width())), number(std::max(1, target.height()))});
        QTest::mouseRelease(&target, Qt::LeftButton, {},
                            {number(std::max(1, target.width())), number(std::max(1, target.height()))});
    }

    void turnWheel(QWidget& target, QPoint at) {
        QWheelEvent event(at, target.mapToGlobal(at), {}, {0, number(2) == 0 ? 120 : -120}, Qt::NoButton,
                          pickModifier(), Qt::NoScrollPhase, false);
        QApplication::sendEvent(&target, &event);
    }

    QWidget& m_window;
    std::mt19937 m_random;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(monkey_test, WindowFixture)

BOOST_AUTO_TEST_CASE(random_input_never_breaks_the_window) {
    const TemporaryFolder folder;
    recoveryFolder = QString::fromStdString((folder / "recovery").string());
    open();
    Monkey monkey(*window, 2024);
    const int events = eventCount();
    for (int i = 0; i < events; ++i)
        monkey.act();
    QApplication::processEvents();
    BOOST_TEST(window->isVisible());
    // Whatever came of it can be saved, read back the same, and undone.
    BOOST_REQUIRE(isOk(savePackage(session.workspace(), folder / "monkey.zip")));
    const auto read = builtinImporters().import(folder / "monkey.zip");
    BOOST_REQUIRE(isOk(read));
    const auto back = workspaceFrom(*read);
    BOOST_REQUIRE(isOk(back));
    BOOST_TEST((back->workspace.figures == session.workspace().figures));
    BOOST_TEST(session.workspace().figures.size() > 0U, "the monkey has changed something");
    while (session.undoStack().canUndo())
        session.undo();
    BOOST_TEST(session.workspace().figures.empty());
    // Done again, it is also kept aside for a crash, whole.
    while (session.undoStack().canRedo())
        session.redo();
    const auto isKept = [this, &folder] {
        if (!std::filesystem::exists(folder / "recovery"))
            return false;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "recovery")) {
            const auto kept = builtinImporters().import(entry.path());
            const auto work = kept ? workspaceFrom(*kept) : Result<LoadedWorkspace>(fail("none", {}));
            if (entry.path().extension() == ".zip" && work &&
                work->workspace.figures == session.workspace().figures)
                return true;
        }
        return false;
    };
    BOOST_TEST(QTest::qWaitFor(isKept, 20000));
    close(); // before its folder goes
}

BOOST_AUTO_TEST_SUITE_END()
