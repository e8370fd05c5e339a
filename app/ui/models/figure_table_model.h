// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/figure_table.h"
#include "scene/scene.h"

#include <QAbstractTableModel>

#include <memory>

namespace driftline {

/// The numbers behind a figure, one row a number; its words are written when they are shown.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role : int {
        DatumRole = Qt::UserRole, ///< int, index in Scene::data
        SortRole                  ///< number where the column has numbers, else text
    };

    explicit FigureTableModel(QObject* parent = nullptr);

    /// nullptr empties the table.
    void setScene(std::shared_ptr<const Scene> scene);
    const std::shared_ptr<const Scene>& scene() const { return m_scene; }
    const FigureTable& table() const { return m_table; }
    /// Where the number at this place of Scene::data begins; invalid for a negative one.
    QModelIndex indexOf(int datum) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Content { Text, Position, Value, SampleSize };
    QVariant sortKey(const Datum& datum, const QModelIndex& index) const;

    std::shared_ptr<const Scene> m_scene;
    FigureTable m_table;
    std::vector<Content> m_contents; ///< by column
};

} // namespace driftline
