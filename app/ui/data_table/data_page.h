// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/table_text.h"
#include "session/jobs.h"
#include "session/session.h"
#include "workspace/table_rows.h"
#include "workspace/word_search.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace driftline {

class ColumnSummary;
class DatasetModel;
class NothingFoundRow;
class RowTable;

/// All rows of the data behind a figure, not only the numbers that are drawn: sorted, filtered, searched and
/// summed up. A worker finds the rows; meanwhile the table shows those it has.
class DataPage : public QWidget {
    Q_OBJECT
public:
    DataPage(Session& session, Jobs& jobs, QWidget* parent = nullptr);

    /// The data of the figure in view, then those of the user's own.
    void setFigure(const std::shared_ptr<const FigureSpec>& figure, const DatasetLookup& datasets);
    /// Another dataset, which the session knows.
    void showDataset(const std::string& id);
    const DatasetPtr& dataset() const;
    /// The selected rows and columns; all that are shown if at most one cell is selected.
    RowOrder chosenRows() const;
    std::vector<std::size_t> chosenColumns() const;

Q_SIGNALS:
    void computeAsked(const std::string& dataset);
    /// In the column that has the keyboard focus, if it holds names.
    void groupAsked(const std::string& dataset, const std::string& column);
    void correctAsked(const std::string& dataset, std::size_t column, std::size_t row);
    void takeBackAsked(const std::string& dataset, std::size_t column, std::size_t row);
    void removeAsked(const std::string& dataset, const std::string& step);
    void exportAsked();
    void told(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeTop();
    QLayout* makeSearch();
    void connectTable();
    void listDatasets();
    void refresh();
    void takeDataset(const DatasetPtr& next);
    void sortBy(int column);
    void findRows();
    void takeRows(RowOrder rows, const std::optional<NothingFound>& nothing);
    void find(FindDirection direction);
    void summarise();
    void describe();
    void markSorting();
    void copyChosen();
    void openMenu(const QPoint& at);
    void keepOnly(std::size_t column, std::size_t row);

    Session& m_session;
    JobLane m_rows;
    JobLane m_finding;
    JobLane m_copying;
    DatasetModel* m_model;
    RowsWanted m_wanted;
    std::vector<DatasetPtr> m_ofFigure;
    bool m_isFilled = false;
    QComboBox* m_datasets;
    QLabel* m_words;
    QLineEdit* m_filter;
    QLineEdit* m_find;
    QPushButton* m_all;
    NothingFoundRow* m_nothing;
    RowTable* m_table;
    ColumnSummary* m_statistics;
};

} // namespace driftline
