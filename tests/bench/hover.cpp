// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a move of the mouse over a figure costs: finding the numbers there, the crosshair in every panel, and
// painting it. The house wants at most 2 ms.
#include "render/figure_canvas.h"
#include "workspace/gallery.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace driftline;

namespace {

constexpr int moves = 200;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void sendMove(QWidget& surface, QPointF at) {
    QMouseEvent event(QEvent::MouseMove, at, surface.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(&surface, &event);
    QApplication::processEvents();
}

/// Milliseconds a move, every move a different place.
double hoverTime(const std::shared_ptr<const Scene>& scene) {
    FigureCanvas canvas;
    canvas.setScene(scene, {{1000, 700}, Medium::screen()});
    canvas.show();
    QApplication::processEvents();
    auto& surface = *canvas.childAt(canvas.rect().center());
    std::vector<double> times;
    for (int move = 0; move < moves; ++move) {
        // To and fro in steps that meet every period and every panel.
        const QPointF at(20 + (move * 137) % 960, 120 + (move * 89) % 460);
        const auto start = std::chrono::steady_clock::now();
        sendMove(surface, at);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        times.push_back(taken.count());
    }
    return median(times);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const Gallery gallery;
    const Workspace nothing;
    double worst = 0;
    std::printf("\nA move of the mouse over a figure, median of %d, ms\n", moves);
    for (const auto& figure : gallery.figures()) {
        const auto scene = resolve(*figure, gallery.lookupWith(nothing));
        if (!scene) {
            std::fprintf(stderr, "%s: %s\n", figure->id.c_str(), scene.error().text().c_str());
            return 1;
        }
        const double time = hoverTime(std::make_shared<const Scene>(*scene));
        worst = std::max(worst, time);
        std::printf("  %-40s %6.2f\n", figure->id.c_str(), time);
    }
    std::printf("  %-40s %6.2f  (at most 2)\n", "the slowest", worst);
    return 0;
}
