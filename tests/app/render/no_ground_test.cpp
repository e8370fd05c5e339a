// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "render/figure_layout.h"
#include "render/figure_painter.h"
#include "render/text_painter.h"

#include <QImage>
#include <QPainter>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr double scale = 6;

QImage paintedWithoutGround(const Scene& scene, QSizeF size) {
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(0U);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintFigure(painter, scene, size, Medium::paper(), Background::Transparent);
    return image;
}

int alphaAt(const QImage& image, QPointF place) {
    return qAlpha(image.pixel((place * scale).toPoint()));
}

PlotMap mapOf(const Scene& scene, QSizeF size) {
    const auto medium = Medium::paper().drawnWith(scene.theme);
    const auto layout = layoutFigure(scene, size, medium, TextPainter(medium.family));
    return {layout.panels[0].plot, PanelView::whole(scene.panels[0])};
}
} // namespace

BOOST_AUTO_TEST_SUITE(no_ground)

BOOST_AUTO_TEST_CASE(a_hollow_marker_is_empty_and_its_line_ends_at_its_edge) {
    auto scene = twoLines();
    std::vector<ScenePoint> hollow;
    std::vector<ScenePoint> full;
    for (auto& mark : scene.panels[0].marks) {
        auto* point = std::get_if<PointMark>(&mark);
        if (point == nullptr)
            continue;
        point->hollow = point->at.x == 2022;
        (point->hollow ? hollow : full).push_back(point->at);
    }
    BOOST_REQUIRE(hollow.size() == 2U);
    const QSizeF size(260, 170);
    const auto image = paintedWithoutGround(scene, size);
    const auto map = mapOf(scene, size);
    for (const auto& at : hollow)
        BOOST_TEST(alphaAt(image, map.toPoint(at)) == 0);
    for (const auto& at : full)
        BOOST_TEST(alphaAt(image, map.toPoint(at)) == 255);
}

BOOST_AUTO_TEST_CASE(a_bar_without_a_fill_is_an_outline) {
    Scene scene;
    scene.theme.ink = {0, 0, 0};
    scene.series.push_back({"a", {}, false, true, false});
    scene.series[0].style.colour = {255, 255, 255, 0};
    auto& panel = scene.panels.emplace_back();
    panel.x.kind = AxisKind::Category;
    panel.x.from = -0.5;
    panel.x.to = 0.5;
    panel.x.ticks = {{0, "x"}};
    panel.y.to = 10;
    panel.y.ticks = {{0, "0"}, {10, "10"}};
    panel.y.grid = false;
    Rectangle bar;
    bar.series = 0;
    bar.left = -0.4;
    bar.right = 0.4;
    bar.top = 8;
    bar.fill = scene.series[0].style.colour;
    bar.outline = scene.theme.ink;
    panel.marks.emplace_back(bar);
    const QSizeF size(160, 120);
    const auto image = paintedWithoutGround(scene, size);
    const auto map = mapOf(scene, size);
    BOOST_TEST(alphaAt(image, map.toPoint({0, 4})) == 0);
    BOOST_TEST(alphaAt(image, map.toPoint({-0.4, 4})) > 128);
}

BOOST_AUTO_TEST_SUITE_END()
