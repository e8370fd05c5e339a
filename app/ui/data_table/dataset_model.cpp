// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/dataset_model.h"

#include "import/heading_words.h"
#include "prepare/corrections.h"
#include "prepare/prepared_dataset.h"
#include "ui/data_table/sentences.h"
#include "ui/theme/qt_text.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
qsizetype chosenCells(const QItemSelection& chosen) {
    qsizetype cells = 0;
    for (const auto& range : chosen)
        cells += qsizetype(range.height()) * range.width();
    return cells;
}
} // namespace

DatasetModel::DatasetModel(QObject* parent) : QAbstractTableModel(parent) {}

void DatasetModel::setDataset(DatasetPtr dataset, Preparation preparation) {
    beginResetModel();
    m_dataset = std::move(dataset);
    m_preparation = std::move(preparation);
    m_rows.clear();
    m_corrected.clear();
    for (std::size_t i = 0; m_dataset != nullptr && i < m_preparation.corrections.size(); ++i) {
        const auto& correction = m_preparation.corrections[i];
        const auto column = m_dataset->codebook.indexOf(correction.column);
        const auto row = rowOf(correction, *m_dataset);
        if (correction.isApplied && column && row)
            m_corrected[{*column, *row}] = i;
    }
    endResetModel();
}

void DatasetModel::setRows(RowOrder rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void DatasetModel::setSorting(int column, bool isDescending) {
    m_sorted = column;
    m_isDescending = isDescending;
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const Correction* DatasetModel::correction(std::size_t column, std::size_t row) const {
    const auto found = m_corrected.find({column, row});
    return found == m_corrected.end() ? nullptr : &m_preparation.corrections[found->second];
}

RowOrder DatasetModel::rowsIn(const QItemSelection& chosen) const {
    if (chosenCells(chosen) <= 1)
        return m_rows;
    std::vector<bool> isChosen(m_rows.size());
    for (const auto& range : chosen)
        std::fill(isChosen.begin() + range.top(), isChosen.begin() + range.bottom() + 1, true);
    RowOrder out;
    for (std::size_t row = 0; row < isChosen.size(); ++row) {
        if (isChosen[row])
            out.push_back(m_rows[row]);
    }
    return out;
}

std::vector<std::size_t> DatasetModel::columnsIn(const QItemSelection& chosen) const {
    const bool isAll = chosenCells(chosen) <= 1;
    std::vector<bool> isChosen(std::size_t(columnCount()), isAll);
    for (const auto& range : chosen)
        std::fill(isChosen.begin() + range.left(), isChosen.begin() + range.right() + 1, true);
    std::vector<std::size_t> out;
    for (std::size_t column = 0; column < isChosen.size(); ++column) {
        if (isChosen[column])
            out.push_back(column);
    }
    return out;
}

int DatasetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DatasetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_dataset == nullptr ? 0 : static_cast<int>(m_dataset->table.columns());
}

QString DatasetModel::cellTip(std::size_t column, std::size_t row) const {
    if (const auto* corrected = correction(column, row); corrected != nullptr)
        return qtText(data_table_sentences::correctedByHand, typeset(correctionText(*corrected)));
    const auto note = m_dataset->table.note(column, row);
    const auto cell = typeset(shownCell(*m_dataset, column, row));
    return note.empty() ? cell : qtText(data_table_sentences::cellInTheFile, cell, typeset(note));
}

QVariant DatasetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const auto row = sourceRow(index.row());
    const bool isMissing = m_dataset->table.missing(column, row) != MissingReason::None;
    switch (role) {
    case Qt::DisplayRole: {
        const auto text = typeset(shownCell(*m_dataset, column, row));
        // The mark is in the text, so that it is seen without colours and heard by a screen reader.
        return correction(column, row) != nullptr ? tr("%1 ✎").arg(text) : text;
    }
    case Qt::ToolTipRole:
        return cellTip(column, row);
    case Qt::TextAlignmentRole: {
        const bool isNumber = typeOf(m_dataset->table.column(column)) == ColumnType::Number;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    case Qt::ForegroundRole:
        return isMissing ? QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText)) : QVariant();
    case Qt::FontRole: {
        if (!isMissing && correction(column, row) == nullptr)
            return {};
        QFont font = QGuiApplication::font();
        font.setItalic(isMissing);
        font.setBold(!isMissing);
        return font;
    }
    default:
        return {};
    }
}

QString DatasetModel::headingTip(std::size_t column) const {
    const auto& variable = m_dataset->codebook.variables[column];
    QStringList lines = {typeset(variable.displayName())};
    if (variable.title != variable.name && !variable.title.empty())
        lines.append(tr("Column %1").arg(qtText(variable.name)));
    if (!variable.unit.empty())
        lines.append(tr("Unit: %1").arg(typeset(variable.unit)));
    if (!variable.derivation.empty())
        lines.append(qtText(data_table_sentences::computedHere, typeset(variable.derivation)));
    if (!variable.description.empty())
        lines.append(typeset(variable.description));
    lines.append(qtText(data_table_sentences::clickToSort));
    return lines.join(u'\n');
}

QVariant DatasetModel::rowHeading(int section, int role) const {
    const auto row = sourceRow(section);
    const bool isMade = isMadeRow(m_preparation.empty() ? nullptr : &m_preparation, row);
    if (role == Qt::DisplayRole)
        return isMade ? QVariant(tr("made")) : QVariant(qulonglong(m_dataset->table.rowNumber(row)));
    if (role != Qt::ToolTipRole)
        return {};
    if (isMade)
        return qtText(data_table_sentences::rowWasMadeHere);
    return m_dataset->table.fileRow(row) ? qtText(data_table_sentences::rowOfTheFile,
                                                  QLocale().toString(m_dataset->table.rowNumber(row)))
                                         : qtText(data_table_sentences::rowAsIfHeadingsWereFirst,
                                                  QLocale().toString(m_dataset->table.rowNumber(row)));
}

QVariant DatasetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || m_dataset == nullptr)
        return {};
    if (orientation == Qt::Vertical) {
        return section < rowCount() ? rowHeading(section, role) : QVariant();
    }
    const auto column = static_cast<std::size_t>(section);
    if (column >= m_dataset->codebook.variables.size())
        return {};
    const auto& variable = m_dataset->codebook.variables[column];
    switch (role) {
    case Qt::DisplayRole: {
        const auto& own = variable.displayName();
        const bool saysUnit = variable.unit.empty() || unitInHeading(own) == variable.unit; // "Share (%)"
        const auto name = saysUnit ? typeset(own) : tr("%1 (%2)").arg(typeset(own), typeset(variable.unit));
        return section != m_sorted ? name : m_isDescending ? tr("%1 ▼").arg(name) : tr("%1 ▲").arg(name);
    }
    case Qt::ToolTipRole:
        return headingTip(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter |
            (typeOf(m_dataset->table.column(column)) == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

} // namespace driftline
