// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "ui/data_table/preparation_subject.h"
#include "workspace/preparation_preview.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace driftline {

class StepPreview;

/// Describes numbers that are computed from others: a usual measure of one or two quantities, or a formula.
/// The first rows follow every keystroke.
class ComputeDialog : public QDialog {
    Q_OBJECT
public:
    ComputeDialog(PreparationSubject subject, Jobs& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    void used(const driftline::ComputedColumn& column);

private:
    QLayout* makeFields();
    void followFields();
    QLayout* makeButtons();
    void takeKind();
    void takeData();
    void writeFormula();
    void preview();
    void takePreview(const Result<PreparationPreview>& made);
    ComputedColumn column() const;
    std::string quantity(const QComboBox& box) const;

    PreparationSubject m_subject;
    std::vector<NamedQuantity> m_quantities;
    JobLane m_lane;
    QComboBox* m_kind;
    QComboBox* m_first;
    QComboBox* m_second;
    QLabel* m_secondWords;
    QComboBox* m_data; ///< whose quantity the second is
    QLineEdit* m_formula;
    QLineEdit* m_name;
    QLineEdit* m_unit;
    StepPreview* m_preview;
    QPushButton* m_use = nullptr;
    bool m_isNamed = false; ///< by the user
};

} // namespace driftline
