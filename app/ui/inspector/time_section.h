// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

namespace driftline {

/// How dates along the time axis are written. Not there where names stand along the axis.
class TimeSection : public InspectorSection {
    Q_OBJECT
public:
    explicit TimeSection(QWidget* parent = nullptr);

protected:
    void read() override;

private:
    QComboBox* m_format;
};

} // namespace driftline
