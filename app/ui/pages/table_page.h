// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QLayout;
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
    /// Chooses the row of a number without telling so; -1 chooses none.
    void selectDatum(int datum);

Q_SIGNALS:
    void datumSelected(int datum); ///< index in Scene::data; -1: none
    void copied(const QString& what);

private:
    enum class Rows { Chosen, All };
    enum class Form { TabText, Markdown };
    QLayout* makeTop();
    void addCopying();
    void copy(Rows which, Form form);
    /// Rows of the model in the order in which they are shown. All where none is chosen.
    std::vector<std::size_t> rowsOf(Rows which) const;

    FigureTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_words;
};

} // namespace driftline
