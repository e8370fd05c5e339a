// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "ui/data_table/preparation_subject.h"
#include "workspace/preparation_preview.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace driftline {

class StepPreview;

/// Merges cells of a column of names under one name: which, by what rule, of which numbers. The first rows
/// follow every choice.
class GroupDialog : public QDialog {
    Q_OBJECT
public:
    /// Starts with that column; empty: with the places.
    GroupDialog(PreparationSubject subject, const std::string& column, Jobs& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    void used(const driftline::CellGroup& group);

private:
    QLayout* makeFields();
    QLayout* makeLists();
    QLayout* makeButtons();
    void listColumns(const std::string& current);
    void listMembers();
    void filterMembers(const QString& words);
    void preview();
    CellGroup group() const;

    PreparationSubject m_subject;
    JobLane m_lane;
    QComboBox* m_column;
    QLineEdit* m_name;
    QComboBox* m_rule;
    QComboBox* m_weight;
    QLabel* m_weightWords;
    QLineEdit* m_search;
    QListWidget* m_members;
    QListWidget* m_values;
    StepPreview* m_preview;
    QPushButton* m_use = nullptr;
};

} // namespace driftline
