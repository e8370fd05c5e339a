// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an edit costs: from the change to the new picture of the figure, through the session, the worker and
// the window with its inspector and timeline. The house wants at most 16 ms, a frame.
#include "open_window.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace driftline;

namespace {

constexpr int edits = 21;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Milliseconds an edit of the figure in view.
double editTime(OpenWindow& window) {
    std::vector<double> times;
    for (int edit = 0; edit < edits; ++edit) {
        const auto start = std::chrono::steady_clock::now();
        if (!window.giveTitle(edit % 2 == 0 ? "One title" : "Another title, a little longer"))
            return -1;
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        times.push_back(taken.count());
    }
    return median(times);
}
} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    OpenWindow window;
    auto& session = window.session();
    double worst = 0;
    std::printf("\nAn edit to the new picture, median of %d, ms\n", edits);
    for (const auto& figure : session.gallery().figures()) {
        const auto before = window.canvas().scene();
        if (session.currentFigureId() != figure->id &&
            (!session.showFigure(figure->id) || !window.waitForPicture(before)))
            return 1;
        const double time = editTime(window);
        if (time < 0)
            return 1;
        worst = std::max(worst, time);
        std::printf("  %-40s %6.2f\n", figure->id.c_str(), time);
    }
    std::printf("  %-40s %6.2f  (at most 16)\n", "the slowest", worst);
    return 0;
}
