// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the work grows with the data, from a hundred to a million points: as long lines, as many series, as
// bars of many categories, from many sources, in many panels. Prints milliseconds by phase and the log-log
// slope of the last step: 1 is linear, and nothing should grow faster than n log n, whose slope there is
// about 1.1. Arguments: the largest number of points; a part of the name of the only shape. Prints, never
// passes or fails.
#include "base/units.h"
#include "export/canvas_size.h"
#include "export/figure_export.h"
#include "export/png.h"
#include "export/preset_style.h"
#include "export/svg.h"
#include "import/importer_registry.h"
#include "interchange/figure_table.h"
#include "interchange/vega_lite.h"
#include "publish/figure_citation.h"
#include "render/figure_painter.h"
#include "scene/alt_text.h"
#include "scene/figure_check.h"
#include "support/temporary_folder.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace driftline;

namespace {

/// A phase that took longer is not tried with more points.
constexpr double mostSeconds = 60;
constexpr int thousand = 1000;
constexpr int hundred = 100;
/// Of series and panels, and how many numbers share a source.
constexpr int valuesEach = 10;
constexpr int firstYear = 2000;
/// 1 January 1000. Later than 2999 no date is believed, so a million days do not fit into one line.
constexpr int firstDay = -354285;
constexpr int lines = 3;

/// Pseudo-random and the same in every run: a walk that noise lies on.
class Walk {
public:
    double next() {
        constexpr double drift = 0.02;
        m_level += drift * (uniform() - 0.5);
        return 50 + m_level + 10 * uniform();
    }

private:
    double uniform() {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(m_state >> 11U) / 9007199254740992.0;
    }

    std::uint64_t m_state = 1;
    double m_level = 0;
};

enum class Shape { LongLines, ManySeries, ManyCategories, ManySources, ManyPanels };

struct ShapeName {
    Shape shape;
    const char* words;
};

constexpr std::array shapes = {ShapeName{Shape::LongLines, "three long lines of days"},
                               ShapeName{Shape::ManySeries, "many series of ten years"},
                               ShapeName{Shape::ManyCategories, "bars of many categories"},
                               ShapeName{Shape::ManySources, "three lines of days from many sources"},
                               ShapeName{Shape::ManyPanels, "many small multiples of ten years"}};

std::string rowOf(Shape shape, int index, double value) {
    const auto day = [index] { return Day{firstDay + index / lines}.text(); };
    const int group = index / valuesEach;
    switch (shape) {
    case Shape::LongLines:
        return fmt::format("{},line {},{:.3f}\n", day(), index % lines, value);
    case Shape::ManySeries:
    case Shape::ManyPanels:
        return fmt::format("{},name {},{:.3f}\n", firstYear + index % valuesEach, group, value);
    case Shape::ManyCategories:
        return fmt::format("{},name {},{:.3f}\n", firstYear, index, value);
    case Shape::ManySources:
        return fmt::format("{},line {},{:.3f},source-{},p. {}\n", day(), index % lines, value, group, index);
    }
    return {};
}

void writeTable(const std::filesystem::path& path, Shape shape, int points) {
    std::ofstream out(path, std::ios::binary);
    out << (shape == Shape::ManySources ? "period,series,value,source,locator\n" : "period,series,value\n");
    Walk walk;
    for (int i = 0; i < points; ++i)
        out << rowOf(shape, i, walk.next());
}

FigureSpec figureOf(Shape shape, const std::string& dataset) {
    FigureSpec spec;
    spec.id = "growth";
    spec.text.title = "How the work grows";
    spec.labels = SeriesLabels::None;
    Panel panel;
    panel.query.dataset = dataset;
    panel.query.series = "series";
    if (shape == Shape::ManyCategories) {
        panel.query.series = {};
        panel.query.x = "series";
        panel.chart = BarChart{Stacking::Grouped, BarDirection::Vertical, BarValues::All};
    }
    if (shape == Shape::ManyPanels) {
        panel.query.series = {};
        panel.query.facet = "series";
    }
    spec.panels.push_back(std::move(panel));
    return spec;
}

/// What a CSV cannot say: which sources its cells name.
DatasetPtr withSources(const DatasetPtr& dataset, Shape shape, int points) {
    auto copy = std::make_shared<Dataset>(*dataset);
    // The same name is a series in one shape and a category in another.
    for (auto& variable : copy->codebook.variables) {
        if (variable.name == "series")
            variable.role =
                shape == Shape::ManyCategories || shape == Shape::ManyPanels ? Role::Place : Role::Series;
    }
    for (int group = 0; shape == Shape::ManySources && group * valuesEach < points; ++group) {
        Source source;
        source.name = fmt::format("source-{}", group);
        source.title = fmt::format("Report {}", group);
        source.publisher = fmt::format("Office {}", group);
        source.year = firstYear;
        copy->sources.push_back(std::move(source));
    }
    return copy;
}

/// Milliseconds by phase and number of points.
class Times {
public:
    template <class Work>
    auto measure(const char* phase, int points, Work work) {
        // Time of the processor, so that what else runs on the machine does not count.
        const auto start = std::clock();
        auto result = work();
        const double taken = 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        if (m_times.find(phase) == m_times.end())
            m_order.emplace_back(phase);
        m_times[phase][points] = taken;
        return result;
    }

