// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/inspector_steps.h"
#include "figure/chart_traits.h"
#include "query/measure.h"
#include "style/theme_json.h"
#include "style/theme_library.h"
#include "support/temporary_folder.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
/// Takes a name of the picker in or out with the space bar.
void toggle(QTreeView& list, const QString& name) {
    const auto found =
        list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
    BOOST_REQUIRE(!found.isEmpty());
    list.setFocus();
    list.setCurrentIndex(found.front());
    QTest::keyClick(&list, Qt::Key_Space);
}

QTreeView& pickerList(WindowFixture& fixture) {
    return *fixture.child<QWidget>("dataSection").findChild<QTreeView*>(QStringLiteral("entityList"));
}

/// What lies over something else in the inspector's sections, as far as both can be seen.
std::vector<std::string> overlaps(WindowFixture& fixture) {
    std::vector<std::string> found;
    QCoreApplication::processEvents(); // layouts that were asked for
    for (auto* one : fixture.child<QWidget>("inspectorBody").findChildren<QLabel*>()) {
        for (auto* other : one->parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (one != other && one->isVisible() && other->isVisible() &&
                one->geometry().intersects(other->geometry()))
                found.push_back(one->text().toStdString() + " / " + other->objectName().toStdString());
        }
    }
    return found;
}

std::vector<std::string> placesIn(const FigureSpec& figure) {
    for (const auto& filter : figure.panels[0].query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text != nullptr && text->column == "place")
            return text->values;
    }
    return {};
}
} // namespace

BOOST_FIXTURE_TEST_SUITE(inspector_test, WindowFixture)

BOOST_AUTO_TEST_CASE(a_change_to_a_built_in_figure_makes_a_copy_and_can_be_undone_by_name) {
    open();
    QTest::mouseClick(&child<QPushButton>("kindBar"), Qt::LeftButton);
    BOOST_TEST(session.currentFigureId() != "article-forced-alignment");
    BOOST_TEST(session.isOwnFigure(session.currentFigureId()));
    BOOST_TEST(std::holds_alternative<BarChart>(spec(*this).panels[0].chart));
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Show as bar chart");
    BOOST_TEST(
        std::holds_alternative<LineChart>(session.figure("article-forced-alignment")->panels[0].chart));
    session.undo();
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");
    BOOST_TEST(session.workspace().figures.empty());
}

