// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

namespace driftline {

/// What is computed from the values before they are drawn.
class MeasureSection : public InspectorSection {
    Q_OBJECT
public:
    explicit MeasureSection(QWidget* parent = nullptr);

protected:
    void read() override;

private:
    /// Order of the list.
    enum Kind { Value, Share, Change, Index, Gap, Average };

    void chooseKind(int kind);
    void teachFields();
    void askMeasure(const QString& label, const Measure& measure);
    void fillPeriods(QComboBox* combo, const std::optional<Period>& current);
    void fillAverage(const MovingAverage& average);
    void readApplies();
    /// The column along which parts are compared: that of the series or, if it is not of more than one cell,
    /// the first that is.
    const ColumnChoice* partsColumn() const;
    void changeShare();
    void changeChange();
    void changeGap();
    void changeAverage();

    QComboBox* m_kind;
    QComboBox* m_whole;
    QComboBox* m_since;
    QComboBox* m_as;
    QComboBox* m_base;
    QComboBox* m_of;
    QComboBox* m_minus;
    QComboBox* m_periods;
    QComboBox* m_window;
    QLabel* m_reason;
    QLabel* m_says;
};

} // namespace driftline
