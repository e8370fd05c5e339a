// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

class QPushButton;

namespace driftline {

/// The panels of the figure as a whole: more of them, fewer, in another order, and their titles. Everything
/// concerns the panel that the inspector edits.
class PanelsSection : public InspectorSection {
    Q_OBJECT
public:
    explicit PanelsSection(QWidget* parent = nullptr);
    bool matters(const Inspected& inspected) const override;

Q_SIGNALS:
    void panelAsked(); ///< another panel is to be made
    /// The panel to edit after the change that is asked for next.
    void followed(std::size_t panel);

protected:
    void read() override;

private:
    QPushButton* addButton(const QString& text, const char* name, const QString& explanation);
    void move(int by);

    QWidget* m_buttons;
    QLineEdit* m_title;
    QPushButton* m_add;
    QPushButton* m_duplicate;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
};

} // namespace driftline
