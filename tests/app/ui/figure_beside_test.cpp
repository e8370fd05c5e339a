// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/editing_fixture.h"
#include "session/own_figures.h"
#include "support/expect_result.h"
#include "ui/panels/beside_panel.h"
#include "ui/panels/figure_panel.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/page_desk.h"

#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QToolButton>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto first = "article-forced-alignment";
constexpr auto second = "article-alignment-gap";

struct BesideFixture : EditingFixture {
    FigureCanvas& other() { return child<FigureCanvas>("figureBeside"); }
    QWidget& panel() { return child<BesidePanel>("besidePanel"); }
    QWidget& inView() { return child<FigurePanel>("figurePanel"); }
    bool isBeside(const std::string& id) {
        return becomes([this, &id] { return other().scene() != nullptr && other().scene()->id == id; });
    }
    void press(int key, Qt::KeyboardModifiers modifiers) { WindowFixture::press(key, modifiers); }
    /// The second figure in view on the left, the first one beside it.
    void openBoth() {
        clickFigure(second);
        press(Qt::Key_B, Qt::ControlModifier);
        BOOST_REQUIRE(isBeside(first));
    }
    static int leftOf(const QWidget& widget) { return widget.mapTo(widget.window(), QPoint()).x(); }
    void clickOther() {
        auto* surface = other().childAt(other().rect().center());
        QTest::mouseClick(surface == nullptr ? &other() : surface, Qt::LeftButton);
    }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(figure_beside, BesideFixture)

BOOST_AUTO_TEST_CASE(the_key_shows_what_was_in_view_before_and_takes_it_away) {
    BOOST_TEST(window->findChild<BesidePanel*>() == nullptr); // not made before it is asked for
    openBoth();
    BOOST_TEST(session.currentFigureId() == second);
    BOOST_TEST(canvas().scene()->id == second);
    BOOST_TEST(inView().property("framed").toBool());
    BOOST_TEST(leftOf(inView()) < leftOf(panel()));
    BOOST_TEST(std::abs(inView().width() - panel().width()) < 10);
    BOOST_TEST(child<QComboBox>("besideFigure").currentData().toString().toStdString() == first);
    press(Qt::Key_B, Qt::ControlModifier);
    BOOST_TEST(!panel().isVisible());
    BOOST_TEST(!inView().property("framed").toBool());
    BOOST_TEST(session.currentFigureId() == second);
}

BOOST_AUTO_TEST_CASE(a_click_makes_the_other_figure_the_one_that_is_edited_and_both_keep_their_places) {
    openBoth();
    const auto shown = other().scene();
    const auto left = canvas().scene();
    clickOther();
    BOOST_TEST(session.currentFigureId() == first);
    // At once, and not resolved again.
    BOOST_TEST((canvas().scene() == shown));
    BOOST_TEST((other().scene() == left));
    QApplication::processEvents();
    BOOST_TEST(leftOf(panel()) < leftOf(inView()));
    BOOST_TEST(canvas().hasFocus());
    // The inspector changes this one.
    annotate();
    BOOST_TEST(session.workspace().figures.size() == 1U);
    BOOST_TEST(session.workspace().figures.front().panels[0].notes.back().text == "A note of mine");
    BOOST_TEST((other().scene() == left));
    press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(session.currentFigureId() == second);
    BOOST_TEST(isBeside(session.workspace().figures.front().id));
    BOOST_TEST(leftOf(inView()) < leftOf(panel()));
}

BOOST_AUTO_TEST_CASE(the_figure_beside_follows_what_is_undone_and_a_figure_that_goes_leaves) {
    clickFigure(second);
    BOOST_REQUIRE(isOk(duplicateFigure(session, second)));
    const auto own = session.currentFigureId();
    BOOST_REQUIRE(shows(own));
    clickFigure(first);
    press(Qt::Key_B, Qt::ControlModifier);
    BOOST_REQUIRE(isBeside(own));
    const auto before = other().scene();
    const auto renamed = session.edit(QStringLiteral("Title"), [](Workspace& workspace) -> Result<void> {
        workspace.figures.front().text.title = "Changed elsewhere";
        return {};
    });
    BOOST_REQUIRE(isOk(renamed));
    BOOST_TEST(becomes([&] { return other().scene() != before; }));
    BOOST_TEST(other().scene()->title == "Changed elsewhere");
    BOOST_TEST(canvas().scene()->id == first);
    session.undo();
    session.undo(); // the copy goes
    BOOST_TEST((session.figure(own) == nullptr));
    BOOST_TEST(!panel().isVisible());
}

BOOST_AUTO_TEST_CASE(another_figure_is_chosen_in_its_list_and_its_buttons_edit_and_close) {
    openBoth();
    auto& list = child<QComboBox>("besideFigure");
    BOOST_TEST(list.findData(QString::fromLatin1(second)) < 0); // it is in view
    const int third = list.findData(QStringLiteral("article-asean-average"));
    const int any = third >= 0 ? third : (list.currentIndex() == 0 ? 1 : 0);
    const auto chosen = list.itemData(any).toString().toStdString();
    list.setFocus();
    list.setCurrentIndex(any);
    Q_EMIT list.activated(any);
    BOOST_REQUIRE(isBeside(chosen));
    QTest::mouseClick(&child<QPushButton>("besideEdit"), Qt::LeftButton);
    BOOST_TEST(session.currentFigureId() == chosen);
    BOOST_TEST(isBeside(second));
    QTest::mouseClick(&child<QToolButton>("besideClose"), Qt::LeftButton);
    BOOST_TEST(!panel().isVisible());
    BOOST_TEST(session.currentFigureId() == chosen);
}

BOOST_AUTO_TEST_CASE(the_gallery_shows_a_figure_beside_the_one_in_view) {
    WindowFixture::press(Qt::Key_G, Qt::ControlModifier);
    auto& tile = child<FigureTile>((std::string("tile-") + second).c_str());
    tile.setFocus();
    QTest::keyClick(&tile, Qt::Key_Return, Qt::ControlModifier);
    BOOST_REQUIRE(isBeside(second));
    BOOST_TEST(canvas().isVisible());
    BOOST_TEST(session.currentFigureId() == first);
    // The one in view cannot stand beside itself.
    WindowFixture::press(Qt::Key_G, Qt::ControlModifier);
    const auto actions = child<FigureTile>((std::string("tile-") + first).c_str()).actions();
    BOOST_REQUIRE(actions.size() == 1);
    actions.front()->trigger();
    BOOST_TEST(isBeside(second));
}

BOOST_AUTO_TEST_CASE(two_figures_are_readable_in_a_small_window_and_the_library_comes_back) {
    window->resize(1280, 720);
    QApplication::processEvents();
    auto& libraryDock = child<QDockWidget>("libraryDock");
    BOOST_TEST(libraryDock.isVisible());
    openBoth();
    QApplication::processEvents();
    BOOST_TEST(window->width() == 1280);
    BOOST_TEST(!libraryDock.isVisible());
    // A page keeps at least seven tenths of its true size, or fills the width that there is.
    for (auto* desk : {&child<PageDesk>("figureScroll"), &child<PageDesk>("besideScroll")}) {
        const int used = desk->canvas().width() + 2 * 14 + 24;
        BOOST_TEST((desk->shownFactor() >= 0.7 || used >= desk->width()), desk->shownFactor());
        BOOST_TEST(desk->width() >= 400);
    }
    press(Qt::Key_B, Qt::ControlModifier);
    BOOST_TEST(libraryDock.isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
