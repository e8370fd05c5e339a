// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

namespace driftline {

/// How series are named, and which are drawn in colour.
class LabelsSection : public InspectorSection {
    Q_OBJECT
public:
    explicit LabelsSection(QWidget* parent = nullptr);

protected:
    void read() override;

private:
    QComboBox* m_labels;
    QComboBox* m_legend;
    QComboBox* m_emphasis;
};

} // namespace driftline
