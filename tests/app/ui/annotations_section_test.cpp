// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <map>
#include <string>

using namespace driftline;
using namespace driftline::test;

namespace {
struct AnnotationsFixture : WindowFixture {
    const FigureSpec& figure() const { return *session.currentFigure(); }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(annotations_section, AnnotationsFixture)

BOOST_AUTO_TEST_CASE(an_event_of_the_library_may_stand_in_one_small_multiple) {
    open();
    clickFigure("survey-alignment-asean");
    BOOST_REQUIRE(shows("survey-alignment-asean"));
    BOOST_TEST(!child<QWidget>("eventLimits").isVisibleTo(window.get()));
    QTest::mouseClick(&child<QCheckBox>("showEvents"), Qt::LeftButton);
    BOOST_REQUIRE(figure().events.dataset == "events/events");
    QTest::mouseClick(&child<QPushButton>("eventLimitsOpen"), Qt::LeftButton);
    auto& event = child<QComboBox>("eventLimitsChoice");
    auto& place = child<QComboBox>("eventLimitsChoice2");
    BOOST_REQUIRE(event.count() > 2);
    event.setFocus();
    QTest::keyClick(&event, Qt::Key_Down);
    const auto date = event.currentData().toString().toStdString();
    const auto words = event.currentText().toStdString();
    const auto facet = place.currentData().toString().toStdString();
    const auto panel = place.currentText().toStdString();
    BOOST_TEST(facet != "");
    QTest::mouseClick(&child<QPushButton>("eventLimitsAdd"), Qt::LeftButton);
    BOOST_TEST((figure().events.facets == std::map<std::string, std::string>{{date, facet}}));
    QCoreApplication::processEvents();
    const auto entries = visibleText(child<QWidget>("eventLimits"));
    BOOST_TEST(entries.find(words + ", only in " + panel) != std::string::npos, entries);
    session.undo();
    BOOST_TEST(figure().events.facets.empty());
}

BOOST_AUTO_TEST_CASE(a_line_stands_at_a_value_of_the_data) {
    open();
    clickFigure("survey-alignment-asean");
    BOOST_REQUIRE(shows("survey-alignment-asean"));
    QTest::mouseClick(&child<QPushButton>("referencesOpen"), Qt::LeftButton);
    const auto own = figure().panels[0].query.dataset;
    // The data of the panel are proposed first.
    BOOST_TEST(child<QComboBox>("referencesChoice").currentData().toString().toStdString() == own);
    BOOST_TEST(!child<QComboBox>("referencesChoice3").isVisibleTo(window.get())); // only dots have two axes
    QTest::keyClicks(&child<QLineEdit>("references0"), "laos distrust");
    QTest::mouseClick(&child<QPushButton>("referencesAdd"), Qt::LeftButton);
    BOOST_TEST(figure().panels[0].references.empty());
    BOOST_TEST(visibleText(child<QWidget>("references")).find("Add words until one is left") !=
               std::string::npos);
    child<QLineEdit>("references0").setText("laos distrust china 2023");
    child<QLineEdit>("references1").setText("Distrust of China");
    QTest::mouseClick(&child<QPushButton>("referencesAdd"), Qt::LeftButton);
    BOOST_REQUIRE(figure().panels[0].references.size() == 1U);
    const auto& line = figure().panels[0].references[0];
    BOOST_TEST(line.label == "Distrust of China");
    BOOST_TEST(line.dataset == own);
    BOOST_TEST(line.where.at("place") == "Laos");
    BOOST_TEST(shows(session.currentFigureId())); // the row is found when the figure is drawn
    session.undo();
    BOOST_TEST(figure().panels[0].references.empty());
}

BOOST_AUTO_TEST_SUITE_END()
