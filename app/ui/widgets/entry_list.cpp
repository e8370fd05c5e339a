// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entry_list.h"

#include "ui/widgets/choice_box.h"
#include "ui/widgets/line_icon.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace driftline {

EntryList::EntryList(const char* name, const QString& addText, const std::vector<Field>& fields,
                     QWidget* parent)
    : QWidget(parent)
    , m_entries(new QVBoxLayout)
    , m_form(new QWidget(this))
    , m_rows(new QFormLayout(m_form))
    , m_refusal(new QLabel(m_form)) {
    const auto objectName = QString::fromUtf8(name);
    setObjectName(objectName);
    auto* form = m_rows;
    form->setContentsMargins(0, 4, 0, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto& field : fields) {
        auto* edit = new QLineEdit(m_form);
        edit->setObjectName(objectName + QString::number(m_fields.size()));
        edit->setAccessibleName(field.label);
        edit->setPlaceholderText(field.example);
        connect(edit, &QLineEdit::returnPressed, this, &EntryList::add);
        form->addRow(field.label, edit);
        m_fields.push_back(edit);
    }
    m_refusal->setProperty("kind", "error");
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    form->addRow(m_refusal);
    auto* buttons = new QHBoxLayout;
    auto* addButton = new QPushButton(tr("Add"), m_form);
    addButton->setObjectName(objectName + QStringLiteral("Add"));
    auto* cancel = new QPushButton(tr("Cancel"), m_form);
    cancel->setProperty("kind", "quiet");
    buttons->addWidget(addButton);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    form->addRow(buttons);
    connect(addButton, &QPushButton::clicked, this, &EntryList::add);
    connect(cancel, &QPushButton::clicked, this, [this] { openForm(false); });

    auto* openButton = new QPushButton(addText, this);
    openButton->setObjectName(objectName + QStringLiteral("Open"));
    openButton->setProperty("kind", "link");
    connect(openButton, &QPushButton::clicked, this, [this] { openForm(true); });
    m_open = openButton;

    m_entries->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_entries);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addWidget(m_form);
    m_form->hide();
}

void EntryList::setEntries(const QStringList& entries) {
    while (auto* item = m_entries->takeAt(0)) {
        if (auto* old = item->widget())
            old->deleteLater();
        delete item;
    }
    for (int index = 0; index < entries.size(); ++index) {
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* text = new QLabel(entries[index], row);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto* remove = new QToolButton(row);
        remove->setIcon(lineIcon(QStringLiteral("close")));
        remove->setProperty("kind", "quiet");
        remove->setAccessibleName(tr("Remove %1").arg(entries[index]));
        remove->setToolTip(tr("Remove"));
        connect(remove, &QToolButton::clicked, this, [this, index] { Q_EMIT removed(index); });
        layout->addWidget(text, 1);
        layout->addWidget(remove, 0, Qt::AlignTop);
        m_entries->addWidget(row);
    }
}

void EntryList::addChoice(const QString& label) {
    auto* choice = new ChoiceBox(m_form);
    choice->setObjectName(objectName() + QStringLiteral("Choice") +
                          (m_choices.empty() ? QString() : QString::number(m_choices.size() + 1)));
    choice->setAccessibleName(label);
    m_rows->insertRow(static_cast<int>(m_fields.size() + m_choices.size()), label, choice);
    m_choices.push_back(choice);
    setChoiceVisible(false, m_choices.size() - 1);
}

void EntryList::setChoiceVisible(bool visible, std::size_t index) {
    m_rows->setRowVisible(m_choices[index], visible);
}

void EntryList::refuse(const QString& why) {
    m_isRefused = true;
    m_refusal->setText(why);
    m_refusal->show();
}

void EntryList::add() {
    QStringList texts;
    for (const auto* field : m_fields)
        texts << field->text().simplified();
    m_isRefused = false;
    Q_EMIT added(texts);
    if (!m_isRefused)
        openForm(false);
}

void EntryList::openForm(bool open) {
    m_refusal->hide();
    if (open)
        Q_EMIT opening();
    m_form->setVisible(open);
    m_open->setVisible(!open);
    for (auto* field : m_fields)
        field->clear();
    for (auto* choice : m_choices)
        choice->setCurrentIndex(choice->count() > 0 ? 0 : -1);
    if (open && !m_fields.empty())
        m_fields.front()->setFocus(Qt::OtherFocusReason);
    else if (open && !m_choices.empty())
        m_choices.front()->setFocus(Qt::OtherFocusReason);
    else
        m_open->setFocus(Qt::OtherFocusReason);
}

} // namespace driftline
