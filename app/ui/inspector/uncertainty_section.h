// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

namespace driftline {

/// Intervals: which, how they are drawn, and why there are none.
class UncertaintySection : public InspectorSection {
    Q_OBJECT
public:
    explicit UncertaintySection(QWidget* parent = nullptr);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    QComboBox* m_wish;
    QComboBox* m_shape;
    QLabel* m_reason;
};

} // namespace driftline
