// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/row_table.h"

#include <QHeaderView>

#include <algorithm>

namespace driftline {

namespace {
constexpr int mostRowColumnWidth = 240;
constexpr int columnRoom = 16;
constexpr int oneRowHeight = 26;
constexpr int rowsMeasured = 60;
} // namespace

RowTable::RowTable(QAbstractItemModel& model, QWidget* parent) : QTableView(parent) {
    setModel(&model);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    verticalHeader()->setDefaultSectionSize(oneRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void RowTable::fitColumns() {
    resizeColumnsToContents();
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + columnRoom, mostRowColumnWidth));
}

void RowTable::widen(int column) {
    setColumnWidth(column, std::max(columnWidth(column), horizontalHeader()->sectionSizeHint(column)));
}

} // namespace driftline
