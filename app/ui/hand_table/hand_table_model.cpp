// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hand_table/hand_table_model.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/column_letters.h"

#include <QFont>

#include <algorithm>
#include <set>
#include <utility>

namespace driftline {

namespace {

constexpr int fewestRows = 16;
constexpr int fewestColumns = 8;
constexpr int spareRows = 6;
constexpr int spareColumns = 2;

bool isOf(const CellSource& entry, std::optional<int> row, int column) {
    const auto wanted = row ? std::optional(std::size_t(*row)) : std::nullopt;
    return entry.row == wanted && entry.column == std::size_t(column);
}

} // namespace

void HandTableModel::setTable(HandTable table) {
    beginResetModel();
    m_table = std::move(table);
    m_rows = std::max(fewestRows, int(m_table.rows.size()) + spareRows);
    m_columns = std::max(fewestColumns, usedColumns() + spareColumns);
    endResetModel();
}

int HandTableModel::usedColumns() const {
    std::size_t width = 0;
    for (const auto& row : m_table.rows)
        width = std::max(width, row.size());
    return int(width);
}

HandTable HandTableModel::table() const {
    auto out = m_table;
    for (auto& row : out.rows) {
        while (!row.empty() && row.back().empty())
            row.pop_back();
    }
    while (!out.rows.empty() && out.rows.back().empty())
        out.rows.pop_back();
    return out;
}

std::string& HandTableModel::cell(std::size_t row, std::size_t column) {
    if (m_table.rows.size() <= row)
        m_table.rows.resize(row + 1);
    auto& cells = m_table.rows[row];
    if (cells.size() <= column)
        cells.resize(column + 1);
    return cells[column];
}

void HandTableModel::paste(const QModelIndex& at, const std::vector<std::vector<std::string>>& cells) {
    beginResetModel();
    const auto firstRow = std::size_t(std::max(0, at.row()));
    const auto firstColumn = std::size_t(std::max(0, at.column()));
    for (std::size_t row = 0; row < cells.size(); ++row) {
        for (std::size_t column = 0; column < cells[row].size(); ++column)
            cell(firstRow + row, firstColumn + column) = cells[row][column];
    }
    m_rows = std::max(m_rows, int(m_table.rows.size()) + spareRows);
    m_columns = std::max(m_columns, usedColumns() + spareColumns);
    endResetModel();
}

void HandTableModel::clear(const QModelIndexList& cells) {
    for (const auto& index : cells)
        setData(index, QString(), Qt::EditRole);
}

void HandTableModel::addSource(const QString& title, const QString& path) {
    std::set<std::string> taken;
    for (const auto& source : m_table.sources)
        taken.insert(source.name);
    Source source;
    for (std::size_t number = taken.size() + 1; source.name.empty() || taken.contains(source.name); ++number)
        source.name = "source" + std::to_string(number);
    source.title = title.toStdString();
    source.path = path.toStdString();
    m_table.sources.push_back(std::move(source));
}

void HandTableModel::removeSource(int index) {
    const auto name = m_table.sources[std::size_t(index)].name;
    m_table.sources.erase(m_table.sources.begin() + index);
    for (auto& entry : m_table.cells) {
        if (entry.source == name)
            entry.source.clear();
    }
    std::erase_if(m_table.cells,
                  [](const CellSource& entry) { return entry.source.empty() && entry.note.empty(); });
    Q_EMIT dataChanged(this->index(0, 0), this->index(m_rows - 1, m_columns - 1));
}

CellSource HandTableModel::source(std::optional<int> row, int column) const {
    for (const auto& entry : m_table.cells) {
        if (isOf(entry, row, column))
            return entry;
    }
    return row ? source({}, column) : CellSource{{}, std::size_t(column), {}, {}};
}

void HandTableModel::setSource(std::optional<int> row, int column, const std::string& source,
                               const std::string& note) {
    std::erase_if(m_table.cells, [row, column](const CellSource& entry) { return isOf(entry, row, column); });
    if (!source.empty() || !note.empty()) {
        const auto place = row ? std::optional(std::size_t(*row)) : std::nullopt;
        m_table.cells.push_back({place, std::size_t(column), source, note});
    }
    Q_EMIT dataChanged(index(0, column), index(m_rows - 1, column));
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

int HandTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int HandTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QString HandTableModel::sourceWords(const CellSource& source) const {
    QStringList words;
    const auto at = std::find_if(m_table.sources.begin(), m_table.sources.end(),
                                 [&source](const Source& one) { return one.name == source.source; });
    if (at != m_table.sources.end())
        words.append(tr("Source: %1").arg(typeset(at->title)));
    if (!source.note.empty())
        words.append(typeset(source.note));
    return words.join(u'\n');
}

QVariant HandTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto row = std::size_t(index.row());
    const auto column = std::size_t(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row < m_table.rows.size() && column < m_table.rows[row].size()
                   ? qtText(m_table.rows[row][column])
                   : QString();
    case Qt::ToolTipRole:
        return sourceWords(source(index.row(), index.column()));
    case Qt::FontRole: {
        QFont font;
        font.setBold(row == 0);
        font.setUnderline(
            std::any_of(m_table.cells.begin(), m_table.cells.end(),
                        [&](const CellSource& entry) { return isOf(entry, index.row(), index.column()); }));
        return font.bold() || font.underline() ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

bool HandTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const auto text = value.toString().toStdString();
    const bool isBeyond = std::size_t(index.row()) >= m_table.rows.size() ||
                          std::size_t(index.column()) >= m_table.rows[std::size_t(index.row())].size();
    if (!text.empty() || !isBeyond)
        cell(std::size_t(index.row()), std::size_t(index.column())) = text;
    Q_EMIT dataChanged(index, index);
    if (index.row() + 1 == m_rows) {
        beginInsertRows({}, m_rows, m_rows + spareRows - 1);
        m_rows += spareRows;
        endInsertRows();
    }
    if (index.column() + 1 == m_columns) {
        beginInsertColumns({}, m_columns, m_columns + spareColumns - 1);
        m_columns += spareColumns;
        endInsertColumns();
    }
    return true;
}

QVariant HandTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return columnLetters(section);
    return role == Qt::ToolTipRole ? QVariant(sourceWords(source({}, section))) : QVariant();
}

Qt::ItemFlags HandTableModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

} // namespace driftline
