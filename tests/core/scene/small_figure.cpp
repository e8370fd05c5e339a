// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/small_figure.h"

namespace driftline::test {

FigureSpec smallFigure(Chart chart) {
    FigureSpec figure;
    figure.id = "small";
    figure.text.title = "Title";
    Panel panel;
    panel.query.dataset = "test/data";
    panel.chart = chart;
    figure.panels.push_back(panel);
    return figure;
}

Result<Scene> resolved(const FigureSpec& figure, const DatasetPtr& dataset) {
    return resolve(figure, [&dataset](std::string_view) -> Result<DatasetPtr> { return dataset; });
}

} // namespace driftline::test
