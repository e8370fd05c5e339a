// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer_strip.h"

#include "ui/widgets/line_icon.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace driftline {

OfferStrip::OfferStrip(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_buttons(new QHBoxLayout) {
    setObjectName(name);
    setProperty("kind", "offer");
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(8);
    auto* close = new QToolButton(this);
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setAccessibleName(tr("Decide later"));
    close->setToolTip(tr("Decide later"));
    close->setProperty("kind", "quiet");
    close->setFocusPolicy(Qt::StrongFocus);
    connect(close, &QToolButton::clicked, this, [this] {
        withdraw();
        Q_EMIT putOff();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 7, 10, 7);
    layout->setSpacing(8);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close);
    hide();
}

void OfferStrip::offer(const QString& sentence, const QStringList& answers) {
    clearButtons();
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    for (int index = 0; index < answers.size(); ++index)
        addButton(answers[index], index);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void OfferStrip::withdraw() {
    hide();
    clearButtons();
}

QString OfferStrip::sentence() const {
    return m_sentence->text();
}

void OfferStrip::clearButtons() {
    while (auto* item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
}

void OfferStrip::addButton(const QString& answer, int index) {
    auto* button = new QPushButton(answer, this);
    button->setProperty("kind", index == 0 ? "accent" : "plain");
    button->setAccessibleDescription(m_sentence->text());
    connect(button, &QPushButton::clicked, this, [this, index] {
        withdraw();
        Q_EMIT answered(index);
    });
    QWidget* before = m_buttons->isEmpty() ? nullptr : m_buttons->itemAt(m_buttons->count() - 1)->widget();
    m_buttons->addWidget(button);
    if (before != nullptr)
        setTabOrder(before, button);
}

} // namespace driftline
