// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <string>

namespace driftline {

class EntityPicker;

/// Which rows of the dataset the panel shows, and which column tells its series apart.
class DataSection : public InspectorSection {
    Q_OBJECT
public:
    explicit DataSection(QWidget* parent = nullptr);

    bool matters(const Inspected& inspected) const override;

Q_SIGNALS:
    /// The label of a series that the reader has gone to in the list; empty when the list is left.
    void seriesVisited(const QString& name);

protected:
    void read() override;

private:
    static QString counted(const ColumnChoice& column);
    void showColumn();

    QLabel* m_dataset;
    QComboBox* m_series;
    QComboBox* m_aggregate;
    QComboBox* m_column;
    EntityPicker* m_picker;
    std::string m_chosen; ///< column in the picker
};

} // namespace driftline
