// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import_review/cells_model.h"
#include "ui/import_review/review_decisions.h"

#include <QTableView>

class QMenu;

namespace driftline {

/// The first rows of a file. A click on the head of a column or a row opens what it can be; by keyboard, the
/// menu key or Return opens both for the cell.
class CellsView : public QTableView {
    Q_OBJECT
    Q_PROPERTY(QColor periodGround READ noColour WRITE setPeriodGround)
    Q_PROPERTY(QColor placeGround READ noColour WRITE setPlaceGround)
    Q_PROPERTY(QColor seriesGround READ noColour WRITE setSeriesGround)
    Q_PROPERTY(QColor valueGround READ noColour WRITE setValueGround)
public:
    explicit CellsView(QWidget* parent = nullptr);

    void setReview(const TableReview& review);
    const CellsModel& cells() const { return m_model; }

    void setPeriodGround(const QColor& colour) { m_model.setGround(ColumnPart::Period, colour); }
    void setPlaceGround(const QColor& colour) { m_model.setGround(ColumnPart::Place, colour); }
    void setSeriesGround(const QColor& colour) { m_model.setGround(ColumnPart::Series, colour); }
    void setValueGround(const QColor& colour) { m_model.setGround(ColumnPart::Value, colour); }
    QColor noColour() const { return {}; }

Q_SIGNALS:
    void columnDecided(const std::string& name, const driftline::ColumnMeaning& meaning);
    void headingDecided(int row); ///< as a spreadsheet counts
    void rowDecided(int row, bool isLeftOut);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fillColumnMenu(int column, QMenu& menu);
    void fillRowMenu(int row, QMenu& menu);
    void openColumn(int column);
    void openRow(int row);
    void openCell(const QPoint& at);
    QMenu* newMenu();

    CellsModel m_model;
};

} // namespace driftline
