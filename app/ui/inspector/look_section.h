// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

namespace driftline {

/// The colours around the data, and the size on paper.
class LookSection : public InspectorSection {
    Q_OBJECT
public:
    explicit LookSection(QWidget* parent = nullptr);

protected:
    void read() override;

private:
    void changeSize();

    QComboBox* m_theme;
    QLineEdit* m_width;
    QLineEdit* m_height;
    QLineEdit* m_dpi;
    QLabel* m_reason;
};

} // namespace driftline
