// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "figure/series_style.h"
#include "render/figure_canvas.h"
#include "support/temporary_folder.h"
#include "ui/widgets/figure_tile.h"
#include "ui/workbench/new_figure_page.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <array>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr std::string_view investmentByPlace = "year,country,value\n2022,Laos,3\n2022,Cambodia,4\n"
                                               "2022,Vietnam,18\n2022,Thailand,9\n2023,Laos,2\n"
                                               "2023,Cambodia,5\n2023,Vietnam,19\n2023,Thailand,8\n";

/// Counts what a mouse would do.
class MouseCounter : public QObject {
public:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        const auto type = event->type();
        m_count += type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
                           type == QEvent::MouseButtonDblClick || type == QEvent::Wheel
                       ? 1
                       : 0;
        return false;
    }
    int count() const { return m_count; }

private:
    int m_count = 0;
};

/// The window as somebody has it who uses no mouse: every key goes to what has the focus, and nothing gets
/// the focus but by keys.
struct KeyboardFixture : WindowFixture {
    KeyboardFixture() : WindowFixture(std::make_unique<Jobs>(Jobs::Mode::Inline)) {
        qApp->installEventFilter(&mouse);
        open();
        BOOST_REQUIRE(QTest::qWaitForWindowActive(window.get()));
        BOOST_REQUIRE(canvas().hasFocus());
    }
    ~KeyboardFixture() override {
        close(); // before its folder goes
        qApp->removeEventFilter(&mouse);
    }

