// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/chart_suggestions.h"

#include <QFrame>

#include <string>

class QComboBox;
class QGridLayout;

namespace driftline {

/// Which rows of the dataset a new figure shows: a field for each column that no other place tells apart,
/// the period where names stand along the axis, and what to do where several rows are left for one point.
/// Takes dragged columns.
class FilterRows : public QFrame {
    Q_OBJECT
public:
    explicit FilterRows(QWidget* parent = nullptr);

    void setOptions(const ChartSuggestions& options, const Dataset& dataset);

Q_SIGNALS:
    void columnDropped(const std::string& column);
    /// No values: every row.
    void filterChosen(const driftline::TextFilter& filter);
    void periodChosen(const driftline::Period& period);
    void aggregateChosen(driftline::Aggregate aggregate);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addFilter(const TextFilter& filter, const ChartSuggestions& options, const Dataset& dataset);
    void addPeriod(const ChartSuggestions& options);
    QComboBox* addRow(const QString& label, const QString& name);
    void clearRows();

    QGridLayout* m_rows;
    QComboBox* m_aggregate;
    std::vector<QWidget*> m_made; ///< of the rows, which are made anew
};

} // namespace driftline
