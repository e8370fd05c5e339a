// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <optional>

namespace driftline {

/// The value axis of the panel: its bounds and title.
class AxisSection : public InspectorSection {
    Q_OBJECT
public:
    explicit AxisSection(QWidget* parent = nullptr);

protected:
    void read() override;

private:
    void changeBound(QLineEdit* field, std::optional<double> ValueAxis::*bound);
    static void showBound(QLineEdit* field, const std::optional<double>& bound);

    QLineEdit* m_from;
    QLineEdit* m_to;
    QLineEdit* m_title;
    QLabel* m_reason;
};

} // namespace driftline
