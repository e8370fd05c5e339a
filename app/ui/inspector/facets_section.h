// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

namespace driftline {

/// Small multiples: what tells panels apart, and how they stand.
class FacetsSection : public InspectorSection {
    Q_OBJECT
public:
    explicit FacetsSection(QWidget* parent = nullptr);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    QComboBox* m_column;
    QCheckBox* m_shared;
    QComboBox* m_order;
    QComboBox* m_highlight;
    QComboBox* m_columns;
    QLabel* m_reason;
};

} // namespace driftline
