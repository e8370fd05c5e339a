// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

class QButtonGroup;

namespace driftline {

/// The kind of chart and what that kind lets an author choose.
class ChartSection : public InspectorSection {
    Q_OBJECT
public:
    explicit ChartSection(QWidget* parent = nullptr);

    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    void makeKinds();
    void makeOptions();
    void readKinds();
    void readOptions();
    void fillWaves(QComboBox* combo, const std::optional<Period>& current, const QString& none);
    void askWaves();

    QButtonGroup* m_kinds = nullptr;
    QLabel* m_reason = nullptr;
    QLabel* m_others = nullptr; ///< why other kinds do not apply
    QCheckBox* m_fill = nullptr;
    QComboBox* m_stacking = nullptr;
    QComboBox* m_direction = nullptr;
    QComboBox* m_values = nullptr;
    QComboBox* m_from = nullptr;
    QComboBox* m_to = nullptr;
};

} // namespace driftline
