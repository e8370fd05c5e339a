// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/chart_suggestions.h"

#include <QImage>
#include <QScrollArea>

#include <string>
#include <vector>

class QLabel;

namespace driftline {

class FigureTile;

/// The charts that the chosen columns allow as live pictures, best first, and below them why others do not.
/// Arrows go from chart to chart, Return chooses.
class ChartChoices : public QScrollArea {
    Q_OBJECT
public:
    explicit ChartChoices(QWidget* parent = nullptr);

    void setCharts(const std::vector<ChartSuggestion>& charts, const std::optional<Error>& problem);
    /// Empty: the chart cannot be drawn, and `reason` says why.
    void setPicture(std::size_t chart, const QImage& picture, const QString& reason);

Q_SIGNALS:
    void chosen(const driftline::FigureSpec& figure);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void clear();
    void addTile(const ChartSuggestion& chart);
    void arrange();
    FigureTile* neighbour(const FigureTile& from, int key) const;

    QWidget* m_content;
    QLabel* m_problem;
    QLabel* m_others;
    std::vector<FigureTile*> m_tiles;
    int m_columns = 1;
};

} // namespace driftline
