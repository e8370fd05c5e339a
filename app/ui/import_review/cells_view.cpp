// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_review/cells_view.h"

#include "ui/import_review/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/ground_delegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace driftline {

namespace {

constexpr int cellHeight = 26;
constexpr int cellWidth = 104;

} // namespace

CellsView::CellsView(QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("reviewCells"));
    setAccessibleName(qtText(import_review_sentences::cellsOfTheFile));
    setModel(&m_model);
    setItemDelegate(new GroundDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setDefaultSectionSize(cellWidth);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    verticalHeader()->setDefaultSectionSize(cellHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &CellsView::openColumn);
    connect(verticalHeader(), &QHeaderView::sectionClicked, this, &CellsView::openRow);
}

void CellsView::setReview(const TableReview& review) {
    const auto current = currentIndex();
    m_model.setReview(review);
    const auto again = m_model.index(current.row(), current.column());
    setCurrentIndex(again.isValid() ? again : m_model.index(0, 0));
}

QMenu* CellsView::newMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void CellsView::fillColumnMenu(int column, QMenu& menu) {
    const auto* of = m_model.column(column);
    if (of == nullptr)
        return;
    const auto current = meaningOf(*of);
    const auto& meanings = columnMeanings();
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        auto* action = menu.addAction(meanings[i].words);
        action->setCheckable(true);
        action->setChecked(int(i) == current);
        connect(action, &QAction::triggered, this,
                [this, name = of->name, meaning = meanings[i]] { Q_EMIT columnDecided(name, meaning); });
    }
}

void CellsView::fillRowMenu(int row, QMenu& menu) {
    const auto number = m_model.rowNumber(row);
    connect(menu.addAction(qtText(import_review_sentences::rowHoldsHeadings, number)), &QAction::triggered,
            this, [this, number] { Q_EMIT headingDecided(number); });
    const auto part = m_model.part(row);
    if (part == RowPart::Data)
        connect(menu.addAction(qtText(import_review_sentences::leaveRowOut, number)), &QAction::triggered,
                this, [this, number] { Q_EMIT rowDecided(number, true); });
    if (part == RowPart::LeftOut)
        connect(menu.addAction(qtText(import_review_sentences::useRowAsData, number)), &QAction::triggered,
                this, [this, number] { Q_EMIT rowDecided(number, false); });
}

void CellsView::openColumn(int column) {
    auto* menu = newMenu();
    menu->setObjectName(QStringLiteral("columnMenu"));
    fillColumnMenu(column, *menu);
    const auto* header = horizontalHeader();
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(header->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height())));
}

void CellsView::openRow(int row) {
    auto* menu = newMenu();
    menu->setObjectName(QStringLiteral("rowMenu"));
    fillRowMenu(row, *menu);
    const auto* header = verticalHeader();
    menu->popup(header->mapToGlobal(QPoint(header->width(), header->sectionViewportPosition(row))));
}

void CellsView::openCell(const QPoint& at) {
    const auto index = currentIndex();
    if (!index.isValid())
        return;
    auto* menu = newMenu();
    menu->setObjectName(QStringLiteral("cellMenu"));
    fillColumnMenu(index.column(), *menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    fillRowMenu(index.row(), *menu);
    menu->popup(at);
}

void CellsView::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QTableView::keyPressEvent(event);
        return;
    }
    openCell(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void CellsView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (const auto index = indexAt(event->pos()); index.isValid())
            setCurrentIndex(index);
        openCell(event->globalPos());
        return;
    }
    openCell(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

} // namespace driftline
