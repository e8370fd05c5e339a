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

FigureSpec votesBesideTrade(const std::string& votes, const std::string& trade) {
    auto figure = smallFigure(LineChart{});
    figure.panels.push_back(figure.panels[0]);
    figure.panels[0].title = "Votes";
    figure.panels[0].query.dataset = votes;
    figure.panels[1].title = "Trade";
    figure.panels[1].query.dataset = trade;
    return figure;
}

Result<Scene> resolved(const FigureSpec& figure, const DatasetPtr& dataset) {
    return resolve(figure, [&dataset](std::string_view) -> Result<DatasetPtr> { return dataset; });
}

} // namespace driftline::test
