// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/chance.h"
#include "app/render/sample_scenes.h"
#include "render/column_reducer.h"
#include "render/figure_layout.h"
#include "render/figure_painter.h"
#include "render/line_coverage.h"
#include "render/long_line.h"
#include "render/panel_view.h"
#include "render/text_painter.h"

#include <QImage>
#include <QPainter>
#include <QPicture>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr int canvasWidth = 150;
constexpr int canvasHeight = 90;
constexpr int plotLeft = 10;
constexpr int plotWidth = 130;

enum class Form { Noise, Walk, Wave, Spikes, Steps };

/// Points in canvas units: y runs downwards.
QPolygonF seriesOf(Form form, int points, std::uint64_t seed) {
    Chance chance(seed);
    QPolygonF out;
    double level = canvasHeight / 2.0;
    for (int i = 0; i < points; ++i) {
        const double x = plotLeft + plotWidth * (i + 0.5) / points;
        double y = level;
        switch (form) {
        case Form::Noise:
            y = 15 + 60 * chance.next();
            break;
        case Form::Walk:
            level = std::clamp(level + 6 * (chance.next() - 0.5), 12.0, 78.0);
            y = level;
            break;
        case Form::Wave:
            y = 45 + 25 * std::sin(i * 12.0 / points) + 6 * chance.next();
            break;
        case Form::Spikes:
            y = chance.next() < 0.02 ? 14 : 60 + chance.next();
            break;
        case Form::Steps:
            level = chance.next() < 0.01 ? 15 + 60 * chance.next() : level;
            y = level;
            break;
        }
        out.append({x, y});
    }
    return out;
}

