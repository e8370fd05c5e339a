// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_table_model.h"

#include "ui/theme/qt_text.h"

#include <cmath>
#include <limits>
#include <utility>

namespace driftline {

FigureTableModel::FigureTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void FigureTableModel::setScene(std::shared_ptr<const Scene> scene) {
    beginResetModel();
    m_scene = std::move(scene);
    m_table = m_scene ? FigureTable(m_scene) : FigureTable();
    m_contents.clear();
    const auto position = m_scene ? positionHeading(*m_scene) : std::string();
    for (const auto& title : m_table.columns()) {
        m_contents.push_back(title == position  ? Content::Position
                             : title == "Value" ? Content::Value
                             : title == "n"     ? Content::SampleSize
                                                : Content::Text);
    }
    endResetModel();
}

QModelIndex FigureTableModel::indexOf(int datum) const {
    return datum < 0 ? QModelIndex()
                     : index(static_cast<int>(m_table.rowOf(static_cast<std::size_t>(datum))), 0);
}

int FigureTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns().size());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return qtText(m_table.cell(row, column));
    case Qt::ToolTipRole:
        return m_contents[column] == Content::Text ? qtText(m_table.cell(row, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (m_contents[column] == Content::Value ? Qt::AlignRight : Qt::AlignLeft));
    case DatumRole:
        return static_cast<int>(m_table.datum(row));
    case SortRole:
        return sortKey(m_scene->data[m_table.datum(row)], index);
    default:
        return {};
    }
}

QVariant FigureTableModel::sortKey(const Datum& datum, const QModelIndex& index) const {
    constexpr double first = -std::numeric_limits<double>::infinity();
    switch (m_contents[static_cast<std::size_t>(index.column())]) {
    case Content::Position:
        return datum.at.x;
    case Content::Value:
        return datum.value.value_or(first);
    case Content::SampleSize:
        return datum.sampleSize.value_or(first);
    case Content::Text:
        break;
    }
    return index.data();
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || orientation == Qt::Vertical)
        return {};
    const auto column = static_cast<std::size_t>(section);
    if (column >= m_table.columns().size())
        return {};
    if (role == Qt::DisplayRole)
        return qtText(m_table.columns()[column]);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (m_contents[column] == Content::Value ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace driftline
