// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/table_review.h"

#include <QAbstractTableModel>
#include <QColor>

#include <array>
#include <map>
#include <string>

namespace driftline {

/// What a row of the file is to its table.
enum class RowPart { Beside, Heading, Unit, Data, LeftOut };

/// What a column says, as far as it has a colour of its own.
enum class ColumnPart { Other, Period, Place, Series, Value, LeftOut };

/// The cells of a file as they stand in it, and how they are read: colours for what rows and columns are.
class CellsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setReview(const TableReview& review);
    void setGround(ColumnPart part, const QColor& ground);

    /// As the recipe knows the column; nullptr where it has none.
    const ColumnRecipe* column(int column) const;
    /// As a spreadsheet counts.
    int rowNumber(int row) const;
    RowPart part(int row) const;
    /// How many rows of the file are not shown.
    std::size_t rowsBeyond() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ColumnPart part(const ColumnRecipe* column) const;
    QVariant ground(int row, int column) const;
    QString rowWords(int row) const;

    std::shared_ptr<const GridFile> m_cells;
    const Grid* m_grid = nullptr;
    Recipe m_recipe;
    bool m_isUnderstood = false;
    std::map<std::size_t, std::size_t> m_columns; ///< place in the grid -> in the recipe
    std::map<int, std::string> m_leftOut;
    std::array<QColor, 6> m_grounds;
    int m_rows = 0;
    int m_width = 0;
};

} // namespace driftline
