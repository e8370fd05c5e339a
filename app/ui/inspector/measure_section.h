// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <string>
#include <vector>

namespace driftline {

/// What is computed from the values before they are drawn. The rows are those that the measures say they
/// have.
class MeasureSection : public InspectorSection {
    Q_OBJECT
public:
    explicit MeasureSection(QWidget* parent = nullptr);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    class RowMaker;
    class RowReader;
    class RowTaker;

    /// A field of one measure.
    struct Row {
        std::size_t measure; ///< its place in allMeasures()
        std::string key;
        QComboBox* combo;
    };

    void makeRows();
    void addRow(std::size_t measure, const MeasureField& field, const QStringList& items);
    /// The field of the measure that is shown; nullptr for one that has no row.
    QComboBox* rowOf(const MeasureField& field) const;
    void chooseMeasure(int place);
    void changeField();
    void askMeasure(const char* label, const Measure& measure);
    void readApplies();

    QComboBox* m_kind;
    std::vector<Row> m_fields;
    QLabel* m_reason = nullptr;
    QLabel* m_says = nullptr;
};

} // namespace driftline
