// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "export/figure_export.h"

#include <QApplication>

#include <cstdlib>
#include <iostream>

/// Writes one picture to the path given, in whatever surroundings it was started.
int main(int argc, char* argv[]) {
    const QApplication application(argc, argv);
    const driftline::FigureToExport figure{std::make_shared<const driftline::FigureSpec>(),
                                           std::make_shared<const driftline::Scene>(driftline::test::wordy()),
                                           {},
                                           {}};
    driftline::PictureRequest request;
    request.width = driftline::Length{89, driftline::Length::Unit::Mm};
    const auto written = driftline::exportFigure(figure, driftline::ExportFormat::Png, request,
                                                 argc > 1 ? argv[1] : "", {}, {.withFigure = false});
    if (written)
        return EXIT_SUCCESS;
    std::cerr << written.error().text() << '\n';
    return EXIT_FAILURE;
}