    QWidget& focused() {
        auto* widget = QApplication::focusWidget();
        require(widget != nullptr, "something has the focus");
        return *widget;
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&focused(), static_cast<Qt::Key>(code), modifiers);
        QApplication::processEvents();
    }
    void type(const char* text) {
        QTest::keyClicks(&focused(), QString::fromUtf8(text));
        QApplication::processEvents();
    }
    void tabTo(const char* name) {
        for (int steps = 0; steps < 400 && focused().objectName() != QString::fromUtf8(name); ++steps)
            key(Qt::Key_Tab);
        require(focused().objectName() == QString::fromUtf8(name), name);
    }
    void choose(const char* field, const char* item) {
        tabTo(field);
        auto& box = child<QComboBox>(field);
        const int wanted = box.findText(QString::fromUtf8(item), Qt::MatchStartsWith);
        require(wanted >= 0, item);
        for (int tries = 0; tries < 2 * box.count() && child<QComboBox>(field).currentIndex() != wanted;
             ++tries)
            key(child<QComboBox>(field).currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        require(child<QComboBox>(field).currentIndex() == wanted, item);
    }
    /// Finds a setting of the inspector by its name and section, which leads to its field.
    void goToSetting(const char* name, const char* section, const char* field) {
        key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        require(focused().objectName() == QStringLiteral("settingSearch"), "Ctrl+Shift+F looks for settings");
        type(name);
        const auto wanted =
            QStringLiteral("%1 – %2").arg(QString::fromUtf8(name), QString::fromUtf8(section));
        const auto& list = child<QListWidget>("settingList");
        for (int i = 0; i < list.count() && list.currentItem()->text() != wanted; ++i)
            key(Qt::Key_Down);
        require(list.currentItem() != nullptr && list.currentItem()->text() == wanted, name);
        key(Qt::Key_Return);
        require(focused().objectName() == QString::fromUtf8(field), field);
    }
    void enterInSetting(const char* name, const char* section, const char* field, const char* text) {
        goToSetting(name, section, field);
        key(Qt::Key_A, Qt::ControlModifier);
        type(text);
        key(Qt::Key_Return);
    }
    void chooseSeries(int row) {
        goToSetting("Order of series", "Series", "seriesList");
        key(Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            key(Qt::Key_Down);
    }
    const FigureSpec& figure() { return *session.currentFigure(); }

    MouseCounter mouse;
    TemporaryFolder folder;
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(keyboard_only, KeyboardFixture)

BOOST_AUTO_TEST_CASE(ranked_bars_of_a_file_with_chosen_colours_undone_redone_saved_and_reopened) {
    const auto file = folder.write("fdi.csv", investmentByPlace);
    dialogs.filesToOpen = {QString::fromStdString(file.string())};
    key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(becomes([this] { return !session.workspace().datasets.empty(); }));

    // The new figure.
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(child<NewFigurePage>("newFigure").isAncestorOf(&focused()));
    choose("channelX", "country");
    BOOST_REQUIRE(becomes([this] { return window->findChild<FigureTile*>("chart-Ranked bars") != nullptr; }));
    tabTo("chart-Ranked bars");
    key(Qt::Key_Return);
    BOOST_REQUIRE(shows(session.currentFigureId()));
    BOOST_REQUIRE((kindOf(figure().panels[0].chart) == ChartKind::Bar));
    BOOST_TEST(!child<NewFigurePage>("newFigure").isVisible());
    BOOST_TEST(canvas().hasFocus());
    const auto made = session.workspaceSnapshot();
    const auto steps = session.undoStack().index();

    // Ten steps.
    const std::vector<std::string> names = {"Laos", "Cambodia", "Vietnam", "Thailand"};
    for (int row = 0; row < 3; ++row) {
        chooseSeries(row);
        enterInSetting("Colour code", "Series", "seriesColourCode",
                       std::array{"#7B3294", "#008837", "#E66101"}[static_cast<std::size_t>(row)]);
    }
    BOOST_TEST(figure().series.size() == 3U);
    chooseSeries(3);
    enterInSetting("Name", "Series", "seriesName", "Siam");
    BOOST_TEST(figure().series.back().label == "Siam");
    enterInSetting("Show the first", "Ranking", "rankingTop", "3");
    BOOST_TEST(figure().panels[0].ranking.top == 3);
    goToSetting("Reverse the order", "Ranking", "rankingReversed");
    key(Qt::Key_Space);
    BOOST_TEST(figure().panels[0].ranking.isReversed);
    goToSetting("Sorted by", "Ranking", "rankingBy");
    key(Qt::Key_Down);
    BOOST_TEST((figure().panels[0].ranking.by != RankBy::Value));
    enterInSetting("Name in lists", "Text", "textShort", "FDI by country");
    BOOST_TEST(figure().text.shortTitle == "FDI by country");
    goToSetting("Decimals", "Value axis", "axisDecimals");
    key(Qt::Key_Down);
    // Where it is seen: Escape leads from the inspector to the chart, E to its title.
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Escape);
    BOOST_REQUIRE(canvas().hasFocus());
    key(Qt::Key_E);
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type("Vietnam is far ahead");
    key(Qt::Key_Return);
    BOOST_TEST(figure().text.title == "Vietnam is far ahead");
    const auto count = session.undoStack().index() - steps;
    BOOST_TEST(count == 10);
    const auto done = session.workspaceSnapshot();

    // Undone and redone.
    for (int i = 0; i < count; ++i)
        key(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST((session.workspace() == *made));
    for (int i = 0; i < count; ++i)
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST((session.workspace() == *done));

    // Saved and reopened.
    dialogs.fileToSave = QString::fromStdString((folder / "mine.driftline").string());
    key(Qt::Key_S, Qt::ControlModifier);
    BOOST_REQUIRE(becomes([this] { return !window->isWindowModified(); }));
    key(Qt::Key_N, Qt::ControlModifier);
    BOOST_REQUIRE(session.workspace().figures.empty());
    dialogs.filesToOpen = {dialogs.fileToSave};
    key(Qt::Key_O, Qt::ControlModifier);
    BOOST_REQUIRE(
        becomes([this, &done] { return session.workspace().figures.size() == done->figures.size(); }));
    BOOST_TEST((session.workspace() == *done));
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(mouse.count() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
