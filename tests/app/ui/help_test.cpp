// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "guide/guide_book.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/help/guide_help.h"
#include "ui/help/guide_page.h"
#include "ui/help/help_topics.h"
#include "ui/help/help_window.h"

#include <QApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {

/// The window with its guide.
struct Helped : WindowFixture {
    Helped() { open(); }

    HelpWindow& help() {
        auto* shown = window->findChild<GuideHelp*>()->helpWindow();
        require(shown != nullptr, "the guide is open");
        return *shown;
    }
    GuidePage& page() { return *help().findChild<GuidePage*>(); }
    QListWidget& list() { return *help().findChild<QListWidget*>(); }
    QLineEdit& search() { return *help().findChild<QLineEdit*>(); }

    /// As a user who has put the focus there.
    std::string helpAt(QWidget* widget) {
        widget->setFocus(Qt::TabFocusReason);
        if (QApplication::focusWidget() != widget)
            return "no focus on " + widget->objectName().toStdString();
        QTest::keyClick(widget, Qt::Key_F1);
        const auto place = help().place().address();
        window->activateWindow();
        return place;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(help)

BOOST_AUTO_TEST_CASE(every_part_of_the_window_leads_to_a_place_that_is_there) {
    BOOST_TEST(helpTopics().size() > 20U);
    for (const auto& place : helpTopics())
        BOOST_TEST(isInGuide(place), place.address());
    BOOST_TEST(helpTopicFor(nullptr).address() == "tour");
}

BOOST_AUTO_TEST_CASE(nothing_of_it_is_there_before_it_is_asked_for) {
    Helped it;
    BOOST_TEST(it.window->findChild<GuideHelp*>()->helpWindow() == nullptr);
    it.press(Qt::Key_F1);
    BOOST_TEST(it.help().isVisible());
    it.close();
    BOOST_TEST(QApplication::topLevelWidgets().isEmpty());
}

BOOST_AUTO_TEST_CASE(f1_opens_the_chapter_of_what_has_the_focus) {
    Helped it;
    BOOST_TEST(it.helpAt(&it.child<QWidget>("figure")) == "reading");
    BOOST_TEST(it.helpAt(&it.child<QWidget>("librarySearch")) == "tour#the-library");
    BOOST_TEST(it.helpAt(&it.child<QWidget>("measureKind")) == "figures#measure");
    BOOST_TEST(it.helpAt(&it.child<QWidget>("timelineTrack")) == "reading#timeline");
    it.selectTab(1);
    BOOST_TEST(it.helpAt(&it.child<QWidget>("figureTable")) == "reading#table");
    it.selectTab(0);
    it.press(Qt::Key_F7);
    BOOST_TEST(it.helpAt(&it.child<QWidget>("shiftFirstWave")) == "questions#is-this-shift-real");
}

BOOST_AUTO_TEST_CASE(f1_works_over_a_dialog_and_the_guide_stays_usable) {
    Helped it;
    it.press(Qt::Key_E, Qt::ControlModifier);
    auto& dialog = it.child<QDialog>("exportDialog");
    BOOST_TEST(QTest::qWaitFor([&dialog] { return dialog.isVisible(); }));
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("exportWidth"));
    BOOST_REQUIRE(field != nullptr);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_F1);
    BOOST_TEST(it.help().place().address() == "export");
    BOOST_TEST(dialog.isVisible());
    BOOST_TEST(it.help().isEnabled());
    QTest::keyClicks(&it.search(), QStringLiteral("pixels"));
    BOOST_TEST(it.list().count() > 0);
    dialog.reject();
}

BOOST_AUTO_TEST_CASE(chapters_are_listed_searched_and_walked_back_and_forth) {
    Helped it;
    it.press(Qt::Key_F1);
    BOOST_REQUIRE(QTest::qWaitForWindowActive(&it.help()));
    auto& list = it.list();
    const auto chapters = static_cast<int>(guideChapters().size());
    BOOST_TEST(list.count() > chapters); // with the sections of the one that is open
    QTest::keyClick(&it.help(), Qt::Key_F, Qt::ControlModifier);
    BOOST_TEST(it.search().hasFocus());
    QTest::keyClicks(&it.search(), QStringLiteral("wilson"));
    BOOST_REQUIRE(list.count() > 0);
    QTest::keyClick(&it.search(), Qt::Key_Return);
    BOOST_TEST(it.help().place().address() == "numbers#wilson-s-score-interval");
    BOOST_TEST(it.help().windowTitle().toStdString() == "How every number is computed – Driftline guide");
    QTest::keyClick(&it.search(), Qt::Key_Down);
    BOOST_TEST(list.hasFocus());
    QTest::keyClick(&it.help(), Qt::Key_Escape);
    BOOST_TEST(it.search().text().isEmpty());
    BOOST_TEST(list.count() > chapters);
    QTest::mouseClick(it.help().findChild<QToolButton*>(QStringLiteral("helpBack")), Qt::LeftButton);
    BOOST_TEST(it.help().place().chapter != "numbers");
    QTest::keyClick(&it.help(), Qt::Key_Right, Qt::AltModifier);
    BOOST_TEST(it.help().place().address() == "numbers#wilson-s-score-interval");
    QTest::keyClicks(&it.search(), QStringLiteral("zzqqxx"));
    BOOST_TEST(visibleText(it.help()).find("Nothing in the guide has “zzqqxx”") != std::string::npos);
    QTest::keyClick(&it.help(), Qt::Key_Escape);
    QTest::keyClick(&it.help(), Qt::Key_Escape);
    BOOST_TEST(!it.help().isVisible());
}

