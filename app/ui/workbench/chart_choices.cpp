// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/chart_choices.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_tile.h"
#include "ui/workbench/sentences.h"

#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <map>

namespace driftline {

namespace {
constexpr int leastChoice = 176;
constexpr int mostChoice = 320;
constexpr int choiceGap = 12;

/// Charts that fall for one reason are named together.
QString reasonsOf(const std::vector<ChartSuggestion>& charts) {
    std::vector<std::pair<QString, QStringList>> reasons;
    for (const auto& chart : charts) {
        if (chart.whyNot.empty())
            continue;
        const auto why = qtText(chart.whyNot);
        const auto found = std::find_if(reasons.begin(), reasons.end(),
                                        [&why](const auto& entry) { return entry.first == why; });
        if (found == reasons.end())
            reasons.emplace_back(why, QStringList{qtText(chart.name)});
        else
            found->second.append(qtText(chart.name));
    }
    QStringList lines;
    for (const auto& [why, names] : reasons)
        lines.append(ChartChoices::tr("%1: %2").arg(names.join(QStringLiteral(", ")), why));
    return lines.join(u'\n');
}
} // namespace

ChartChoices::ChartChoices(QWidget* parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_problem(new QLabel(m_content))
    , m_others(new QLabel(m_content)) {
    setObjectName(QStringLiteral("chartChoices"));
    setAccessibleName(qtText(workbench_sentences::chartsTheColumnsAllow));
    setFocusPolicy(Qt::NoFocus);
    m_content->setObjectName(QStringLiteral("cards"));
    m_problem->setObjectName(QStringLiteral("chartProblem"));
    m_problem->setProperty("kind", "hint");
    m_others->setObjectName(QStringLiteral("otherCharts"));
    m_others->setProperty("kind", "small");
    for (auto* label : {m_problem, m_others}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->hide();
    }
    setWidget(m_content);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns must not depend on it
    verticalScrollBar()->setSingleStep(32);
}

void ChartChoices::clear() {
    // A tile that was just chosen is still in its own signal.
    for (auto* tile : m_tiles) {
        tile->hide();
        tile->setObjectName({});
        tile->deleteLater();
    }
    m_tiles.clear();
}

void ChartChoices::setCharts(const std::vector<ChartSuggestion>& charts,
                             const std::optional<Error>& problem) {
    clear();
    for (const auto& chart : charts) {
        if (chart.whyNot.empty())
            addTile(chart);
    }
    m_problem->setText(problem ? qtText(problem->message) : QString());
    m_problem->setVisible(problem.has_value());
    const auto reasons = reasonsOf(charts);
    m_others->setText(reasons.isEmpty() ? QString()
                                        : qtText(workbench_sentences::notForTheseColumns) + reasons);
    m_others->setVisible(!reasons.isEmpty());
    arrange();
    verticalScrollBar()->setValue(0); // the best one stands on top
}

void ChartChoices::addTile(const ChartSuggestion& chart) {
    auto* tile = new FigureTile(qtText(chart.name), qtText(chart.name), m_content);
    tile->setObjectName(QStringLiteral("chart-") + qtText(chart.name));
    tile->setPeriod(qtText(chart.purpose));
    tile->setFocusPolicy(Qt::StrongFocus);
    connect(tile, &FigureTile::clicked, this, [this, figure = chart.figure] { Q_EMIT chosen(figure); });
    connect(tile, &FigureTile::keyLeads, this, [this, tile](int key) {
        if (auto* next = neighbour(*tile, key); next != nullptr) {
            next->setFocus(Qt::TabFocusReason);
            ensureWidgetVisible(next, 0, choiceGap);
        }
    });
    m_tiles.push_back(tile);
}

void ChartChoices::setPicture(std::size_t chart, const QImage& picture, const QString& reason) {
    if (chart >= m_tiles.size())
        return;
    m_tiles[chart]->setPicture(picture);
    m_tiles[chart]->setToolTip(reason);
    m_tiles[chart]->setEnabled(reason.isEmpty());
    if (!reason.isEmpty()) {
        m_tiles[chart]->setPeriod(reason);
        arrange();
    }
}

FigureTile* ChartChoices::neighbour(const FigureTile& from, int key) const {
    const auto found = std::find(m_tiles.begin(), m_tiles.end(), &from);
    const auto place = static_cast<int>(found - m_tiles.begin());
    const int count = static_cast<int>(m_tiles.size());
    const std::map<int, int> places = {
        {Qt::Key_Home, 0},          {Qt::Key_End, count - 1},        {Qt::Key_Left, place - 1},
        {Qt::Key_Right, place + 1}, {Qt::Key_Up, place - m_columns}, {Qt::Key_Down, place + m_columns}};
    const auto next = places.find(key);
    return next == places.end() || next->second < 0 || next->second >= count
               ? nullptr
               : m_tiles[static_cast<std::size_t>(next->second)];
}

void ChartChoices::arrange() {
    const int width = viewport()->width();
    if (width < leastChoice)
        return;
    m_columns = std::max(1, (width + choiceGap) / (leastChoice + choiceGap));
    const int tileWidth = std::min(mostChoice, (width - (m_columns - 1) * choiceGap) / m_columns);
    int y = 0;
    const auto placeLabel = [&y, width](QLabel& label) {
        if (label.isHidden())
            return;
        label.ensurePolished();
        const int height = label.heightForWidth(width);
        label.setGeometry(0, y, width, height);
        y += height + choiceGap;
    };
    placeLabel(*m_problem);
    for (std::size_t first = 0; first < m_tiles.size(); first += static_cast<std::size_t>(m_columns)) {
        const auto end = std::min(m_tiles.size(), first + static_cast<std::size_t>(m_columns));
        int height = 0;
        for (auto i = first; i < end; ++i)
            height = std::max(height, m_tiles[i]->fit(tileWidth));
        for (auto i = first; i < end; ++i) {
            m_tiles[i]->setGeometry(static_cast<int>(i - first) * (tileWidth + choiceGap), y, tileWidth,
                                    height);
            m_tiles[i]->show();
        }
        y += height + choiceGap;
    }
    placeLabel(*m_others);
    m_content->resize(width, y);
}

void ChartChoices::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

} // namespace driftline
