// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_review/cells_model.h"

#include "ui/import_review/review_decisions.h"
#include "ui/import_review/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/column_letters.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace driftline {

namespace {

constexpr std::size_t mostFileRows = 400;
constexpr std::size_t mostFileColumns = 400;

} // namespace

void CellsModel::setReview(const TableReview& review) {
    beginResetModel();
    m_cells = review.cells;
    m_grid = review.grid();
    m_isUnderstood = review.recipe() != nullptr;
    m_recipe = m_isUnderstood ? *review.recipe() : Recipe();
    m_columns.clear();
    for (std::size_t i = 0; i < m_recipe.columns.size(); ++i)
        m_columns[m_recipe.columns[i].position] = i;
    m_leftOut.clear();
    for (const auto& out : m_recipe.leftOut)
        m_leftOut[out.row] = out.why;
    m_rows = m_grid == nullptr ? 0 : int(std::min(m_grid->rows(), mostFileRows));
    m_width = m_grid == nullptr ? 0 : int(std::min(m_grid->width(), mostFileColumns));
    endResetModel();
}

void CellsModel::setGround(ColumnPart part, const QColor& ground) {
    m_grounds[std::size_t(part)] = ground;
}

const ColumnRecipe* CellsModel::column(int column) const {
    const auto at = m_columns.find(std::size_t(column));
    return at == m_columns.end() ? nullptr : &m_recipe.columns[at->second];
}

int CellsModel::rowNumber(int row) const {
    return m_grid->rowNumbers[std::size_t(row)];
}

std::size_t CellsModel::rowsBeyond() const {
    return m_grid == nullptr ? 0 : m_grid->rows() - std::size_t(m_rows);
}

RowPart CellsModel::part(int row) const {
    const auto number = rowNumber(row);
    const auto& headings = m_recipe.headingRows;
    if (std::find(headings.begin(), headings.end(), number) != headings.end())
        return RowPart::Heading;
    if (m_recipe.unitRow == number)
        return RowPart::Unit;
    if (!m_isUnderstood || number < m_recipe.firstRow || number > m_recipe.lastRow.value_or(number))
        return RowPart::Beside;
    return m_leftOut.contains(number) ? RowPart::LeftOut : RowPart::Data;
}

ColumnPart CellsModel::part(const ColumnRecipe* column) const {
    if (column == nullptr)
        return ColumnPart::Other;
    if (column->use == ColumnUse::Measured)
        return ColumnPart::Value;
    if (column->use == ColumnUse::Dropped)
        return ColumnPart::LeftOut;
    switch (column->role) {
    case Role::Period:
        return ColumnPart::Period;
    case Role::Place:
    case Role::PlaceCode:
        return ColumnPart::Place;
    case Role::Series:
    case Role::Indicator:
    case Role::Dimension:
        return ColumnPart::Series;
    default:
        return ColumnPart::Other;
    }
}

int CellsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int CellsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_width;
}

QVariant CellsModel::ground(int row, int column) const {
    const auto is = part(row);
    if (is == RowPart::Beside || is == RowPart::LeftOut)
        return {};
    const auto& colour = m_grounds[std::size_t(part(this->column(column)))];
    return colour.isValid() ? QVariant(QBrush(colour)) : QVariant();
}

QString CellsModel::rowWords(int row) const {
    switch (part(row)) {
    case RowPart::Beside:
        return m_isUnderstood ? qtText(import_review_sentences::besideTheTable) : QString();
    case RowPart::Heading:
        return tr("Headings");
    case RowPart::Unit:
        return tr("Units");
    case RowPart::LeftOut:
        return qtText(import_review_sentences::leftOut, typeset(m_leftOut.at(rowNumber(row))));
    case RowPart::Data:
        break;
    }
    return tr("Data");
}

QVariant CellsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto row = index.row();
    const bool isOutside = part(row) == RowPart::Beside || part(row) == RowPart::LeftOut ||
                           part(column(index.column())) == ColumnPart::LeftOut;
    switch (role) {
    case Qt::DisplayRole:
        return qtText(m_grid->cell(std::size_t(row), std::size_t(index.column()))).simplified();
    case Qt::ToolTipRole:
        return rowWords(row);
    case Qt::BackgroundRole:
        return ground(row, index.column());
    case Qt::ForegroundRole:
        return isOutside && m_isUnderstood ? QVariant(QGuiApplication::palette().brush(QPalette::Dark))
                                           : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(part(row) == RowPart::Heading);
        font.setStrikeOut(isOutside && part(row) != RowPart::Beside);
        return font.bold() || font.strikeOut() ? QVariant(font) : QVariant();
    }
    case Qt::TextAlignmentRole: {
        const auto* of = column(index.column());
        const bool isNumber = of != nullptr && of->type == ColumnType::Number && part(row) == RowPart::Data;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    default:
        return {};
    }
}

QVariant CellsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return rowNumber(section);
        return role == Qt::ToolTipRole
                   ? QVariant(qtText(import_review_sentences::rowCanBeChanged, rowWords(section)))
                   : QVariant();
    }
    const auto* of = column(section);
    if (role == Qt::ToolTipRole && of != nullptr)
        return qtText(import_review_sentences::columnCanBeChanged, qtText(of->name),
                      typeset(of->reason.evidence));
    if (role != Qt::DisplayRole)
        return {};
    const auto meaning = of == nullptr ? -1 : meaningOf(*of);
    const auto words = meaning >= 0 ? columnMeanings()[std::size_t(meaning)].brief
                       : of == nullptr || of->role == Role::None
                           ? tr("kept")
                           : qtText(roleName(of->role)).replace(u'_', u' ');
    return columnLetters(section) + u'\n' + (m_isUnderstood ? words : QString());
}

} // namespace driftline
