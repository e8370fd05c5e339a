// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/encoding.h"
#include "figure/panel_facts.h"

#include <QFrame>
#include <QPointer>

#include <string>
#include <vector>

class QComboBox;
class QToolButton;

namespace driftline {

class EntityPicker;

/// One place of a figure and the column that stands there: a drop-down that also takes a dragged column, and
/// a button for which of its names are shown.
class ChannelField : public QFrame {
    Q_OBJECT
public:
    ChannelField(Channel channel, QWidget* parent);

    /// `none` is what an empty place means; empty: it cannot be empty.
    void setColumns(const Dataset& dataset, const std::vector<ShelfColumn>& columns,
                    const std::string& current, const QString& none);
    /// How many choices there are here, including “none” where that is possible.
    int choices() const;
    /// The names of the current column; nullptr where it has none to choose from.
    void setCells(const ColumnChoice* cells, const std::string& unit);

Q_SIGNALS:
    /// Empty: none is to stand here.
    void columnChosen(const std::string& column);
    void cellsChosen(const std::string& column, const std::vector<std::string>& cells);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void openPicker();
    void showDropPossible(bool possible);
    int indexOf(const std::string& column) const;

    Channel m_channel;
    QComboBox* m_column;
    QToolButton* m_which;
    ColumnChoice m_cells;
    std::string m_unit;
    QPointer<EntityPicker> m_picker; ///< while it is open
};

} // namespace driftline
