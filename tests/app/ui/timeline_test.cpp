// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "figure/figure_change.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/timeline_track.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
PeriodFilter shown(const WindowFixture& fixture) {
    return shownPeriods(*fixture.session.currentFigure());
}
} // namespace

BOOST_FIXTURE_TEST_SUITE(timeline_test, WindowFixture)

BOOST_AUTO_TEST_CASE(keys_move_the_handles) {
    open();
    clickFigure("survey-alignment-cambodia");
    BOOST_REQUIRE(shows("survey-alignment-cambodia"));
    auto& track = child<TimelineTrack>("timelineTrack");
    const int end = track.last();
    BOOST_TEST(track.first() == 0);
    track.setFocus();
    QTest::keyClick(&track, Qt::Key_Left);
    BOOST_TEST(track.last() == end - 1);
    QTest::keyClick(&track, Qt::Key_Space);
    QTest::keyClick(&track, Qt::Key_Right);
    BOOST_TEST(track.first() == 1);
    BOOST_TEST(shown(*this).from.has_value());
    QTest::keyClick(&track, Qt::Key_Home);
    BOOST_TEST(!shown(*this).from.has_value());
    QTest::keyClick(&track, Qt::Key_PageUp);
    BOOST_TEST(track.first() == track.last());
    BOOST_TEST(track.accessibleName().contains("first period"));
}

BOOST_AUTO_TEST_CASE(a_drag_is_one_step_to_undo) {
    open();
    clickFigure("survey-alignment-cambodia");
    BOOST_REQUIRE(shows("survey-alignment-cambodia"));
    auto& track = child<TimelineTrack>("timelineTrack");
    const auto before = track.last();
    const QPoint right(track.width() - 12, track.height() / 2);
    QTest::mousePress(&track, Qt::LeftButton, {}, right);
    for (int x = right.x(); x > track.width() / 3; x -= 5)
        QTest::mouseMove(&track, {x, right.y()});
    QTest::mouseRelease(&track, Qt::LeftButton, {}, {track.width() / 3, right.y()});
    BOOST_TEST(track.last() < before);
    BOOST_TEST(session.undoStack().count() == 1);
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Choose periods");
    session.undo();
    BOOST_TEST(session.currentFigureId() == "survey-alignment-cambodia");
}

BOOST_AUTO_TEST_CASE(a_run_of_the_player_is_one_step_and_undo_ends_it) {
    open();
    clickFigure("survey-alignment-cambodia");
    auto& timeline = child<Timeline>("timeline");
    auto& play = child<QToolButton>("timelinePlay");
    QTest::mouseClick(&play, Qt::LeftButton);
    BOOST_TEST(timeline.isPlaying());
    BOOST_TEST(becomes([this] { return shown(*this).to && shown(*this).to->label() == "2021"; }));
    BOOST_TEST(timeline.isPlaying());
    BOOST_TEST(session.undoStack().count() == 1);
    BOOST_TEST(session.undoStack().canUndo());
    session.undo();
    BOOST_TEST(!timeline.isPlaying());
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(session.currentFigureId() == "survey-alignment-cambodia");
}

BOOST_AUTO_TEST_CASE(the_player_does_not_go_on_in_another_figure) {
    open();
    clickFigure("survey-alignment-cambodia");
    auto& timeline = child<Timeline>("timeline");
    QTest::mouseClick(&child<QToolButton>("timelinePlay"), Qt::LeftButton);
    BOOST_TEST(timeline.isPlaying());
    clickFigure("survey-alignment-asean");
    BOOST_TEST(!timeline.isPlaying());
    BOOST_TEST(session.workspace().figures.size() == 1U); // the copy of the one that was played
}