BOOST_AUTO_TEST_CASE(what_does_not_apply_is_disabled_and_says_why) {
    open();
    clickFigure("article-alignment-gap");
    BOOST_REQUIRE(shows("article-alignment-gap"));
    const auto& area = child<QPushButton>("kindArea");
    BOOST_TEST(!area.isEnabled());
    BOOST_TEST(!area.toolTip().isEmpty());
    BOOST_TEST(visibleText(child<QWidget>("chartSection")).find("Areas stack from zero") ==
               std::string::npos);
    askWhy(*this, "chartSection");
    BOOST_TEST(visibleText(child<QWidget>("chartSection")).find("Areas stack from zero") !=
               std::string::npos);
    askWhy(*this, "uncertaintySection");
    BOOST_TEST(!child<QComboBox>("intervalWish").isEnabled());
    BOOST_TEST(visibleText(child<QWidget>("uncertaintySection")).find("drawn at random") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(four_countries_as_dumbbells_of_two_waves) {
    open();
    clickFigure("survey-alignment-asean");
    BOOST_REQUIRE(shows("survey-alignment-asean"));
    for (const auto* place : {"Laos", "Myanmar", "Thailand", "Brunei", "Malaysia", "Singapore"})
        toggle(pickerList(*this), QString::fromUtf8(place));
    BOOST_TEST((placesIn(spec(*this)) ==
                std::vector<std::string>{"Cambodia", "Vietnam", "Indonesia", "Philippines"}));
    QTest::mouseClick(&child<QPushButton>("kindDumbbell"), Qt::LeftButton);
    chooseItem(child<QComboBox>("waveFrom"), "2023");
    chooseItem(child<QComboBox>("waveTo"), "2024");
    const auto* dumbbell = std::get_if<DumbbellChart>(&spec(*this).panels[0].chart);
    BOOST_REQUIRE(dumbbell != nullptr);
    BOOST_TEST((dumbbell->waves.from == Period::ofYear(2023)));
    BOOST_TEST((dumbbell->waves.to == Period::ofYear(2024)));
    BOOST_TEST(shows(session.currentFigureId()));
}

BOOST_AUTO_TEST_CASE(one_name_stays_chosen) {
    open();
    toggle(pickerList(*this), "China");
    toggle(pickerList(*this), "United States");
    BOOST_TEST(visibleText(child<QWidget>("dataSection")).find("One stays chosen") != std::string::npos);
    toggle(pickerList(*this), "China");
    BOOST_TEST(shows(session.currentFigureId()));
}

BOOST_AUTO_TEST_CASE(a_group_is_chosen_at_once) {
    open();
    clickFigure("survey-alignment-asean");
    BOOST_REQUIRE(shows("survey-alignment-asean"));
    auto& groups = *child<QWidget>("dataSection").findChild<QComboBox*>(QStringLiteral("entityGroup"));
    const int mainland = groups.findText("ASEAN mainland");
    BOOST_REQUIRE(mainland > 0);
    groups.setCurrentIndex(mainland);
    Q_EMIT groups.activated(mainland);
    BOOST_TEST(placesIn(spec(*this)).size() == 5U);
    BOOST_TEST(groups.currentIndex() == 0, "the list goes back to its heading");
    BOOST_TEST(placesIn(spec(*this)).front() == "Cambodia");
}

BOOST_AUTO_TEST_CASE(measures_are_chosen_and_say_what_they_need) {
    open();
    clickFigure("survey-alignment-cambodia");
    BOOST_REQUIRE(shows("survey-alignment-cambodia"));
    auto& kind = child<QComboBox>("measureKind");
    chooseItem(kind, "Index");
    BOOST_TEST(std::holds_alternative<IndexMeasure>(spec(*this).panels[0].query.measure));
    chooseItem(child<QComboBox>("measureBase"), "2022");
    BOOST_TEST((std::get<IndexMeasure>(spec(*this).panels[0].query.measure).base == Period::ofYear(2022)));
    chooseItem(kind, "Gap");
    const auto* gap = std::get_if<GapMeasure>(&spec(*this).panels[0].query.measure);
    BOOST_REQUIRE(gap != nullptr);
    BOOST_TEST(gap->of != gap->minus);
    BOOST_TEST(visibleText(child<QWidget>("measureSection")).find("percentage points") != std::string::npos);
    chooseItem(kind, "Moving");
    BOOST_TEST(std::get<MovingAverage>(spec(*this).panels[0].query.measure).periods == 3);
    BOOST_TEST(shows(session.currentFigureId()));
}

BOOST_AUTO_TEST_CASE(an_own_event_needs_a_date_and_keeps_its_source) {
    open();
    QTest::mouseClick(&child<QPushButton>("ownEventsOpen"), Qt::LeftButton);
    QTest::keyClicks(&child<QLineEdit>("ownEvents0"), "August");
    QTest::keyClicks(&child<QLineEdit>("ownEvents2"), "Canal begun");
    QTest::keyClicks(&child<QLineEdit>("ownEvents3"), "Ministry");
    QTest::mouseClick(&child<QPushButton>("ownEventsAdd"), Qt::LeftButton);
    BOOST_TEST(spec(*this).events.own.empty());
    BOOST_TEST(visibleText(child<QWidget>("ownEvents")).find("is not a date") != std::string::npos);
    child<QLineEdit>("ownEvents0").setText("2023-08-05");
    QTest::mouseClick(&child<QPushButton>("ownEventsAdd"), Qt::LeftButton);
    BOOST_REQUIRE(spec(*this).events.own.size() == 1U);
    BOOST_TEST(spec(*this).events.own[0].source == "Ministry");
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Add event");
}

BOOST_AUTO_TEST_CASE(events_lines_and_notes_may_stand_in_one_small_multiple) {
    open();
    BOOST_TEST(!child<QComboBox>("ownLinesChoice").isVisibleTo(window.get()));
    clickFigure("survey-alignment-asean");
    BOOST_REQUIRE(shows("survey-alignment-asean"));
    QTest::mouseClick(&child<QPushButton>("ownLinesOpen"), Qt::LeftButton);
    QTest::keyClicks(&child<QLineEdit>("ownLines0"), "50");
    QTest::keyClicks(&child<QLineEdit>("ownLines1"), "Half");
    auto& panel = child<QComboBox>("ownLinesChoice");
    BOOST_TEST(panel.itemText(0).toStdString() == "All panels");
    BOOST_REQUIRE(panel.count() > 2);
    // By keyboard: the second of the small multiples.
    panel.setFocus();
    QTest::keyClick(&panel, Qt::Key_Down);
    QTest::keyClick(&panel, Qt::Key_Down);
    const auto chosen = panel.currentData().toString().toStdString();
    const auto name = panel.currentText();
    BOOST_TEST(chosen != "");
    QTest::mouseClick(&child<QPushButton>("ownLinesAdd"), Qt::LeftButton);
    BOOST_REQUIRE(spec(*this).panels[0].lines.size() == 1U);
    BOOST_TEST(spec(*this).panels[0].lines[0].facet == chosen);
    QCoreApplication::processEvents();
    const auto entries = visibleText(child<QWidget>("ownLines"));
    BOOST_TEST(entries.find("Half at 50, only in " + name.toStdString()) != std::string::npos, entries);
    session.undo();
    BOOST_TEST(spec(*this).panels[0].lines.empty());
    BOOST_TEST(child<QComboBox>("notesChoice").itemText(0).toStdString() == "First panel");
}

BOOST_AUTO_TEST_CASE(the_order_of_answers_is_asked_for_where_nothing_states_it) {
    open();
    BOOST_TEST(!child<QWidget>("answersSection").isVisible());
    clickFigure("survey-distrust");
    BOOST_REQUIRE(shows("survey-distrust"));
    chooseItem(child<QComboBox>("stacking"), "Diverging from zero");
    BOOST_TEST(child<QWidget>("answersSection").isVisible());
    auto& order = child<QListWidget>("answerOrder");
    BOOST_TEST(!order.isEnabled());
    const auto scale = [this] { return optionsOf(spec(*this).panels[0].chart).scale.value(); };
    BOOST_TEST(scale().empty());
    QTest::mouseClick(&child<QPushButton>("answerState"), Qt::LeftButton);
    const auto stated = scale().order;
    BOOST_REQUIRE(stated.size() == 2U);
    BOOST_TEST(!child<QWidget>("answerState").isVisible());
    order.setCurrentRow(0);
    QTest::keyClick(&order, Qt::Key_Down, Qt::AltModifier);
    BOOST_TEST((scale().order == std::vector<std::string>{stated[1], stated[0]}));
    // Two answers have none in the middle, and a scale has two at least.
    BOOST_TEST(scale().neutral == "");
    auto& outside = child<QListWidget>("answerOutside");
    outside.item(0)->setCheckState(Qt::Checked);
    QCoreApplication::processEvents();
    BOOST_TEST(scale().order.size() == 2U);
    BOOST_TEST(visibleText(child<QWidget>("answersSection")).find("at least two answers") !=
               std::string::npos);
    session.undo();
    BOOST_TEST((scale().order == stated));
}

BOOST_AUTO_TEST_CASE(a_text_is_one_change_from_entering_to_leaving) {
    open();
    unfold(*this, "textSection");
    auto& title = child<QPlainTextEdit>("textTitle");
    title.setFocus();
    title.selectAll();
    QTest::keyClicks(&title, "A new title");
    BOOST_TEST(!session.undoStack().canUndo());
    child<QPlainTextEdit>("textNote").setFocus();
    BOOST_TEST(spec(*this).text.title == "A new title");
    BOOST_TEST(session.undoStack().count() == 1);
    // A figure has a title: an empty one comes back.
    title.setFocus();
    title.clear();
    child<QPlainTextEdit>("textNote").setFocus();
    BOOST_TEST(title.toPlainText().toStdString() == "A new title");
}

BOOST_AUTO_TEST_CASE(themes_are_chosen_by_name_and_own_ones_go_into_the_figure) {
    const TemporaryFolder folder;
    auto own = *builtinTheme("slide");
    own.id = "institute";
    own.name = "Institute";
    folder.write("institute.json", writeTheme(own));
    folder.write("broken.json", "{");
    themeFolder = folder.path();
    open();
    unfold(*this, "lookSection");
    auto& themes = child<QComboBox>("figureTheme");
    BOOST_TEST(themes.count() == 6);
    BOOST_TEST(themes.currentText().toStdString() == "Paper");
    BOOST_TEST(visibleText(child<QWidget>("lookSection")).find("broken.json") != std::string::npos);
    chooseItem(themes, "Monochrome");
    BOOST_TEST((spec(*this).theme == ThemeChoice("mono")));
    chooseItem(themes, "Institute");
    BOOST_TEST((spec(*this).theme == ThemeChoice(own)));
    BOOST_TEST(shows(session.currentFigureId()));
    // The figure keeps what it was given; the list offers both.
    own.lineWeight = 2;
    folder.write("institute.json", writeTheme(own));
    child<QLineEdit>("figureWidth").setFocus();
    themes.setFocus();
    BOOST_TEST(themes.count() == 7);
    BOOST_TEST(themes.currentText().toStdString() == "Institute (in this figure)");
    BOOST_TEST((spec(*this).theme != ThemeChoice(own)));
    chooseItem(themes, "Dark");
    BOOST_TEST((spec(*this).theme == ThemeChoice("dark")));
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Change the theme");
}

BOOST_AUTO_TEST_CASE(the_caption_leaves_the_picture_and_comes_back) {
    open();
    unfold(*this, "lookSection");
    auto& caption = child<QComboBox>("figureCaption");
    BOOST_TEST(caption.currentText().toStdString() == "In the picture");
    chooseItem(caption, "Beside the picture");
    BOOST_TEST((spec(*this).captionPlacement == CaptionPlacement::Separate));
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Change where the caption stands");
    session.undo();
    BOOST_TEST((spec(*this).captionPlacement == CaptionPlacement::Inside));
    BOOST_TEST(caption.currentText().toStdString() == "In the picture");
}

BOOST_AUTO_TEST_CASE(every_control_has_a_name) {
    open();
    for (const auto* section :
         {"facetsSection", "axisSection", "labelsSection", "textSection", "lookSection"})
        unfold(*this, section);
    for (const auto* widget : child<QWidget>("inspector").findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollArea") ||
            widget->inherits("QComboBoxListView"))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasText = button != nullptr && !button->text().isEmpty();
        BOOST_TEST((hasText || !widget->accessibleName().isEmpty()),
                   widget->metaObject()->className() << " " << widget->objectName().toStdString());
    }
}

BOOST_AUTO_TEST_CASE(nothing_lies_over_anything_else) {
    auto remembered = settings.load();
    for (const auto* first : {"survey-distrust", "article-forced-alignment"}) {
        close(); // which remembers the figure it shows
        remembered.figure = QString::fromUtf8(first);
        settings.save(remembered);
        open();
        BOOST_REQUIRE(shows(first));
        BOOST_TEST(overlaps(*this) == std::vector<std::string>(), boost::test_tools::per_element());
    }
    for (const auto& figure : session.gallery().figures()) {
        clickFigure(figure->id);
        BOOST_TEST(overlaps(*this) == std::vector<std::string>(), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
