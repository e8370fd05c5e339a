// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/table_page.h"

#include "ui/models/figure_table_model.h"
#include "ui/pages/sentences.h"
#include "ui/theme/qt_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
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
    m_table->setAccessibleName(qtText(pages_sentences::numbersOfTheFigure));
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

    addCopying();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(makeTop());
    layout->addWidget(m_table, 1);
    layout->addStretch();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT datumSelected(datumAt(current)); });
}

void TablePage::addCopying() {
    const auto addAction = [this](const QString& text, Form form) {
        auto* action = new QAction(text, m_table);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, [this, form] { copy(Rows::Chosen, form); });
        return action;
    };
    addAction(tr("Copy rows"), Form::TabText)->setShortcut(QKeySequence::Copy);
    addAction(qtText(pages_sentences::copyRowsAsMarkdown), Form::Markdown)
        ->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QLayout* TablePage::makeTop() {
    const auto addButton = [this](const QString& text, const QString& tip, Form form) {
        auto* button = new QPushButton(text, this);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, [this, form] { copy(Rows::All, form); });
        return button;
    };
    auto* all = addButton(tr("Copy table"), qtText(pages_sentences::aboutCopyRows), Form::TabText);
    auto* markdown = addButton(qtText(pages_sentences::copyAsMarkdown),
                               qtText(pages_sentences::aboutCopyAsMarkdown), Form::Markdown);
    m_words->setProperty("kind", "muted");

    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(markdown);
    top->addWidget(all);
    return top;
}

void TablePage::setScene(std::shared_ptr<const Scene> scene) {
    const QSignalBlocker quiet(this); // rows that go are no choice of the reader
    m_model->setScene(std::move(scene));
    m_words->setText(qtText(pages_sentences::rowIsMarkedInTheChart,
                            counted(m_model->rowCount(), tr("number"), tr("numbers"))));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 12, mostColumnWidth));
    m_table->updateGeometry();
}

SceneDatum TablePage::datumAt(const QModelIndex& index) const {
    return index.isValid() ? SceneDatum{m_model->scene(), index.data(FigureTableModel::DatumRole).toInt()}
                           : SceneDatum();
}

void TablePage::selectDatum(const SceneDatum& chosen) {
    const int datum = chosen.indexIn(m_model->scene());
    if (datumAt(m_table->currentIndex()).indexIn(m_model->scene()) == datum)
        return; // it may be one of several chosen rows
    const QSignalBlocker quiet(this);
    if (const auto index = m_sorted->mapFromSource(m_model->indexOf(datum)); index.isValid()) {
        m_table->selectRow(index.row());
        m_table->scrollTo(index);
        return;
    }
    m_table->clearSelection();
    m_table->setCurrentIndex({});
}

std::vector<std::size_t> TablePage::rowsOf(Rows which) const {
    QList<int> shown;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        shown.append(index.row());
    std::sort(shown.begin(), shown.end());
    if (which == Rows::All || shown.isEmpty()) {
        shown.resize(m_sorted->rowCount());
        std::iota(shown.begin(), shown.end(), 0);
    }
    std::vector<std::size_t> out;
    for (const int row : shown)
        out.push_back(static_cast<std::size_t>(m_sorted->mapToSource(m_sorted->index(row, 0)).row()));
    return out;
}

void TablePage::copy(Rows which, Form form) {
    const auto rows = rowsOf(which);
    const auto& table = m_model->table();
    QGuiApplication::clipboard()->setText(
        qtText(form == Form::TabText ? tabTextFor(table, rows) : markdownFor(table, rows)));
    const auto what = counted(static_cast<qsizetype>(rows.size()), tr("row"), tr("rows"));
    Q_EMIT copied(form == Form::TabText ? tr("Copied %1").arg(what)
                                        : qtText(pages_sentences::copiedAsMarkdown, what));
}

} // namespace driftline
