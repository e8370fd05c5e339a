// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

namespace driftline {

class OrderList;

/// In which order places or other names stand along the axis, of which period, and how many of them.
class RankingSection : public InspectorSection {
    Q_OBJECT
public:
    explicit RankingSection(QWidget* parent = nullptr);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    void connectFields();
    void askCount(const QLineEdit& field, int Ranking::*count);
    void askRanking(const QString& label, const std::function<void(Ranking&)>& change);
    void readPeriods();
    void readNames();

    QLabel* m_reason;
    QComboBox* m_period;
    QComboBox* m_by;
    QComboBox* m_since;
    QComboBox* m_series;
    QCheckBox* m_reversed;
    QLineEdit* m_top;
    QLineEdit* m_bottom;
    OrderList* m_names;
};

} // namespace driftline
