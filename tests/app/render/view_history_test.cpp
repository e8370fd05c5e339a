// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/view_history.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
FigureView view(double from) {
    return {{{from, from + 1}, {0, 1}}};
}
} // namespace

BOOST_AUTO_TEST_SUITE(view_history)

BOOST_AUTO_TEST_CASE(one_goes_back_and_forward) {
    ViewHistory history;
    history.begin(view(0));
    BOOST_TEST(!history.canGoBack());
    history.note(view(1), ViewStep::Drag, 0);
    history.note(view(2), ViewStep::Drag, 1);
    BOOST_TEST((history.back() == view(1)));
    BOOST_TEST((history.back() == view(0)));
    BOOST_TEST(!history.canGoBack());
    BOOST_TEST((history.forward() == view(1)));
    history.note(view(5), ViewStep::Box, 2);
    BOOST_TEST(!history.canGoForward());
    BOOST_TEST((history.back() == view(1)));
}

BOOST_AUTO_TEST_CASE(notches_of_a_wheel_are_one_step_until_there_is_a_pause) {
    ViewHistory history;
    history.begin(view(0));
    history.note(view(1), ViewStep::Wheel, 1000);
    history.note(view(2), ViewStep::Wheel, 1100);
    history.note(view(3), ViewStep::Wheel, 1200);
    history.note(view(4), ViewStep::Wheel, 9000);
    BOOST_TEST((history.back() == view(3)));
    BOOST_TEST((history.back() == view(0)));
}

BOOST_AUTO_TEST_CASE(nothing_new_is_no_step) {
    ViewHistory history;
    history.begin(view(0));
    history.note(view(0), ViewStep::Drag, 0);
    BOOST_TEST(!history.canGoBack());
    history.note(view(1), ViewStep::Wheel, 100);
    history.note(view(0), ViewStep::Wheel, 200);
    BOOST_TEST(!history.canGoBack());
}

BOOST_AUTO_TEST_CASE(after_going_back_a_new_movement_begins) {
    ViewHistory history;
    history.begin(view(0));
    history.note(view(1), ViewStep::Wheel, 100);
    history.note(view(2), ViewStep::Box, 150);
    history.back();
    history.note(view(3), ViewStep::Wheel, 200);
    BOOST_TEST((history.back() == view(1)));
}

BOOST_AUTO_TEST_CASE(a_long_history_forgets_its_beginning) {
    ViewHistory history;
    history.begin(view(0));
    for (int step = 1; step <= 500; ++step)
        history.note(view(step), ViewStep::Drag, 0);
    int steps = 0;
    while (history.canGoBack()) {
        history.back();
        ++steps;
    }
    BOOST_TEST(steps == 99);
}

BOOST_AUTO_TEST_SUITE_END()
