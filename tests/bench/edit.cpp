// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an edit costs: from the change to the new picture of the figure, through the session, the worker and
// the window with its inspector and timeline. The house wants at most 16 ms, a frame.
#include "render/figure_canvas.h"
#include "session/jobs.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QSignalSpy>

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

/// Runs the loop until the canvas shows the note and has been painted.
bool waitForPicture(FigureCanvas& canvas, const std::shared_ptr<const Scene>& before) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (canvas.scene() == before && std::chrono::steady_clock::now() < limit)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    canvas.repaint();
    return canvas.scene() != before;
}

/// Milliseconds an edit of the figure in view.
double editTime(Session& session, FigureCanvas& canvas) {
    std::vector<double> times;
    for (int edit = 0; edit < edits; ++edit) {
        const auto before = canvas.scene();
        const auto start = std::chrono::steady_clock::now();
        const auto done =
            session.editFigure(QStringLiteral("Edit"), [edit](FigureSpec& spec) -> Result<void> {
                spec.text.title = edit % 2 == 0 ? "One title" : "Another title, a little longer";
                return {};
            });
        if (!done || !waitForPicture(canvas, before))
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
    Session session;
    Jobs jobs(Jobs::Mode::Pool);
    MemorySettings settings;
    const auto dialogs = desktopDialogs();
    MainWindow window({session, jobs, settings, *dialogs});
    QSignalSpy ready(&window, &MainWindow::libraryReady);
    window.resize(1400, 870);
    window.show();
    ready.wait(30000);
    auto* canvas = window.findChild<FigureCanvas*>();
    double worst = 0;
    std::printf("\nAn edit to the new picture, median of %d, ms\n", edits);
    for (const auto& figure : session.gallery().figures()) {
        const auto before = canvas->scene();
        if (session.currentFigureId() != figure->id &&
            (!session.showFigure(figure->id) || !waitForPicture(*canvas, before)))
            return 1;
        const double time = editTime(session, *canvas);
        if (time < 0)
            return 1;
        worst = std::max(worst, time);
        std::printf("  %-40s %6.2f\n", figure->id.c_str(), time);
    }
    std::printf("  %-40s %6.2f  (at most 16)\n", "the slowest", worst);
    return 0;
}
