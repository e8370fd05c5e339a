// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/encoding.h"

#include <QWidget>

#include <string>
#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QMimeData;

namespace driftline {

/// The column that a drag carries; empty where it carries none.
std::string draggedColumn(const QMimeData& data);

/// The columns of a dataset, each with its kind and examples, to be dragged to where they are to stand.
/// Return, the menu key or a double click open a menu of the same places.
class ColumnShelf : public QWidget {
    Q_OBJECT
public:
    explicit ColumnShelf(QWidget* parent = nullptr);

    void setDataset(const DatasetPtr& dataset, const std::vector<ShelfColumn>& columns);
    /// Marks the columns that stand somewhere.
    void setEncoding(const Encoding& encoding);

Q_SIGNALS:
    void placed(driftline::Channel channel, const std::string& column);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void search(const QString& words);
    void openMenu(const QListWidgetItem* item);

    DatasetPtr m_dataset;
    std::vector<ShelfColumn> m_columns;
    Encoding m_encoding;
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace driftline
