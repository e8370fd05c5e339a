// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/preparation.h"
#include "workspace/table_rows.h"

#include <QAbstractTableModel>
#include <QItemSelection>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace driftline {

/// A whole dataset, read from its columns when a cell is shown. The order of the rows is computed elsewhere.
class DatasetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit DatasetModel(QObject* parent = nullptr);

    /// `preparation` says what was made or corrected here; empty if nothing was. The rows come with
    /// setRows().
    void setDataset(DatasetPtr dataset, Preparation preparation);
    void setRows(RowOrder rows);
    /// Marks the heading of the column that the rows are sorted by; negative: none. The mark is in the text,
    /// so that it covers nothing and is heard by a screen reader.
    void setSorting(int column, bool isDescending);

    const DatasetPtr& dataset() const { return m_dataset; }
    const Preparation& preparation() const { return m_preparation; }
    const RowOrder& rows() const { return m_rows; }
    /// The rows and columns of the dataset that have a selected cell; all that are shown if at most one cell
    /// is selected.
    RowOrder rowsIn(const QItemSelection& chosen) const;
    std::vector<std::size_t> columnsIn(const QItemSelection& chosen) const;
    std::size_t sourceRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// The correction of a cell of the dataset; nullptr if it has none.
    const Correction* correction(std::size_t column, std::size_t row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellTip(std::size_t column, std::size_t row) const;
    QString headingTip(std::size_t column) const;
    QVariant rowHeading(int section, int role) const;

    DatasetPtr m_dataset;
    Preparation m_preparation;
    RowOrder m_rows;
    int m_sorted = -1;
    bool m_isDescending = false;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t>
        m_corrected; ///< column and row to the correction
};

} // namespace driftline
