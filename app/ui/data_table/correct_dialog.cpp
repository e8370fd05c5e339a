// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/correct_dialog.h"

#include "ui/data_table/sentences.h"
#include "ui/theme/qt_text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftline {

namespace {
constexpr int correctWidth = 460;
} // namespace

CorrectDialog::CorrectDialog(const QString& place, const QString& now, QWidget* parent)
    : QDialog(parent)
    , m_value(new QLineEdit(now, this))
    , m_reason(new QLineEdit(this))
    , m_use(new QPushButton(tr("Correct"), this)) {
    setObjectName(QStringLiteral("correctDialog"));
    setWindowTitle(qtText(data_table_sentences::correctAValue));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_value->setObjectName(QStringLiteral("correctValue"));
    m_reason->setObjectName(QStringLiteral("correctReason"));
    m_reason->setPlaceholderText(qtText(data_table_sentences::exampleOfReason));
    m_use->setObjectName(QStringLiteral("correctUse"));
    m_use->setProperty("kind", "accent");
    m_use->setDefault(true);
    auto* where = new QLabel(place, this);
    where->setTextFormat(Qt::PlainText);
    where->setProperty("kind", "strong");
    where->setWordWrap(true);
    auto* hint = new QLabel(qtText(data_table_sentences::aboutCorrection), this);
    hint->setProperty("kind", "small");
    hint->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("Value"), m_value);
    form->addRow(tr("Reason"), m_reason);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_use);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(where);
    layout->addLayout(form);
    layout->addWidget(hint);
    layout->addLayout(buttons);
    setMinimumWidth(correctWidth);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &CorrectDialog::enable);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT used(m_value->text(), m_reason->text());
        accept();
    });
    m_value->setFocus(Qt::OtherFocusReason);
    m_value->selectAll();
    enable();
}

void CorrectDialog::enable() {
    m_use->setEnabled(!m_reason->text().trimmed().isEmpty());
    m_use->setToolTip(m_use->isEnabled() ? QString() : qtText(data_table_sentences::writeTheReasonFirst));
}

} // namespace driftline
