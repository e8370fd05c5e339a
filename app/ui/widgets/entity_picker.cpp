// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entity_picker.h"

#include "base/number_text.h"
#include "data/place_groups.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/sentences.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>

#include <algorithm>
#include <limits>
#include <map>

namespace driftline {

namespace {
enum Column { Name, Latest };
constexpr int entityCellRole = Qt::UserRole + 1;
constexpr int sortRole = Qt::UserRole + 2;
constexpr int rankRole = Qt::UserRole + 3;
enum Sort { AsDrawn, ByName, ByLatest };
constexpr int mostRowsShown = 9;
constexpr int rowAir = 8;     ///< px above and below a name together
constexpr int searchFrom = 7; ///< fewer names are seen at a glance

} // namespace

EntityPicker::EntityPicker(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_sort(new ChoiceBox(this))
    , m_groups(new ChoiceBox(this))
    , m_whose(new QLabel(this))
    , m_list(new QTreeView(this))
    , m_hint(new QLabel(this))
    , m_rows(new QStandardItemModel(this))
    , m_filter(new QSortFilterProxyModel(this)) {
    setObjectName(QStringLiteral("entityPicker"));
    m_search->setObjectName(QStringLiteral("entitySearch"));
    m_search->setPlaceholderText(tr("Search names"));
    m_search->setAccessibleName(tr("Search names"));
    m_search->setClearButtonEnabled(true);
    m_sort->setObjectName(QStringLiteral("entitySort"));
    m_sort->setAccessibleName(tr("Sort names"));
    m_sort->addItems({tr("As drawn"), tr("By name"), qtText(widgets_sentences::byLatestValue)});
    m_groups->setObjectName(QStringLiteral("entityGroup"));
    m_groups->setAccessibleName(qtText(widgets_sentences::chooseAGroup));
    for (auto* combo : {m_sort, m_groups}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
    }
    m_filter->setSourceModel(m_rows);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(Name);
    m_filter->setSortLocaleAware(true);
    m_list->setObjectName(QStringLiteral("entityList"));
    m_list->setAccessibleName(tr("Names"));
    m_list->setModel(m_filter);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("kind", "picker");
    m_list->installEventFilter(this);
    m_whose->setObjectName(QStringLiteral("entityValues"));
    m_whose->setProperty("kind", "small");
    m_whose->setWordWrap(true);
    m_whose->setAlignment(Qt::AlignRight);
    m_hint->setProperty("kind", "small");
    m_hint->setWordWrap(true);
    m_hint->hide();

    auto* choices = new QHBoxLayout;
    choices->setSpacing(6);
    choices->addWidget(m_sort, 1);
    choices->addWidget(m_groups, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addLayout(choices);
    layout->addWidget(m_whose);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);

    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_sort, &QComboBox::activated, this, &EntityPicker::sortRows);
    connect(m_groups, &QComboBox::activated, this, &EntityPicker::takeGroup);
    connect(m_rows, &QStandardItemModel::itemChanged, this, &EntityPicker::takeChecks);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& at) {
            if (!m_filling && m_list->hasFocus())
                Q_EMIT cellVisited(at.siblingAtColumn(Name).data(entityCellRole).toString().toStdString());
        });
}

void EntityPicker::setColumn(const ColumnChoice& column, const std::string& unit) {
    const bool isOther = column.name != m_column.name;
    if (column == m_column)
        return;
    m_column = column;
    if (isOther)
        m_search->clear();
    if (isOther || !takeStates(unit)) {
        fillGroups();
        fillRows(unit);
    }
    sayWhose(unit);
    m_search->setVisible(static_cast<int>(column.cells.size()) >= searchFrom);
    m_hint->hide();
}

void EntityPicker::fillGroups() {
    m_groups->clear();
    m_groups->addItem(tr("Choose…"));
    m_groups->addItem(tr("All"));
    std::vector<std::string> names;
    for (const auto& cell : m_column.cells)
        names.push_back(cell.cell);
    for (const auto& group : placeGroupsAmong(names))
        m_groups->addItem(qtText(group.name), qtText(group.name));
}

bool EntityPicker::takeStates(const std::string& unit) {
    if (m_rows->rowCount() != static_cast<int>(m_column.cells.size()))
        return false;
    std::map<QString, const CellChoice*> cells;
    for (const auto& cell : m_column.cells)
        cells.emplace(qtText(cell.cell), &cell);
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (!cells.contains(m_rows->item(row, Name)->data(entityCellRole).toString()))
            return false;
    }
    m_filling = true;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const auto& cell = *cells.at(m_rows->item(row, Name)->data(entityCellRole).toString());
        m_rows->item(row, Name)->setCheckState(cell.isChosen ? Qt::Checked : Qt::Unchecked);
        showLatest(*m_rows->item(row, Latest), cell, unit);
    }
    m_filling = false;
    return true;
}

