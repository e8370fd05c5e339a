// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/chart_suggestions.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLayout;

namespace driftline {

class ChannelField;
class ChartChoices;
class ColumnShelf;
class FilterRows;

/// Where a figure is made: a dataset, its columns, the places to put them, and the charts that result. It
/// shows what it is given and says what is chosen; nothing here reads data. Escape leaves.
class NewFigurePage : public QWidget {
    Q_OBJECT
public:
    explicit NewFigurePage(QWidget* parent = nullptr);

    /// "New figure", or what else the chosen chart will become.
    void setHeading(const QString& heading, const QString& explanation);
    /// The user's own first.
    void setDatasets(const std::vector<DatasetPtr>& own, const std::vector<DatasetPtr>& builtIn,
                     const std::string& current);
    /// Another dataset: nothing is chosen yet.
    void setDataset(const DatasetPtr& dataset, const std::vector<ShelfColumn>& columns);
    void setOptions(const ChartSuggestions& options);
    ChartChoices& charts() { return *m_charts; }
    /// Gives the keyboard to the first choice.
    void enter();

Q_SIGNALS:
    void datasetChosen(const std::string& id);
    void dataAsked();    ///< the user wants to add a file
    void computeAsked(); ///< a column computed from the existing ones
    void groupAsked();   ///< of places or categories
    void encodingChosen(const driftline::Encoding& encoding);
    void figureChosen(const driftline::FigureSpec& figure);
    void left();

private:
    QLayout* makePreparation(); ///< what makes columns and groups
    void makeFields();
    void choose(const Encoding& encoding);
    void place(Channel channel, const std::string& column);

    QLabel* m_heading;
    QLabel* m_explanation;
    QComboBox* m_datasets;
    ColumnShelf* m_shelf;
    ChannelField* m_value;
    ChannelField* m_x;
    ChannelField* m_series;
    ChannelField* m_facet;
    FilterRows* m_filters;
    ChartChoices* m_charts;
    DatasetPtr m_dataset;
    std::vector<ShelfColumn> m_columns;
    Encoding m_chosen; ///< by the user; the rest is filled in
};

} // namespace driftline
