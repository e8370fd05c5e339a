// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace driftline {

/// A table of very many rows: all of one height, columns as wide as the first rows need, headings that sort.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(QAbstractItemModel& model, QWidget* parent = nullptr);

    void fitColumns();
    /// Makes room for a longer heading.
    void widen(int column);
};

} // namespace driftline
