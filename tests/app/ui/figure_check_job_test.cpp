// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/stepped_jobs.h"
#include "render/figure_canvas.h"
#include "session/current_scene.h"
#include "session/session.h"
#include "ui/pages/chart_page.h"
#include "ui/panels/figure_panel.h"

#include <QToolButton>
#include <boost/test/unit_test.hpp>

#include <string>

using namespace driftline;
using namespace driftline::test;

namespace {

/// The panel of a figure, with background work that is done when the test wants it.
struct CheckedPanel {
    CheckedPanel() { panel.resize(900, 700); }

    void showFigure(const std::string& id) { BOOST_REQUIRE(session.showFigure(id)); }
    /// Does the work that was started first, and delivers it.
    void doFirst() {
        jobs.step(0);
        jobs.step(0);
    }
    std::string heading() {
        return panel.findChild<QToolButton*>(QStringLiteral("honestyHeading"))->text().toStdString();
    }
    std::string drawn() {
        const auto* canvas = panel.findChild<FigureCanvas*>(QStringLiteral("figure"));
        return canvas->scene() ? canvas->scene()->id : std::string();
    }
    /// What the strip says of a figure when all is done.
    std::string headingOf(const std::string& id) {
        showFigure(id);
        jobs.finish();
        return heading();
    }

    SteppedJobs jobs;
    Session session;
    CurrentScene current{session, jobs};
    FigurePanel panel{session, current, jobs};
};

constexpr const char* first = "article-forced-alignment";
constexpr const char* second = "pew-favourability-asia";

} // namespace

BOOST_FIXTURE_TEST_SUITE(figure_check_job, CheckedPanel)

BOOST_AUTO_TEST_CASE(the_strip_stays_as_it_is_until_the_new_figure_is_checked) {
    const auto ofSecond = headingOf(second);
    const auto ofFirst = headingOf(first);
    BOOST_REQUIRE(ofFirst != ofSecond);
    showFigure(second);
    doFirst(); // the scene
    BOOST_TEST(drawn() == second);
    BOOST_TEST(jobs.count() == 1U);
    BOOST_TEST(heading() == ofFirst);
    doFirst(); // the check
    BOOST_TEST(heading() == ofSecond);
}

BOOST_AUTO_TEST_CASE(findings_of_a_figure_that_is_gone_are_dropped) {
    const auto ofFirst = headingOf(first);
    showFigure(second);
    doFirst();
    jobs.step(0); // checked, and not yet delivered
    showFigure(first);
    jobs.step(1); // its scene
    jobs.step(1);
    BOOST_TEST(drawn() == first);
    jobs.step(0); // the findings of the second come too late
    BOOST_TEST(heading() == ofFirst);
    jobs.finish();
    BOOST_TEST(heading() == ofFirst);
}

BOOST_AUTO_TEST_SUITE_END()
