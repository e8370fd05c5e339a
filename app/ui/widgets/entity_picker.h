// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/panel_facts.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace driftline {

/// Chooses names of a column, such as countries: search, sort by name or by latest value, whole groups at
/// once. At least one stays chosen.
class EntityPicker : public QWidget {
    Q_OBJECT
public:
    explicit EntityPicker(QWidget* parent = nullptr);

    /// The unit is that of the latest values.
    void setColumn(const ColumnChoice& column, const std::string& unit);

Q_SIGNALS:
    /// In the order in which they are to be drawn; empty: all of them.
    void cellsChosen(const std::vector<std::string>& cells);
    /// A name that the reader has gone to; empty when the list is left.
    void cellVisited(const std::string& cell);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillGroups();
    void fillRows(const std::string& unit);
    /// Where the names are the same: a row that is taken out stays where it is. False if they are not.
    bool takeStates(const std::string& unit);
    void sayWhose(const std::string& unit);
    static void showLatest(QStandardItem& item, const CellChoice& cell, const std::string& unit);
    void choose(const std::vector<std::string>& cells);
    void takeChecks(QStandardItem* changed);
    void takeGroup(int index);
    void sortRows();

    QLineEdit* m_search;
    QComboBox* m_sort;
    QComboBox* m_groups;
    QLabel* m_whose; ///< what the values beside the names are
    QTreeView* m_list;
    QLabel* m_hint;
    QStandardItemModel* m_rows;
    QSortFilterProxyModel* m_filter;
    ColumnChoice m_column;
    bool m_filling = false;
};

} // namespace driftline
