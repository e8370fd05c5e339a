// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import_review/review_decisions.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace driftline {

class ChoiceBox;

using ChoicesChange = std::function<void(ImportChoices&)>;

/// The decisions about a table, one under the other: what was decided, in a field that changes it, and why.
/// A field keeps its focus when the decisions are shown anew.
class DecisionList : public QWidget {
    Q_OBJECT
public:
    explicit DecisionList(QWidget* parent = nullptr);

    void show(const std::vector<Decision>& decisions);

Q_SIGNALS:
    void decided(const driftline::ChoicesChange& change);

private:
    struct Row {
        QWidget* widget = nullptr;
        ChoiceBox* box = nullptr;
        QLineEdit* line = nullptr;
        QLabel* reason = nullptr;
        Decision decision;
    };

    Row& rowOf(const Decision& decision);
    void showIn(Row& row);

    QVBoxLayout* m_layout;
    QHash<QString, Row> m_rows;
};

} // namespace driftline
