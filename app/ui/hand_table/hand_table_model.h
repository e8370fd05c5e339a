// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/hand_table.h"

#include <QAbstractTableModel>

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// The cells of a typed table, with empty ones around them to go on typing in. The first row holds the
/// headings.
class HandTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(HandTable table);
    /// Without the empty rows and columns at the end.
    HandTable table() const;

    /// Puts the cells so that the first stands at the index.
    void paste(const QModelIndex& at, const std::vector<std::vector<std::string>>& cells);
    void clear(const QModelIndexList& cells);

    const std::vector<Source>& sources() const { return m_table.sources; }
    /// Gives it a name of its own.
    void addSource(const QString& title, const QString& path);
    /// Cells that named it name none then.
    void removeSource(int index);
    /// Where a cell (without a row: a column) was taken from; a cell without an entry has that of its column.
    CellSource source(std::optional<int> row, int column) const;
    void setSource(std::optional<int> row, int column, const std::string& source, const std::string& note);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::string& cell(std::size_t row, std::size_t column);
    QString sourceWords(const CellSource& source) const;
    int usedColumns() const;

    HandTable m_table;
    int m_rows = 0; ///< that are shown, likewise the next
    int m_columns = 0;
};

} // namespace driftline
