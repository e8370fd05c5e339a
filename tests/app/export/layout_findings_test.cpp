// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout_findings.h"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace driftline;

namespace {
/// `panels` with `bars` upright bars each, whose values are written above them.
Scene writtenBars(int panels, int bars) {
    Scene scene;
    scene.theme.background = {255, 255, 255};
    scene.series.push_back({"a", {}, false, true, false});
    for (int index = 0; index < panels; ++index) {
        auto& panel = scene.panels.emplace_back();
        panel.title = "Panel";
        panel.x.kind = AxisKind::Category;
        panel.x.from = -0.5;
        panel.x.to = bars - 0.5;
        panel.y.to = 10;
        panel.y.ticks = {{0, "0"}, {5, "5"}, {10, "10"}};
        for (int i = 0; i < bars; ++i) {
            panel.x.ticks.push_back({static_cast<double>(i), "x"});
            Rectangle bar;
            bar.series = 0;
            bar.left = i - 0.4;
            bar.right = i + 0.4;
            bar.top = 5;
            panel.marks.emplace_back(bar);
        }
        for (int i = 0; i < bars; ++i) {
            TextMark text;
            text.series = 0;
            text.at = {static_cast<double>(i), 5};
            text.anchor = Anchor::Above;
            text.text = "12,345";
            panel.marks.emplace_back(text);
        }
    }
    return scene;
}

/// The height depends on the fonts of this computer.
std::string withoutHeight(std::string what) {
    const auto from = what.find(" × ");
    BOOST_REQUIRE(from != std::string::npos);
    return what.erase(from, what.find(" mm") - from);
}

std::vector<FigureFinding> findingsAt(double widthMm, const Scene& scene,
                                      std::optional<double> heightMm = std::nullopt) {
    return layoutFindings(scene, figureSize(scene, {widthMm, heightMm, 300}));
}
} // namespace

BOOST_AUTO_TEST_SUITE(layout_findings)

BOOST_AUTO_TEST_CASE(values_that_have_room_are_no_finding) {
    BOOST_TEST(findingsAt(183, writtenBars(1, 6)).empty());
}

BOOST_AUTO_TEST_CASE(values_left_out_are_told_with_the_width) {
    const auto findings = findingsAt(89, writtenBars(1, 20));
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings.front().code == "figure.values-left-out");
    BOOST_TEST((findings.front().severity == Severity::Note));
    BOOST_TEST(withoutHeight(findings.front().what) == "At 89 mm, not every value fits, so none are shown.");
    // The same figure in a width that has room.
    BOOST_TEST(findingsAt(250, writtenBars(1, 20)).empty());
}

BOOST_AUTO_TEST_CASE(of_several_panels_it_is_told_in_how_many) {
    auto scene = writtenBars(2, 14);
    const auto all = findingsAt(89, scene);
    BOOST_TEST_REQUIRE(all.size() == 1U);
    BOOST_TEST(withoutHeight(all.front().what) ==
               "At 89 mm, not every value fits, so none are shown in any panel.");
    for (auto& mark : scene.panels[1].marks) {
        if (auto* text = std::get_if<TextMark>(&mark))
            text->text = "1";
    }
    const auto one = findingsAt(89, scene);
    BOOST_TEST_REQUIRE(one.size() == 1U);
    BOOST_TEST(withoutHeight(one.front().what) ==
               "At 89 mm, not every value fits, so none are shown in 1 of 2 panels.");
}

BOOST_AUTO_TEST_CASE(a_size_that_cannot_be_had_is_told_with_the_one_that_the_page_has) {
    const auto scene = writtenBars(1, 6);
    const auto natural = figureSize(scene, {183, {}, 300});
    const auto size = figureSize(scene, {183, 12, 300});
    BOOST_TEST_REQUIRE(size.problem.has_value());
    BOOST_TEST(size.problem->code == "size.content");
    BOOST_TEST(size.size.widthMm == 183.0);
    BOOST_TEST(size.size.heightMm == natural.size.heightMm);
    const auto findings = findingsAt(183, scene, 12);
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST(findings.front().code == "size.content");
    BOOST_TEST((findings.front().severity == Severity::Warning));
}

BOOST_AUTO_TEST_CASE(no_size_leaves_the_window_without_a_page) {
    const auto scene = writtenBars(1, 6);
    for (const OutputSize& asked : {OutputSize{1, {}, 300}, OutputSize{1e9, {}, 300}, OutputSize{183, {}, 0},
                                    OutputSize{183, 1e9, 300}, OutputSize{5, 5, 1e9}}) {
        const auto size = figureSize(scene, asked);
        BOOST_TEST(size.problem.has_value());
        BOOST_TEST(size.page.size.width() > 0);
        BOOST_TEST(size.page.size.height() > 0);
        BOOST_TEST(size.size.widthMm >= 10.0);
        BOOST_TEST(size.size.widthMm <= 2000.0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
