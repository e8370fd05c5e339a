// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace driftline {

class ChoiceBox;

/// A list of small entries, each with a button that removes it, and a form that adds one.
class EntryList : public QWidget {
    Q_OBJECT
public:
    struct Field {
        QString label;
        QString example; ///< in grey while the field is empty
    };

    /// `name` is the object name; fields are called `name` followed by their number.
    EntryList(const char* name, const QString& addText, const std::vector<Field>& fields, QWidget* parent);

    /// One more row of the form: a drop-down, called `name` followed by "Choice" (of a second one "Choice2"),
    /// whose items carry data. The row is shown only if there is something to choose.
    void addChoice(const QString& label);
    ChoiceBox* choice(std::size_t index = 0) const { return m_choices[index]; }
    void setChoiceVisible(bool visible, std::size_t index = 0);

    void setEntries(const QStringList& entries);
    /// Next to the form: why an entry was not taken. Keeps what was typed.
    void refuse(const QString& why);

Q_SIGNALS:
    /// The texts of the fields. The form is emptied unless refuse() is called.
    void added(const QStringList& fields);
    void removed(int index);
    /// The form is about to be shown: the time to fill choices that are costly to find.
    void opening();

private:
    void add();
    void openForm(bool open);

    QVBoxLayout* m_entries;
    QWidget* m_form;
    QFormLayout* m_rows;
    QWidget* m_open;
    std::vector<ChoiceBox*> m_choices;
    QLabel* m_refusal;
    std::vector<QLineEdit*> m_fields;
    bool m_isRefused = false;
};

} // namespace driftline
