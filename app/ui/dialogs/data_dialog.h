// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QDialog>

#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace driftline {

/// The user's own datasets, the figures that show each, and what can be done to them.
class DataDialog : public QDialog {
    Q_OBJECT
public:
    explicit DataDialog(Session& session, QWidget* parent = nullptr);

    /// The dataset that is marked; empty if there is none.
    std::string current() const;

Q_SIGNALS:
    void addAsked();
    void reviewAsked(const std::string& dataset);
    void cellsAsked(const std::string& dataset); ///< of a table that was typed
    void renameAsked(const std::string& dataset);
    void readAgainAsked(const std::string& dataset);
    void replaceAsked(const std::string& dataset);
    void removeAsked(const std::string& dataset);

private:
    QWidget* makeDetails();
    QPushButton* addButton(QLayout& layout, const QString& text, const char* name,
                           void (DataDialog::*asked)(const std::string&));
    void fill();
    void showCurrent();

    Session& m_session;
    std::vector<std::string> m_ids; ///< of the rows of the list
    QListWidget* m_list;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_figures = nullptr;
    QPushButton* m_review = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_cells = nullptr;
    std::vector<QPushButton*> m_buttons;
};

} // namespace driftline
