// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <functional>
#include <optional>

class QPushButton;

namespace driftline {

/// The value axis of the panel: its ends, numbers, scale and title; and what to use in place of a second
/// value axis.
class AxisSection : public InspectorSection {
    Q_OBJECT
public:
    explicit AxisSection(QWidget* parent = nullptr);

Q_SIGNALS:
    void panelAsked(); ///< another panel is to be made

protected:
    void read() override;

private:
    void connectFields();
    void makeSecondAxis();
    void change(const QString& label, const std::function<void(ValueAxis&)>& how);
    void changeNumber(QLineEdit* field, std::optional<double> ValueAxis::*number);
    void changeTicks();
    void take(const ValueAxis& axis);
    void readScale();
    static void showNumber(QLineEdit* field, const std::optional<double>& number);

    QLineEdit* m_title;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLineEdit* m_step;
    QLineEdit* m_ticks;
    QComboBox* m_decimals;
    QComboBox* m_numbers;
    QCheckBox* m_log;
    QCheckBox* m_reversed;
    QPushButton* m_index = nullptr;
    QLabel* m_reason;
};

} // namespace driftline
