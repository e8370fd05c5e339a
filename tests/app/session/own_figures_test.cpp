// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_figures.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto ownedFigure = "article-alignment-gap";

std::string order(const Session& session) {
    std::string out;
    for (const auto& figure : session.workspace().figures)
        out += figure.text.shortTitle + " ";
    return out;
}

/// Own figures "a", "b" and "c", of which "b" is in view.
struct ThreeFigures {
    ThreeFigures() {
        for (const auto* name : {"a", "b", "c"}) {
            BOOST_REQUIRE(isOk(duplicateFigure(session, ownedFigure)));
            BOOST_REQUIRE(isOk(renameFigure(session, session.currentFigureId(), name)));
        }
        session.replaceWorkspace(session.workspace()); // nothing of this can be undone
        BOOST_REQUIRE(isOk(session.showFigure(id("b"))));
    }

    std::string id(const std::string& name) const {
        for (const auto& figure : session.workspace().figures) {
            if (figure.text.shortTitle == name)
                return figure.id;
        }
        return {};
    }

    std::string undoText() { return session.undoStack().undoText().toStdString(); }

    Session session;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(own_figures_test, ThreeFigures)

BOOST_AUTO_TEST_CASE(a_built_in_figure_is_duplicated_behind_the_own_ones) {
    BOOST_TEST(isOk(duplicateFigure(session, ownedFigure)));
    const auto copy = session.currentFigure();
    BOOST_TEST(session.isOwnFigure(copy->id));
    BOOST_TEST(copy->group == "own");
    BOOST_TEST(copy->listName() == session.figure(ownedFigure)->listName() + " (copy)");
    BOOST_TEST((copy->panels == session.figure(ownedFigure)->panels));
    BOOST_TEST(session.workspace().figures.back().id == copy->id);
    BOOST_TEST(undoText() == "Duplicate figure");
    session.undo();
    BOOST_TEST(order(session) == "a b c ");
    BOOST_TEST(session.currentFigureId() == id("b"));
}

BOOST_AUTO_TEST_CASE(an_own_figure_is_duplicated_behind_itself) {
    BOOST_TEST(isOk(duplicateFigure(session, id("a"))));
    BOOST_TEST(order(session) == "a a (copy) b c ");
}

BOOST_AUTO_TEST_CASE(a_name_is_changed) {
    BOOST_TEST(isOk(renameFigure(session, id("a"), "  Ångström \n")));
    BOOST_TEST(order(session) == "Ångström b c ");
    BOOST_TEST(undoText() == "Rename figure");
    BOOST_TEST(failsWith(renameFigure(session, id("b"), " \t"), "figure.no-name"));
    BOOST_TEST(session.undoStack().count() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_deleted_gives_way_to_its_neighbour) {
    const auto c = id("c");
    BOOST_TEST(isOk(deleteFigure(session, id("b"))));
    BOOST_TEST(session.currentFigureId() == c);
    BOOST_TEST(undoText() == "Delete figure");
    BOOST_TEST(isOk(deleteFigure(session, c)));
    BOOST_TEST(session.currentFigureId() == id("a"));
    BOOST_TEST(isOk(deleteFigure(session, id("a"))));
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(session.currentFigureId().empty()); // no built-in figure was ever shown
    for (int i = 0; i < 3; ++i)
        session.undo();
    BOOST_TEST(order(session) == "a b c ");
    BOOST_TEST(session.currentFigureId() == id("b"));
}

BOOST_AUTO_TEST_CASE(the_last_own_figure_gives_way_to_the_built_in_one_before_it) {
    BOOST_TEST(isOk(session.showFigure(ownedFigure)));
    for (const auto* name : {"a", "c", "b"}) {
        BOOST_TEST(isOk(session.showFigure(id(name))));
        BOOST_TEST(isOk(deleteFigure(session, id(name))));
    }
    BOOST_TEST(session.currentFigureId() == ownedFigure);
}

BOOST_AUTO_TEST_CASE(figures_move_as_far_as_there_are_places) {
    BOOST_TEST(isOk(moveFigure(session, id("b"), -1)));
    BOOST_TEST(order(session) == "b a c ");
    BOOST_TEST(undoText() == "Move figure up");
    BOOST_TEST(isOk(moveFigure(session, id("b"), -1)));
    BOOST_TEST(session.undoStack().count() == 1); // it is the first already
    BOOST_TEST(isOk(moveFigure(session, id("b"), 9)));
    BOOST_TEST(order(session) == "a c b ");
    BOOST_TEST(undoText() == "Move figure down");
}

BOOST_AUTO_TEST_CASE(built_in_figures_stay_as_they_are) {
    BOOST_TEST(failsWith(renameFigure(session, ownedFigure, "x"), "figure.built-in", "Duplicate it"));
    BOOST_TEST(failsWith(deleteFigure(session, ownedFigure), "figure.built-in"));
    BOOST_TEST(failsWith(moveFigure(session, ownedFigure, 1), "figure.built-in"));
    BOOST_TEST(failsWith(deleteFigure(session, "gone"), "figure.unknown"));
    BOOST_TEST(failsWith(duplicateFigure(session, "gone"), "figure.unknown"));
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
