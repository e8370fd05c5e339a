// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/pages/gallery_page.h"
#include "ui/widgets/figure_tile.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTabBar>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr std::string_view smallCsv =
    "year,country,value\n2020,Laos,1\n2021,Laos,2\n2020,Cambodia,3\n2021,Cambodia,4\n";

struct GalleryFixture : WindowFixture {
    GalleryPage& gallery() { return child<GalleryPage>("gallery"); }
    FigureTile& tile(const std::string& id) { return child<FigureTile>(("tile-" + id).c_str()); }
    void openGallery() {
        open();
        press(Qt::Key_G, Qt::ControlModifier);
        require(gallery().isVisible(), "Ctrl+G shows the gallery");
    }
    std::string focused() {
        const auto* widget = qobject_cast<FigureTile*>(window->focusWidget());
        return widget == nullptr ? std::string() : widget->id().toStdString();
    }
    void key(Qt::Key key) { QTest::keyClick(window->focusWidget(), key); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(gallery_page, GalleryFixture)

BOOST_AUTO_TEST_CASE(the_window_opens_at_a_figure_and_the_gallery_is_one_key_away) {
    open();
    BOOST_TEST(window->findChild<GalleryPage*>() == nullptr); // not made before it is asked for
    BOOST_TEST(canvas().isVisible());
    press(Qt::Key_G, Qt::ControlModifier);
    BOOST_TEST(gallery().isVisible());
    BOOST_TEST(!canvas().isVisible());
    const auto text = visibleText(gallery());
    BOOST_TEST(contains(text, "Choose a figure, point at any value"));
    for (const auto* group : {"Article", "Perception", "Trade", "Investment", "Your data"})
        BOOST_TEST(contains(text, group), group);
    BOOST_TEST(contains(text, "Start from your data: drop a CSV"));
    BOOST_TEST(gallery().figures().size() == static_cast<qsizetype>(session.gallery().figures().size()));
    BOOST_TEST(focused() == "article-forced-alignment");
    press(Qt::Key_G, Qt::ControlModifier);
    BOOST_TEST(!gallery().isVisible());
}

BOOST_AUTO_TEST_CASE(every_figure_gets_its_picture_name_and_period) {
    openGallery();
    for (const auto& figure : session.gallery().figures()) {
        auto& one = tile(figure->id);
        BOOST_TEST(QTest::qWaitFor([&one] { return one.hasPicture(); }, 30000), figure->id);
        BOOST_TEST(!one.accessibleName().isEmpty());
    }
    BOOST_TEST(tile("article-forced-alignment").accessibleDescription().toStdString() == "2022–2024");
}

BOOST_AUTO_TEST_CASE(arrows_walk_and_return_shows_the_figure) {
    openGallery();
    const auto figures = gallery().figures();
    key(Qt::Key_Home);
    BOOST_TEST(focused() == figures.front().toStdString());
    key(Qt::Key_Left); // nothing before it
    BOOST_TEST(focused() == figures.front().toStdString());
    key(Qt::Key_Right);
    BOOST_TEST(focused() == figures[1].toStdString());
    const int x = tile(focused()).x();
    const int y = tile(focused()).y();
    key(Qt::Key_Down);
    BOOST_TEST(tile(focused()).y() > y);
    BOOST_TEST(tile(focused()).x() == x);
    key(Qt::Key_Up);
    BOOST_TEST(focused() == figures[1].toStdString());
    key(Qt::Key_End);
    BOOST_TEST(focused() == figures.back().toStdString());
    key(Qt::Key_Return);
    BOOST_TEST(shows(figures.back().toStdString()));
    BOOST_TEST(!gallery().isVisible());
    BOOST_TEST(canvas().hasFocus());
}

BOOST_AUTO_TEST_CASE(escape_leads_back_to_the_figure_that_was_there) {
    openGallery();
    key(Qt::Key_Right);
    key(Qt::Key_Escape);
    BOOST_TEST(!gallery().isVisible());
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");
    BOOST_TEST(canvas().hasFocus());
}

BOOST_AUTO_TEST_CASE(a_click_chooses_also_the_figure_that_is_in_view) {
    openGallery();
    QTest::mouseClick(&tile("article-forced-alignment"), Qt::LeftButton);
    BOOST_TEST(!gallery().isVisible());
    press(Qt::Key_G, Qt::ControlModifier);
    clickFigure("article-forced-alignment"); // in the library
    BOOST_TEST(!gallery().isVisible());
    press(Qt::Key_G, Qt::ControlModifier);
    press(Qt::Key_2, Qt::ControlModifier); // the table of the figure
    BOOST_TEST(!gallery().isVisible());
}

BOOST_AUTO_TEST_CASE(own_figures_appear_under_your_data) {
    const TemporaryFolder folder;
    openGallery();
    dialogs.filesToOpen = {QString::fromStdString(folder.write("prices.csv", smallCsv).string())};
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(QTest::qWaitFor([this] { return session.workspace().figures.size() == 1; }));
    BOOST_TEST(!gallery().isVisible()); // the new figure is shown
    press(Qt::Key_G, Qt::ControlModifier);
    const auto id = session.workspace().figures.front().id;
    BOOST_TEST(gallery().figures().back().toStdString() == id);
    BOOST_TEST(focused() == id);
    BOOST_TEST(QTest::qWaitFor([this, &id] { return tile(id).hasPicture(); }));
    BOOST_TEST(!contains(visibleText(gallery()), "Start from your data"));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(a_new_name_is_on_the_tile) {
    openGallery();
    press(Qt::Key_G, Qt::ControlModifier);
    nameFigure("First");
    press(Qt::Key_G, Qt::ControlModifier);
    press(Qt::Key_G, Qt::ControlModifier);
    nameFigure("Second");
    press(Qt::Key_G, Qt::ControlModifier);
    const auto& own = tile(session.workspace().figures.front().id);
    BOOST_TEST(own.accessibleName().toStdString() == "Second");
    BOOST_TEST(contains(visibleText(own), "Second"));
}

BOOST_AUTO_TEST_CASE(the_columns_follow_the_width) {
    openGallery();
    window->resize(1600, 870);
    const int wide = gallery().columns();
    window->resize(1280, 720);
    BOOST_TEST(gallery().columns() < wide);
    BOOST_TEST(gallery().columns() >= 2);
    for (const auto& id : gallery().figures())
        BOOST_TEST(tile(id.toStdString()).geometry().right() <= gallery().viewport()->width());
}

BOOST_AUTO_TEST_CASE(controls_teach_what_they_do) {
    open();
    const auto& tabBar = child<QTabBar>("figureTabs");
    for (int tab = 0; tab < tabBar.count(); ++tab)
        BOOST_TEST(tabBar.tabToolTip(tab).contains(QStringLiteral("(Ctrl+%1)").arg(tab + 1)));
    for (const auto* name : {"aggregate", "measureKind", "intervalWish", "averageWindow", "facetColumn",
                             "emphasis", "seriesLabels", "stacking"})
        BOOST_TEST(!child<QComboBox>(name).toolTip().isEmpty(), name);
    for (const auto* name : {"showEvents", "facetSharedAxis", "kindDumbbell"})
        BOOST_TEST(!child<QAbstractButton>(name).toolTip().isEmpty(), name);
    // What applies is explained; what does not says why instead.
    const auto& measure = child<QComboBox>("measureKind");
    BOOST_TEST(contains(measure.itemData(3, Qt::ToolTipRole).toString().toStdString(), "starts at 100"));
}

BOOST_AUTO_TEST_SUITE_END()