QPen penOf(double lineWidth, QColor colour = QColor(20, 60, 140)) {
    QPen pen(colour, lineWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    return pen;
}

template <class Paint>
QImage picture(Paint paint, double scale = 1) {
    QImage image(static_cast<int>(canvasWidth * scale), static_cast<int>(canvasHeight * scale),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return image;
}

/// Sixteen times as large, of pixels that are inked or not, and then averaged: where a path or several pieces
/// cover a pixel twice in part Qt adds that up, by up to 12 % of the ink of such a line.
QImage ofAllPoints(const QPolygonF& points, const QPen& pen) {
    constexpr int larger = 16;
    const auto large = picture(
        [&](QPainter& painter) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(pen);
            for (qsizetype i = 1; i < points.size(); ++i)
                painter.drawLine(points[i - 1], points[i]);
        },
        larger);
    return large.scaled(canvasWidth, canvasHeight, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage ofLongLine(const QPolygonF& points, const QPen& pen) {
    return picture([&](QPainter& painter) {
        paintLongLine(painter, {points, pen, QRectF(0, 0, canvasWidth, canvasHeight)});
    });
}

int inkAt(const QImage& image, int x, int y) {
    return 255 - qRed(image.pixel(x, y));
}

/// The mean difference over the pixels that are inked in either, as a share of full ink.
double differenceOf(const QImage& a, const QImage& b, const QPen& pen) {
    const double full = 255.0 - pen.color().red();
    double sum = 0;
    int inked = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const int one = inkAt(a, x, y);
            const int other = inkAt(b, x, y);
            sum += std::abs(one - other) / full;
            inked += one > 0 || other > 0 ? 1 : 0;
        }
    }
    return inked == 0 ? 0 : sum / inked;
}

struct Range {
    double low = 0;
    double high = 0;

    bool operator==(const Range&) const = default;
};

/// The lowest and the highest point of each column.
std::map<int, Range> rangesOf(const QPolygonF& points, double dotsPerUnit) {
    std::map<int, Range> ranges;
    for (const auto& point : points) {
        const auto [entry, isNew] = ranges.try_emplace(static_cast<int>(std::floor(point.x() * dotsPerUnit)),
                                                       Range{point.y(), point.y()});
        entry->second.low = std::min(entry->second.low, point.y());
        entry->second.high = std::max(entry->second.high, point.y());
    }
    return ranges;
}

/// A long line through the scene's first panel over the whole of its axis but a gap in the middle.
void putLongLines(Scene& scene, double value) {
    auto& panel = scene.panels.front();
    panel.marks.clear();
    for (const double from : {2020.0, 2022.5}) {
        Polyline line{0, {scene.series[0].style.colour, StrokeWeight::Data, Dash::Solid}, {}};
        for (int i = 0; i < 500; ++i)
            line.points.push_back({from + i * 0.002, value + (i % 2 == 0 ? 5 : -5)});
        panel.marks.emplace_back(std::move(line));
    }
}

struct PaintedScene {
    QImage image;
    PlotMap map;

    QColor at(double x, double y) const {
        constexpr double scale = 2;
        return image.pixelColor((map.toPoint({x, y}) * scale).toPoint());
    }
};

PaintedScene paintedScene(const Scene& scene) {
    const QSizeF size(500, 300);
    QImage image((size * 2).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(2, 2);
    paintFigure(painter, scene, size, Medium::paper());
    painter.end();
    const auto medium = Medium::paper().drawnWith(scene.theme);
    const auto layout = layoutFigure(scene, size, medium, TextPainter(medium.family));
    return {image, {QRectF(layout.panels.front().plot), PanelView::whole(scene.panels.front())}};
}

QColor colourOf(Colour colour) {
    return QColor(colour.red, colour.green, colour.blue);
}
} // namespace

BOOST_AUTO_TEST_SUITE(long_line)

BOOST_AUTO_TEST_CASE(the_picture_is_that_of_all_points) {
    double worst = 0;
    std::uint64_t seed = 0;
    for (const auto form : {Form::Noise, Form::Walk, Form::Wave, Form::Spikes, Form::Steps}) {
        for (const int points : {200, 900}) {
            for (const double lineWidth : {2.0, 2.4, 5.8}) {
                const auto series = seriesOf(form, points, ++seed);
                const auto pen = penOf(lineWidth);
                const double difference =
                    differenceOf(ofAllPoints(series, pen), ofLongLine(series, pen), pen);
                BOOST_TEST(difference <= 0.02, "form " << static_cast<int>(form) << ", " << points
                                                       << " points, " << lineWidth
                                                       << " wide: " << difference);
                worst = std::max(worst, difference);
            }
        }
    }
    BOOST_TEST(seed == 30U);
    BOOST_TEST_MESSAGE("the largest mean difference of 30 series is " << worst);
}

BOOST_AUTO_TEST_CASE(every_extreme_is_kept) {
    for (const auto form : {Form::Noise, Form::Walk, Form::Spikes}) {
        for (const double dots : {1.0, 2.5, 600.0 / 72}) {
            const auto series = seriesOf(form, 20000, 7);
            ColumnReducer reducer(dots);
            for (const auto& point : series)
                reducer.add(point);
            const auto kept = reducer.take();
            const auto all = rangesOf(series, dots);
            BOOST_TEST((rangesOf(kept, dots) == all));
            BOOST_TEST(static_cast<std::size_t>(kept.size()) <= 4 * all.size());
            BOOST_TEST((kept.first() == series.first()));
            BOOST_TEST((kept.last() == series.last()));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_column_keeps_four_points_in_their_order) {
    ColumnReducer reducer(1);
    for (const auto& point : {QPointF(0.1, 5), QPointF(0.2, 9), QPointF(0.3, 6), QPointF(0.4, 1),
                              QPointF(0.5, 4), QPointF(0.6, 5), QPointF(1.5, 7)})
        reducer.add(point);
    const QPolygonF wanted = {{0.1, 5}, {0.2, 9}, {0.4, 1}, {0.6, 5}, {1.5, 7}};
    BOOST_TEST((reducer.take() == wanted));
    ColumnReducer same(1);
    same.add({3, 3});
    BOOST_TEST((same.take() == QPolygonF{{3, 3}}));
    BOOST_TEST(ColumnReducer(1).take().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_translucent_line_is_as_strong_where_it_crosses_itself) {
    QColor half(0, 0, 0, 128);
    const auto image = ofLongLine(seriesOf(Form::Noise, 2000, 3), penOf(3, half));
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, inkAt(image, x, y));
    }
    BOOST_TEST(most == 128);
}

BOOST_AUTO_TEST_CASE(dashes_leave_their_gaps) {
    QPolygonF level;
    for (int i = 0; i <= 520; ++i)
        level.append({plotLeft + i * 0.25, 40.5});
    QPen pen = penOf(2, Qt::black);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({4, 3});
    const auto image = ofLongLine(level, pen);
    // Eight units of dash, six of gap.
    for (const int at : {1, 4, 6, 15, 18, 29})
        BOOST_TEST(inkAt(image, plotLeft + at, 40) == 255, "dash at " << at);
    for (const int at : {9, 11, 12, 23, 26})
        BOOST_TEST(inkAt(image, plotLeft + at, 40) == 0, "gap at " << at);
    const auto stroked = picture([&](QPainter& painter) {
        painter.setPen(pen);
        painter.drawPolyline(level);
    });
    BOOST_TEST(differenceOf(stroked, image, pen) <= 0.02);
}

BOOST_AUTO_TEST_CASE(a_file_of_lines_gets_one_line_of_no_more_points_than_can_be_printed) {
    QPicture recorded;
    QPainter painter(&recorded);
    paintLongLine(painter,
                  {seriesOf(Form::Noise, 200000, 5), penOf(1), QRectF(0, 0, canvasWidth, canvasHeight)});
    painter.end();
    // Four points to each of 600 dots an inch, two coordinates of eight bytes to a point.
    constexpr int most = 4 * (plotWidth * 600 / 72 + 2) * 16;
    BOOST_TEST(recorded.size() > most / 2U);
    BOOST_TEST(recorded.size() < most + 2000U);
}

BOOST_AUTO_TEST_CASE(nothing_is_drawn_outside_of_the_clip) {
    const auto series = seriesOf(Form::Noise, 2000, 9);
    const auto image = picture([&](QPainter& painter) {
        paintLongLine(painter, {series, penOf(3, Qt::black), QRectF(40, 30, 50, 20)});
    });
    int inside = 0;
    for (int y = 0; y < canvasHeight; ++y) {
        for (int x = 0; x < canvasWidth; ++x) {
            const bool isInside = x >= 40 && x < 90 && y >= 30 && y < 50;
            inside += isInside && inkAt(image, x, y) > 0 ? 1 : 0;
            BOOST_REQUIRE(isInside || inkAt(image, x, y) == 0);
        }
    }
    BOOST_TEST(inside > 900);
}

BOOST_AUTO_TEST_CASE(a_large_picture_is_painted_in_strips_without_a_seam) {
    const auto series = seriesOf(Form::Noise, 3000, 11);
    const auto pen = penOf(1);
    const auto paint = [&](QPainter& painter) {
        paintLongLine(painter, {series, pen, QRectF(0, 0, canvasWidth, canvasHeight)});
    };
    constexpr double scale = 30; // more pixels than are painted at once
    const auto image = picture(paint, scale);
    // The line leads through all of its points.
    for (const auto& point : series)
        BOOST_REQUIRE(inkAt(image, static_cast<int>(point.x() * scale),
                            static_cast<int>(point.y() * scale)) == 255 - pen.color().red());
    BOOST_TEST(image.width() * image.height() > 4 << 20);
}

BOOST_AUTO_TEST_CASE(a_gap_stays_a_gap) {
    auto scene = twoLines();
    putLongLines(scene, 60);
    const auto painted = paintedScene(scene);
    const auto line = colourOf(scene.series[0].style.colour);
    const auto ground = colourOf(scene.theme.background);
    BOOST_TEST((painted.at(2020.5, 60) == line));
    BOOST_TEST((painted.at(2023.0, 60) == line));
    BOOST_TEST((painted.at(2021.75, 60) != line));
    BOOST_TEST((painted.at(2021.75, 57.3) == ground));
}

BOOST_AUTO_TEST_CASE(points_lie_on_the_line_before_them_and_under_the_one_after_them) {
    auto scene = twoLines();
    putLongLines(scene, 60);
    auto& marks = scene.panels.front().marks;
    const Colour colour{200, 30, 30};
    marks.emplace_back(PointMark{0, -1, {2020.3, 60}, Marker::Circle, colour, true});
    marks.emplace_back(PointMark{0, -1, {2020.6, 60}, Marker::Circle, colour, false});
    auto later = std::get<Polyline>(marks.front());
    later.stroke.colour = {10, 120, 20};
    for (auto& point : later.points)
        point.x += 2.5;
    marks.emplace_back(PointMark{0, -1, {2022.8, 60}, Marker::Circle, colour, false});
    marks.emplace_back(later);
    marks.emplace_back(PointMark{0, -1, {2023.2, 60}, Marker::Circle, colour, true});
    const auto painted = paintedScene(scene);
    BOOST_TEST((painted.at(2020.3, 60) == colourOf(scene.theme.background)), "hollow");
    BOOST_TEST((painted.at(2020.6, 60) == colourOf(colour)), "on the line before it");
    BOOST_TEST((painted.at(2022.8, 60) == colourOf(later.stroke.colour)), "under the line after it");
    BOOST_TEST((painted.at(2023.2, 60) == colourOf(scene.theme.background)), "hollow, on the last line");
}

BOOST_AUTO_TEST_CASE(a_million_points_are_no_more_work_to_paint_than_their_columns) {
    // Stroked as one path this would not end within hours.
    const auto image = ofLongLine(seriesOf(Form::Noise, 1000000, 13), penOf(2));
    BOOST_TEST(inkAt(image, canvasWidth / 2, canvasHeight / 2) > 200);
}

BOOST_AUTO_TEST_SUITE_END()
