// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_template.h"
#include "figure/placeholders.h"

#include <QDialog>

#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace driftline {

/// Names the design of a figure and says which of its texts other figures take, with placeholders for what is
/// theirs.
class SaveTemplateDialog : public QDialog {
    Q_OBJECT
public:
    /// `values`: what placeholders stand for in the figure; `taken`: names that templates have.
    SaveTemplateDialog(FigureTemplate design, const std::vector<PlaceholderValue>& values,
                       std::vector<std::string> taken, QWidget* parent = nullptr);

Q_SIGNALS:
    void kept(const driftline::FigureTemplate& design);      ///< in the workspace
    void fileAsked(const driftline::FigureTemplate& design); ///< in a file of its own

private:
    void check();
    FigureTemplate design() const;

    FigureTemplate m_design;
    std::vector<std::string> m_known; ///< placeholders
    std::vector<std::string> m_taken;
    QLineEdit* m_name;
    std::vector<QLineEdit*> m_texts; ///< as figureTexts() begins
    QLabel* m_words;
    QPushButton* m_file = nullptr;
    QPushButton* m_keep = nullptr;
};

} // namespace driftline
