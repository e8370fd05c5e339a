// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/preparation_preview.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace driftline {

/// The first rows of a group or a computed column while it is being described, or what is wrong with it.
class StepPreview : public QWidget {
    Q_OBJECT
public:
    explicit StepPreview(QWidget* parent = nullptr);

    void setPreview(const PreparationPreview& preview);
    void setProblem(const QString& sentence);

private:
    QTableWidget* m_table;
    QLabel* m_words;
};

} // namespace driftline