/// "Latest values: GDP, US$ billion"; nothing where no values stand beside the names.
void EntityPicker::sayWhose(const std::string& unit) {
    m_whose->setVisible(!m_column.latestOf.empty());
    const auto whose = typeset(m_column.latestOf);
    m_whose->setText(unit.empty() ? qtText(widgets_sentences::latestValues, whose)
                                  : qtText(widgets_sentences::latestValuesIn, whose, typeset(unit)));
}

void EntityPicker::showLatest(QStandardItem& item, const CellChoice& cell, const std::string& unit) {
    QString text;
    if (cell.latest) {
        const auto number = qtText(formatNumber(*cell.latest, decimalsNeeded(*cell.latest, 1)));
        text = unit == "percent" ? number + QStringLiteral("%") : number;
        item.setToolTip(tr("%1: %2 %3").arg(typeset(cell.latestAt), number, typeset(unit)));
    }
    item.setText(text);
    item.setData(cell.latest.value_or(-std::numeric_limits<double>::max()), sortRole);
}

void EntityPicker::fillRows(const std::string& unit) {
    m_filling = true;
    const auto current = m_list->currentIndex().siblingAtColumn(Name).data(entityCellRole).toString();
    m_rows->clear();
    m_rows->setColumnCount(2);
    int rank = 0;
    for (const auto& cell : m_column.cells) {
        auto* name = new QStandardItem(typeset(cell.label));
        name->setCheckable(true);
        name->setSizeHint({0, m_list->fontMetrics().lineSpacing() + rowAir});
        name->setCheckState(cell.isChosen ? Qt::Checked : Qt::Unchecked);
        name->setData(qtText(cell.cell), entityCellRole);
        name->setData(rank, rankRole);
        auto* latest = new QStandardItem;
        showLatest(*latest, cell, unit);
        latest->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        latest->setEnabled(false);
        m_rows->appendRow({name, latest});
        ++rank;
    }
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Latest, QHeaderView::ResizeToContents);
    sortRows();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, Name).data(entityCellRole).toString() == current)
            m_list->setCurrentIndex(m_filter->index(row, Name));
    }
    const int rows = std::clamp(m_rows->rowCount(), 1, mostRowsShown);
    m_list->setFixedHeight(rows * std::max(1, m_list->sizeHintForRow(0)) + 8);
    m_filling = false;
}

void EntityPicker::sortRows() {
    switch (m_sort->currentIndex()) {
    case ByName:
        m_filter->setSortRole(Qt::DisplayRole);
        m_filter->sort(Name, Qt::AscendingOrder);
        break;
    case ByLatest:
        m_filter->setSortRole(sortRole);
        m_filter->sort(Latest, Qt::DescendingOrder);
        break;
    default:
        m_filter->setSortRole(rankRole);
        m_filter->sort(Name, Qt::AscendingOrder);
        break;
    }
}

void EntityPicker::takeChecks(QStandardItem* changed) {
    if (m_filling || changed->column() != Name)
        return;
    std::vector<std::string> cells;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const auto* item = m_rows->item(row, Name);
        if (item->checkState() == Qt::Checked)
            cells.push_back(item->data(entityCellRole).toString().toStdString());
    }
    if (cells.empty()) {
        m_filling = true;
        changed->setCheckState(Qt::Checked);
        m_filling = false;
        m_hint->setText(qtText(widgets_sentences::oneNameStays));
        m_hint->show();
        return;
    }
    choose(cells);
}

void EntityPicker::takeGroup(int index) {
    if (index == 0)
        return;
    std::vector<std::string> names;
    for (const auto& cell : m_column.cells)
        names.push_back(cell.cell);
    if (index > 1) {
        const auto wanted = m_groups->itemData(index).toString().toStdString();
        for (const auto& group : placeGroupsAmong(names)) {
            if (group.name == wanted) {
                names = group.places;
                break;
            }
        }
    }
    m_groups->setCurrentIndex(0);
    choose(names);
}

void EntityPicker::choose(const std::vector<std::string>& cells) {
    m_hint->hide();
    // What is not filtered shows everything, also what a later edition of the data may add.
    const bool isAll = !m_column.isFiltered && cells.size() == m_column.cells.size();
    Q_EMIT cellsChosen(isAll ? std::vector<std::string>() : cells);
}

bool EntityPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::FocusOut)
        Q_EMIT cellVisited({});
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const auto at = m_list->currentIndex().siblingAtColumn(Name);
            if (at.isValid())
                m_filter->setData(
                    at, at.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                    Qt::CheckStateRole);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace driftline
