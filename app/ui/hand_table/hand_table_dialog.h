// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/hand_table/hand_table_model.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace driftline {

class ChoiceBox;
class EntryList;

/// A grid to type or paste a table into, with a name, notes, and a source for each column or cell.
class HandTableDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins with the table; an empty one is a new one.
    explicit HandTableDialog(const HandTable& table, QWidget* parent = nullptr);

Q_SIGNALS:
    void used(const driftline::HandTable& table);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeSide(const HandTable& table);
    QWidget* makeOrigin(QWidget* parent);
    QLayout* makeButtons();
    void pasteClipboard();
    void showSources();
    void showChosen();
    void setChosen();
    void enable();
    void use();
    bool isColumnChosen() const;

    HandTableModel m_model;
    QTableView* m_view;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_note = nullptr;
    EntryList* m_sources = nullptr;
    QLabel* m_chosen = nullptr;
    ChoiceBox* m_source = nullptr;
    QLineEdit* m_cellNote = nullptr;
    QPushButton* m_use = nullptr;
};

} // namespace driftline