BOOST_AUTO_TEST_CASE(a_hand_on_the_track_ends_the_player) {
    open();
    clickFigure("survey-alignment-cambodia");
    auto& timeline = child<Timeline>("timeline");
    auto& track = child<TimelineTrack>("timelineTrack");
    QTest::mouseClick(&child<QToolButton>("timelinePlay"), Qt::LeftButton);
    BOOST_TEST(timeline.isPlaying());
    QTest::mouseClick(&track, Qt::LeftButton, {}, {track.width() / 2, track.height() / 2});
    BOOST_TEST(!timeline.isPlaying());
    BOOST_TEST(session.undoStack().count() == 2); // the run and the drag
}

BOOST_AUTO_TEST_CASE(a_period_is_typed) {
    open();
    clickFigure("survey-alignment-cambodia");
    BOOST_REQUIRE(shows("survey-alignment-cambodia"));
    auto& from = child<QLineEdit>("timelineFrom");
    from.setFocus();
    from.selectAll();
    QTest::keyClicks(&from, "2022");
    QTest::keyClick(&from, Qt::Key_Return);
    BOOST_REQUIRE(shown(*this).from.has_value());
    BOOST_TEST(shown(*this).from->label() == "2022");
    from.selectAll();
    QTest::keyClicks(&from, "soon");
    QTest::keyClick(&from, Qt::Key_Return);
    BOOST_TEST(from.text().toStdString() == "2022");
}

BOOST_AUTO_TEST_CASE(the_player_runs_to_the_end_and_stops) {
    Timeline timeline;
    timeline.setPeriods({Period::ofYear(2020), Period::ofYear(2021), Period::ofYear(2022)});
    timeline.setShown({}, {});
    QSignalSpy started(&timeline, &Timeline::gestureStarted);
    QSignalSpy ended(&timeline, &Timeline::gestureEnded);
    std::vector<std::string> seen;
    QObject::connect(&timeline, &Timeline::chosen, &timeline,
                     [&seen](const std::optional<Period>& /*from*/, const std::optional<Period>& to) {
                         seen.push_back(to ? to->label() : "end");
                     });
    QTest::mouseClick(timeline.findChild<QToolButton*>(QStringLiteral("timelinePlay")), Qt::LeftButton);
    BOOST_TEST(timeline.isPlaying());
    BOOST_TEST(QTest::qWaitFor([&timeline] { return !timeline.isPlaying(); }, 10000));
    BOOST_TEST(started.count() == 1);
    BOOST_TEST(ended.count() == 1);
    BOOST_TEST((seen == std::vector<std::string>{"2021", "end"}));
}

BOOST_AUTO_TEST_CASE(periods_stand_on_the_track_where_the_figure_has_them) {
    Timeline timeline;
    timeline.resize(700, 40);
    const std::vector<Period> periods = {Period::ofYear(2020), *Period::parse("2021-04"),
                                         Period::ofYear(2022)};
    auto& track = *timeline.findChild<TimelineTrack*>(QStringLiteral("timelineTrack"));
    // April 2021 is 0.79 years after the middle of 2020, and 1.29 after its beginning.
    for (const auto& [hasWaves, firstAfterDrag] : {std::pair(false, 2), std::pair(true, 1)}) {
        timeline.setPeriods(periods, hasWaves);
        timeline.setShown({}, {});
        timeline.show();
        const int y = track.height() / 2;
        const int x = 10 + (track.width() - 20) * 3 / 4;
        QTest::mousePress(&track, Qt::LeftButton, {}, {10, y});
        QTest::mouseMove(&track, {x, y});
        QTest::mouseRelease(&track, Qt::LeftButton, {}, {x, y});
        BOOST_TEST(track.first() == firstAfterDrag);
    }
}

BOOST_AUTO_TEST_CASE(one_period_leaves_nothing_to_choose) {
    Timeline timeline;
    timeline.setPeriods({Period::ofYear(2020)});
    timeline.setShown(Period::ofYear(1990), Period::ofYear(2050));
    BOOST_TEST(timeline.isHidden());
    timeline.setPeriods({});
    timeline.setShown({}, {});
    BOOST_TEST(timeline.isHidden());
}

BOOST_AUTO_TEST_SUITE_END()
