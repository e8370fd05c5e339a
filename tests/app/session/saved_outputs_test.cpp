// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_figures.h"
#include "session/saved_outputs.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto outputFigure = "article-alignment-gap";

Output outputOf(const std::string& figure, const std::string& file) {
    Output output;
    output.figure = figure;
    output.file = file;
    output.format = "png";
    return output;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(saved_outputs, Session)

BOOST_AUTO_TEST_CASE(an_output_is_kept_and_undone) {
    BOOST_TEST(saveOutput(*this, outputOf(outputFigure, "./gap.png")).value() == "gap.png");
    BOOST_TEST_REQUIRE(workspace().outputs.size() == 1U);
    BOOST_TEST(workspace().outputs[0].file == "gap.png");
    BOOST_TEST(undoStack().undoText().toStdString() == "Save as output");
    undo();
    BOOST_TEST(workspace().outputs.empty());
}

BOOST_AUTO_TEST_CASE(another_size_replaces_and_another_figure_does_not) {
    auto output = outputOf(outputFigure, "gap.png");
    BOOST_TEST(isOk(saveOutput(*this, output)));
    output.width = Length{89, Length::Unit::Mm};
    BOOST_TEST(saveOutput(*this, output).value() == "gap.png");
    BOOST_TEST(workspace().outputs.size() == 1U);
    BOOST_TEST(workspace().outputs[0].width.has_value());
    BOOST_TEST(saveOutput(*this, outputOf("trade-mirror-gap", "GAP.png")).value() == "GAP-2.png");
    output.format = "svg";
    BOOST_TEST(saveOutput(*this, output).value() == "gap-3.png");
    BOOST_TEST(workspace().outputs.size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused) {
    BOOST_TEST(failsWith(saveOutput(*this, outputOf("gone", "a.png")), "figure.unknown"));
    BOOST_TEST(failsWith(saveOutput(*this, outputOf(outputFigure, "../a.png")), "output.unsafe-file"));
    BOOST_TEST(failsWith(removeOutput(*this, "a.png"), "output.unknown"));
    BOOST_TEST(undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(outputs_go_with_their_figure) {
    BOOST_REQUIRE(isOk(duplicateFigure(*this, outputFigure)));
    const auto own = currentFigureId();
    BOOST_REQUIRE(isOk(saveOutput(*this, outputOf(own, "own.png"))));
    BOOST_REQUIRE(isOk(saveOutput(*this, outputOf(outputFigure, "built-in.png"))));
    BOOST_REQUIRE(isOk(deleteFigure(*this, own)));
    BOOST_TEST_REQUIRE(workspace().outputs.size() == 1U);
    BOOST_TEST(workspace().outputs[0].figure == outputFigure);
    undo();
    BOOST_TEST(workspace().outputs.size() == 2U);
    BOOST_TEST(isOk(removeOutput(*this, "own.png")));
    BOOST_TEST(workspace().outputs.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