    bool isWorthIt(const char* phase) const {
        const auto found = m_times.find(phase);
        return found == m_times.end() || found->second.rbegin()->second < thousand * mostSeconds;
    }

    void print(const std::vector<int>& sizes) const {
        for (const auto& phase : m_order) {
            const auto& times = m_times.at(phase);
            fmt::print("  {:<12}", phase);
            for (const int size : sizes) {
                const auto found = times.find(size);
                fmt::print("{:>12}", found == times.end() ? "–" : fmt::format("{:.1f}", found->second));
            }
            fmt::print("{:>10}\n", slopeOf(times));
        }
        std::fflush(stdout);
    }

private:
    static std::string slopeOf(const std::map<int, double>& times) {
        if (times.size() < 2)
            return "–";
        const auto last = std::prev(times.end());
        const auto before = std::prev(last);
        return fmt::format("{:.2f}", std::log(last->second / before->second) /
                                         std::log(static_cast<double>(last->first) / before->first));
    }

    std::vector<std::string> m_order;
    std::map<std::string, std::map<int, double>> m_times;
};

/// Every phase at one size. False if the next size is not worth trying.
bool runOnce(Shape shape, int points, Times& times) {
    const test::TemporaryFolder folder;
    const auto path = folder / "growth.csv";
    writeTable(path, shape, points);
    const auto package = times.measure("read", points, [&] { return builtinImporters().import(path); });
    if (!package || package->datasets.empty()) {
        fmt::print(stderr, "{}\n", package ? std::string("no table") : package.error().text());
        return false;
    }
    const auto dataset = withSources(package->datasets.front(), shape, points);
    const DatasetLookup lookup = [&dataset](std::string_view) -> Result<DatasetPtr> { return dataset; };
    const auto spec = std::make_shared<const FigureSpec>(figureOf(shape, dataset->id));
    const auto resolved = times.measure("resolve", points, [&] { return resolve(*spec, lookup); });
    if (!resolved) {
        fmt::print(stderr, "{}\n", resolved.error().text());
        return false;
    }
    const Scene& scene = *resolved;
    times.measure("check", points, [&] { return checkFigure(*spec, scene); });
    times.measure("alt text", points, [&] { return altTextFor(*spec, scene); });
    if (times.isWorthIt("cite"))
        times.measure("cite", points, [&] { return citationFor(*spec, lookup, scene, {}).has_value(); });
    times.measure("CSV", points, [&] { return csvFor(scene).size(); });
    if (times.isWorthIt("Vega-Lite"))
        times.measure("Vega-Lite", points, [&] { return vegaLiteFor(scene).size(); });
    constexpr double widthMm = 183;
    constexpr double leastHeightMm = 120;
    constexpr double dpi = 300;
    const auto medium = mediumFor(nullptr);
    const double needed =
        times.measure("height", points, [&] { return neededHeight(scene, toPoints(widthMm), medium); });
    const double heightMm = std::max(leastHeightMm, toMm(needed));
    // What is too high for any picture is refused before it is laid out.
    if (heightMm <= mostMm && times.isWorthIt("layout") && times.isWorthIt("PNG") && times.isWorthIt("SVG")) {
        const auto size = *pictureSize(widthMm, heightMm, dpi);
        const auto record =
            times.measure("layout", points, [&] { return FigureRecord(scene, canvasSize(size), medium); });
        times.measure("PNG", points, [&] {
            QImage image(size.widthPx, size.heightPx, QImage::Format_RGB32);
            QPainter painter(&image);
            painter.scale(dpi / pointsPerInch, dpi / pointsPerInch);
            record.paint(painter);
            painter.end();
            return encodePng(image, dpi, {}).has_value();
        });
        times.measure("SVG", points, [&] { return svgBytes(record, size, {}).size(); });
    }
    return times.isWorthIt("resolve") && times.isWorthIt("read");
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int largest = argc > 1 ? std::atoi(argv[1]) : thousand * thousand;
    std::vector<int> sizes;
    for (int size = hundred; size <= largest; size *= 10)
        sizes.push_back(size);
    // Fonts and the like are loaded once.
    Times warmUp;
    runOnce(Shape::LongLines, thousand, warmUp);
    for (const auto& [shape, words] : shapes) {
        if (argc > 2 && std::string_view(words).find(argv[2]) == std::string_view::npos)
            continue;
        fmt::print("\nMilliseconds of processor time for {}\n  {:<12}", words, "points");
        for (const int size : sizes)
            fmt::print("{:>12}", size);
        fmt::print("{:>10}\n", "slope");
        std::fflush(stdout);
        Times times;
        for (const int size : sizes) {
            if (!runOnce(shape, size, times))
                break;
        }
        times.print(sizes);
    }
    return 0;
}
