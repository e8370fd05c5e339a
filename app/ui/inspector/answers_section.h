// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/codebook.h"
#include "ui/inspector/inspector_section.h"

#include <string>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace driftline {

class OrderList;

/// How the answers of diverging bars stand to each other: their order, the neutral one, and those outside of
/// it. A figure without a scale of its own takes that of its data, if they state one; else it is asked for
/// here.
class AnswersSection : public InspectorSection {
    Q_OBJECT
public:
    explicit AnswersSection(QWidget* parent = nullptr);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    void askScale(const QString& label, const AnswerScale& scale);
    void setOutside(const std::string& cell, bool isOutside);
    void fillLists();
    std::string labelOf(const std::string& cell) const;

    AnswerScale m_scale; ///< as shown: the figure's, or all answers in the order of the data
    QLabel* m_reason;
    QPushButton* m_state;
    OrderList* m_order;
    QComboBox* m_neutral;
    QCheckBox* m_apart;
    QListWidget* m_outside;
};

} // namespace driftline