BOOST_AUTO_TEST_CASE(links_stay_inside_and_addresses_go_through_the_desktop) {
    Helped it;
    it.press(Qt::Key_F1);
    auto& page = it.page();
    Q_EMIT page.anchorClicked(QUrl(QStringLiteral("guide:numbers#pixels-of-a-png")));
    BOOST_TEST(it.help().place().address() == "numbers#pixels-of-a-png");
    BOOST_TEST(it.dialogs.addresses.isEmpty());
    Q_EMIT page.anchorClicked(QUrl(QStringLiteral("https://datapackage.org")));
    BOOST_TEST(it.dialogs.addresses.join(u' ').toStdString() == "https://datapackage.org");
    BOOST_TEST(it.help().place().address() == "numbers#pixels-of-a-png");
    // Every link of every chapter, as the page has it.
    for (const auto& chapter : guideChapters()) {
        it.help().showPlace({chapter.name, {}});
        std::size_t links = 0;
        int titles = 0;
        for (auto block = page.document()->begin(); block.isValid(); block = block.next()) {
            titles += block.blockFormat().headingLevel() == 1 ? 1 : 0;
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QUrl url(part.fragment().charFormat().anchorHref());
                if (url.isEmpty())
                    continue;
                ++links;
                const bool isPlace = url.scheme() == QStringLiteral("guide") &&
                                     isInGuide({url.path().toStdString(), url.fragment().toStdString()});
                BOOST_TEST((isPlace || url.scheme() == QStringLiteral("https")),
                           url.toString().toStdString());
            }
        }
        BOOST_TEST(titles == 1, chapter.name);
        BOOST_TEST(links >= std::min<std::size_t>(chapter.text.links.size(), 1U), chapter.name);
    }
}

BOOST_AUTO_TEST_CASE(an_anchor_is_scrolled_to_and_figures_are_drawn_at_the_width_of_the_page) {
    Helped it;
    it.press(Qt::Key_F1);
    BOOST_REQUIRE(QTest::qWaitForWindowExposed(&it.help()));
    auto& page = it.page();
    it.help().showPlace({"numbers", "pixels-of-a-png"});
    const auto top = page.cursorForPosition({page.viewport()->width() / 2, 10}).block().text().toStdString();
    BOOST_TEST(top.find("Pixels of a PNG") != std::string::npos, top);
    it.help().showPlace({"format", {}});
    const auto widthOf = [&page] {
        const auto image =
            page.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("figure:guide-example")));
        return qvariant_cast<QImage>(image).width();
    };
    BOOST_TEST(widthOf() > 400);
    const auto before = widthOf();
    it.help().resize(640, 500);
    BOOST_TEST(QTest::qWaitFor([&] { return widthOf() < before; }));
    BOOST_TEST(widthOf() <= page.viewport()->width());
    BOOST_TEST(page.document()->toPlainText().count(QStringLiteral("A whole example")) == 1);
}

BOOST_AUTO_TEST_CASE(the_list_of_keys_is_that_of_the_window) {
    Helped it;
    std::set<std::string> told;
    const auto& keys = guideChapter("keys")->markdown;
    const auto from = keys.find("## In the window");
    const auto table = keys.substr(from, keys.find("## On the chart") - from);
    const std::regex entry("\n\\| ([^|]+) \\| ([^|]+) \\|");
    for (std::sregex_iterator at(table.begin(), table.end(), entry), end; at != end; ++at) {
        if ((*at)[1] != "Keys" && (*at)[1].str().find("---") == std::string::npos)
            told.insert((*at)[1].str() + ": " + (*at)[2].str());
    }
    ShortcutSheet sheet(it.window.get());
    const auto* cards = sheet.findChild<QWidget*>(QStringLiteral("cards"));
    const auto* grid = qobject_cast<const QGridLayout*>(cards->layout());
    std::set<std::string> shown;
    for (int row = 0; row < grid->rowCount(); ++row) {
        for (const int column : {0, 3}) {
            const auto label = [&](int at) {
                const auto* item = grid->itemAtPosition(row, at);
                return item == nullptr ? QString() : qobject_cast<QLabel*>(item->widget())->text();
            };
            if (!label(column).isEmpty())
                shown.insert((label(column + 1) + QStringLiteral(": ") + label(column)).toStdString());
        }
    }
    BOOST_TEST(shown.size() > 25U);
    for (const auto& one : shown)
        BOOST_TEST(told.contains(one), "not in the guide: " << one);
    for (const auto& one : told)
        BOOST_TEST(shown.contains(one), "not in the window: " << one);
}

BOOST_AUTO_TEST_CASE(every_control_has_a_name_and_can_be_reached) {
    Helped it;
    it.press(Qt::Key_F1);
    for (auto* widget : it.help().findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&it.help()) ||
            widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        BOOST_TEST(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

BOOST_AUTO_TEST_SUITE_END()
