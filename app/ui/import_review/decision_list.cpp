// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_review/decision_list.h"

#include "ui/widgets/choice_box.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {

constexpr int labelColumn = 104;

} // namespace

DecisionList::DecisionList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("decisions"));
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(10);
    m_layout->addStretch();
}

DecisionList::Row& DecisionList::rowOf(const Decision& decision) {
    auto& row = m_rows[decision.name];
    if (row.widget != nullptr)
        return row;
    row.widget = new QWidget(this);
    auto* grid = new QGridLayout(row.widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, labelColumn);
    grid->setColumnStretch(1, 1);
    auto* label = new QLabel(decision.label, row.widget);
    label->setWordWrap(true);
    grid->addWidget(label, 0, 0);
    const auto name = decision.name;
    QWidget* field = nullptr;
    if (decision.write) {
        row.line = new QLineEdit(row.widget);
        connect(row.line, &QLineEdit::editingFinished, this, [this, name] {
            const auto& now = m_rows[name];
            if (now.line->text() != now.decision.text)
                Q_EMIT decided([write = now.decision.write, text = now.line->text()](ImportChoices& choices) {
                    write(text, choices);
                });
        });
        field = row.line;
    } else {
        row.box = new ChoiceBox(row.widget);
        row.box->setMinimumContentsLength(12);
        row.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(row.box, &QComboBox::activated, this, [this, name](int index) {
            // Also if it is the one that was taken already: then it is a person's decision.
            Q_EMIT decided([choose = m_rows[name].decision.choose, index](ImportChoices& choices) {
                choose(index, choices);
            });
        });
        field = row.box;
    }
    field->setObjectName(name);
    field->setAccessibleName(decision.label);
    label->setBuddy(field);
    grid->addWidget(field, 0, 1);
    row.reason = new QLabel(row.widget);
    row.reason->setProperty("kind", "small");
    row.reason->setTextFormat(Qt::PlainText);
    row.reason->setWordWrap(true);
    grid->addWidget(row.reason, 1, 1);
    return row;
}

void DecisionList::showIn(Row& row) {
    const auto& decision = row.decision;
    if (row.box != nullptr) {
        const QSignalBlocker quiet(row.box);
        row.box->clear();
        row.box->addItems(decision.options);
        row.box->setCurrentIndex(decision.current);
    } else {
        if (row.line->text() != decision.text)
            row.line->setText(decision.text);
        row.line->setPlaceholderText(decision.example);
    }
    row.reason->setText(decision.reason);
    row.reason->setVisible(!decision.reason.isEmpty());
}

void DecisionList::show(const std::vector<Decision>& decisions) {
    for (auto& row : m_rows) {
        const bool stays = std::any_of(decisions.begin(), decisions.end(),
                                       [&row](const Decision& one) { return one.name == row.decision.name; });
        if (!stays)
            row.widget->setVisible(false);
    }
    int place = 0;
    for (const auto& decision : decisions) {
        auto& row = rowOf(decision);
        row.decision = decision;
        if (m_layout->indexOf(row.widget) != place)
            m_layout->insertWidget(place, row.widget);
        ++place;
        showIn(row);
        row.widget->setVisible(true);
    }
}

} // namespace driftline
