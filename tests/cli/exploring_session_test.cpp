// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A researcher's session on a real X server, with nothing but a mouse and a keyboard: xdotool moves them as a
// hand would, and only names of files are answered through the dialog seam.
#include "app/ui/window_fixture.h"
#include "figure/figure_change.h"
#include "support/temporary_folder.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

class ExploringSession : public WindowFixture {
public:
    void start() {
        open();
        require(QTest::qWaitForWindowExposed(window.get(), 20000), "the window is on the screen");
        // Without a window manager nobody gives the keyboard to a window.
        hand({"windowfocus", "--sync", QString::number(window->winId())});
        require(QTest::qWaitForWindowActive(window.get(), 20000), "the window has the keyboard");
    }

    void hand(const QStringList& does) {
        require(QProcess::execute(QStringLiteral("xdotool"), does) == 0, "xdotool moves the hand");
    }

    void clickAt(const QWidget& widget, QPoint at) {
        const auto place = widget.mapToGlobal(at);
        hand({"mousemove", QString::number(place.x()), QString::number(place.y()), "click", "1"});
    }

    void click(const QWidget& widget) {
        bringIntoSight(widget);
        clickAt(widget, widget.rect().center());
    }

    void keys(const QString& combination) { hand({"key", "--clearmodifiers", combination}); }

    void type(const QString& text) { hand({"type", "--delay", "1", text}); }

    /// By turning the wheel over the inspector, as far as it goes.
    void bringIntoSight(const QWidget& widget) {
        auto* area = window->findChild<QWidget*>("inspector")->findChild<QScrollArea*>();
        if (!area->widget()->isAncestorOf(&widget))
            return;
        const auto* view = area->viewport();
        const auto inView = [&] {
            const auto top =
                widget.mapTo(window.get(), QPoint()).y() - view->mapTo(window.get(), QPoint()).y();
            return top >= 0 && top + widget.height() <= view->height();
        };
        const auto place = view->mapToGlobal(QPoint(4, view->height() / 2));
        for (int turn = 0; turn < 60 && !inView(); ++turn) {
            const auto top =
                widget.mapTo(window.get(), QPoint()).y() - view->mapTo(window.get(), QPoint()).y();
            hand({"mousemove", QString::number(place.x()), QString::number(place.y()), "click",
                  top < 0 ? "4" : "5"});
            settle();
        }
        require(inView(), "the control can be scrolled to");
    }

    /// Lets what the X server sent arrive.
    void settle() {
        bool isDone = false;
        QTimer::singleShot(30, window.get(), [&isDone] { isDone = true; });
        require(QTest::qWaitFor([&isDone] { return isDone; }, 5000), "events arrive");
    }

    bool becomes(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 10000); }

    void toggleName(const QString& name) {
        auto& list = *child<QWidget>("dataSection").findChild<QTreeView*>("entityList");
        bringIntoSight(list);
        settle();
        const auto found =
            list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        require(!found.isEmpty(), "the name is in the list");
        const auto box = list.visualRect(found.front());
        const auto before = found.front().data(Qt::CheckStateRole);
        clickAt(*list.viewport(), {box.left() + 12, box.center().y()});
        require(becomes([&list, &name, before] {
                    const auto at = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                        Qt::MatchExactly);
                    return !at.isEmpty() && at.front().data(Qt::CheckStateRole) != before;
                }),
                "the name is taken in or out");
    }

    void choose(const char* combo, const QString& item) {
        auto& box = child<QComboBox>(combo);
        click(box);
        require(becomes([] { return QApplication::activePopupWidget() != nullptr; }), "the list opens");
        type(item);
        settle();
        keys("Return");
        require(becomes([] { return QApplication::activePopupWidget() == nullptr; }), "the list closes");
        require(becomes([&] { return box.currentText().startsWith(item); }), "the item is chosen");
    }

    const FigureSpec& spec() { return *session.currentFigure(); }
    const Panel& panel() { return spec().panels[0]; }

    TemporaryFolder folder;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(exploring_session, ExploringSession)

BOOST_AUTO_TEST_CASE(a_researcher_asks_the_chart_questions) {
    BOOST_TEST_REQUIRE(QApplication::platformName().toStdString() == "xcb");
    start();

    // Open the ten countries and keep four.
    const auto place = library().visualRect(row("survey-alignment-asean"));
    clickAt(*library().viewport(), place.center());
    BOOST_REQUIRE(shows("survey-alignment-asean"));
    for (const auto* name : {"Laos", "Myanmar", "Thailand", "Brunei", "Indonesia", "Malaysia"})
        toggleName(QString::fromUtf8(name));
    BOOST_REQUIRE(session.isOwnFigure(session.currentFigureId()));

    // Dumbbells of 2023 and 2024.
    click(child<QPushButton>("kindDumbbell"));
    BOOST_REQUIRE(becomes([this] { return std::holds_alternative<DumbbellChart>(panel().chart); }));
    choose("waveFrom", "2023");
    choose("waveTo", "2024");
    const auto shown = shownPeriods(spec());
    BOOST_TEST((shown.from == Period::ofYear(2023)));
    BOOST_TEST((shown.to == Period::ofYear(2024)));

    // The gap as a filled difference between lines.
    click(child<QPushButton>("kindLine"));
    BOOST_REQUIRE(becomes([this] { return std::holds_alternative<LineChart>(panel().chart); }));
    const auto& fill = child<QWidget>("fillDifference");
    bringIntoSight(fill);
    clickAt(fill, {10, fill.height() / 2});
    BOOST_REQUIRE(becomes([this] { return std::get<LineChart>(panel().chart).differenceFill; }));

    // An index, and an event of one's own.
    choose("measureKind", "Index");
    BOOST_TEST(std::holds_alternative<IndexMeasure>(panel().query.measure));
    click(child<QPushButton>("ownEventsOpen"));
    settle();
    click(child<QLineEdit>("ownEvents0"));
    type("2023-08-22");
    keys("Tab");
    keys("Tab");
    type("Cabinet sworn in");
    keys("Tab");
    type("Gazette");
    keys("Return");
    BOOST_REQUIRE(becomes([this] { return spec().events.own.size() == 1; }));
    BOOST_TEST(spec().events.own[0].label == "Cabinet sworn in");
    const auto made = spec();

    // Ten steps back, and forward again.
    const auto steps = session.undoStack().index();
    BOOST_REQUIRE(steps >= 10);
    child<QWidget>("figure").setFocus();
    for (int step = 0; step < 10; ++step)
        keys("ctrl+z");
    BOOST_REQUIRE(becomes([this, steps] { return session.undoStack().index() == steps - 10; }));
    BOOST_TEST((spec() != made));
    for (int step = 0; step < 10; ++step)
        keys("ctrl+shift+z");
    BOOST_REQUIRE(becomes([this, steps] { return session.undoStack().index() == steps; }));
    BOOST_TEST((spec() == made));

    // Save, begin anew, open: the same figure.
    const auto file = QString::fromStdString((folder / "session.zip").string());
    dialogs.fileToSave = file;
    keys("ctrl+s");
    BOOST_REQUIRE(becomes([this] { return !window->isWindowModified(); }));
    keys("ctrl+n");
    BOOST_REQUIRE(becomes([this] { return session.workspace().figures.empty(); }));
    dialogs.filesToOpen = {file};
    keys("ctrl+o");
    BOOST_REQUIRE(becomes([this, &made] { return session.figure(made.id) != nullptr; }));
    BOOST_TEST((*session.figure(made.id) == made));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_SUITE_END()
