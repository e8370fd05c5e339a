// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/scene_datum.h"
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
    /// Chooses the row of a number without telling so; one of another scene chooses none.
    void selectDatum(const SceneDatum& chosen);

Q_SIGNALS:
    void datumSelected(const driftline::SceneDatum& datum); ///< one of no scene: none
    void copied(const QString& what);

private:
    enum class Rows { Chosen, All };
    enum class Form { TabText, Markdown };
    QLayout* makeTop();
    void addCopying();
    void copy(Rows which, Form form);
    SceneDatum datumAt(const QModelIndex& index) const;
    /// Rows of the model in the order in which they are shown. All where none is chosen.
    std::vector<std::size_t> rowsOf(Rows which) const;

    FigureTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_words;
};

} // namespace driftline
