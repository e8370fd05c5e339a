// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/table_page.h"

#include "ui/models/figure_table_model.h"
#include "ui/theme/qt_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

constexpr int mostColumnWidth = 280;
constexpr int rowHeight = 32;

} // namespace

TablePage::TablePage(QWidget* parent)
    : QWidget(parent)
    , m_model(new FigureTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_words(new QLabel(this)) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FigureTableModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_table->setObjectName(QStringLiteral("figureTable"));
    m_table->setAccessibleName(tr("Numbers of the figure"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // A short table ends with its last row.
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);

    auto* copy = new QAction(tr("Copy rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &TablePage::copySelection);

    auto* all = new QPushButton(tr("Copy table"), this);
    all->setToolTip(tr("Copy every row as tab-separated text, ready for a spreadsheet"));
    connect(all, &QPushButton::clicked, this, &TablePage::copyAll);
    m_words->setProperty("kind", "muted");

    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(all);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addStretch();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                Q_EMIT datumSelected(current.isValid() ? current.data(FigureTableModel::DatumRole).toInt()
                                                       : -1);
            });
}

void TablePage::setScene(std::shared_ptr<const Scene> scene) {
    m_model->setScene(std::move(scene));
    m_words->setText(tr("%1. The row you choose is marked in the chart.")
                         .arg(counted(m_model->rowCount(), tr("number"), tr("numbers"))));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 12, mostColumnWidth));
    m_table->updateGeometry();
}

QString TablePage::textOf(const QList<int>& rows) const {
    const int columns = m_sorted->columnCount();
    QStringList lines;
    auto cells = [columns](const auto& cell) {
        QStringList out;
        for (int column = 0; column < columns; ++column)
            out.append(cell(column).toString().replace(u'\t', u' ').replace(u'\n', u' '));
        return out.join(u'\t');
    };
    lines.append(cells([this](int column) { return m_sorted->headerData(column, Qt::Horizontal); }));
    for (const int row : rows)
        lines.append(cells([this, row](int column) { return m_sorted->index(row, column).data(); }));
    return lines.join(u'\n') + u'\n';
}

void TablePage::copySelection() {
    QList<int> rows;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(textOf(rows));
    Q_EMIT copied(tr("Copied %1").arg(counted(rows.size(), tr("row"), tr("rows"))));
}

void TablePage::copyAll() {
    QList<int> rows;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        rows.append(row);
    QGuiApplication::clipboard()->setText(textOf(rows));
    Q_EMIT copied(tr("Copied the table: %1").arg(counted(rows.size(), tr("row"), tr("rows"))));
}

} // namespace driftline
