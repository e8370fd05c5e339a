// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace driftline {

class FigureTableModel;

/// The numbers behind the figure: to sort, to select and to copy.
class TablePage : public QWidget {
    Q_OBJECT
public:
    explicit TablePage(QWidget* parent = nullptr);

    void setScene(std::shared_ptr<const Scene> scene);

Q_SIGNALS:
    void datumSelected(int datum); ///< index in Scene::data; -1: none
    void copied(const QString& what);

private:
    void copySelection();
    void copyAll();
    /// Tab-separated with a heading line; rows of the sorted table.
    QString textOf(const QList<int>& rows) const;

    FigureTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_words;
};

} // namespace driftline
